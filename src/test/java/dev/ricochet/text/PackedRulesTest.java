package dev.ricochet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void whatTheBuildCompiledSaysWhatTheFileSays(String language) {
    CanonicalRules rules = CanonicalRules.read(language);

    assertThat(rules.frequent()).isNotEmpty();
    assertThat(CanonicalRules.of(language)).isEqualTo(rules);
  }
}

package dev.ricochet.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build compiled says what the files say. */
class ShippedLanguageTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void lexiconsAndGuardsAreThoseOfTheirFiles(String language) {
    Problems problems = new Problems();
    List<Lexicon> lexicons = LexiconReader.readShipped(language, problems);
    List<Guard> guards = GuardReader.readShipped(language, problems);
    assertThat(problems.list()).extracting(Problem::render).isEmpty();

    ShippedLanguage shipped = ShippedLanguage.of(language);

    assertThat(shipped.lexicons()).hasToString(lexicons.toString());
    assertThat(shipped.guards()).hasToString(guards.toString());
  }

  @Test
  void theBuildWritesWhatItWroteBefore() throws Exception {
    ShippedLanguage.main(folder.toString(), "samples/gold");

    List<String> written;
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      written = files.map(file -> folder.relativize(file).toString()).sorted().toList();
    }
    assertThat(written)
        .containsExactly(
            "lexicons/en.compiled",
            "lexicons/en/canonical.compiled",
            "lexicons/fr.compiled",
            "lexicons/fr/canonical.compiled",
            "lexicons/languages.compiled");
    for (String file : written) {
      assertThat(folder.resolve(file))
          .hasSameBinaryContentAs(Path.of("target/classes").resolve(file));
    }
  }
}

package dev.ricochet.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Utf8StringsTest {

  private final Utf8Strings strings = new Utf8Strings();

  @Property(tries = 2000)
  void aStringIsTheOneThatJavaMakes(@ForAll("texts") String text, @ForAll("texts") String around) {
    byte[] bytes = (around + text + around).getBytes(UTF_8);
    int from = around.getBytes(UTF_8).length;

    assertThat(strings.of(bytes, from, bytes.length - from)).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "bcdefghijklmnop", "é", "à", "\u0080", "ÿ", "\u0100", "œ", "€", "😀")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}

package dev.ricochet.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DegradationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          fr | WITHOUT_ACCENTS         | Là, ça relève de l'œuvre      | La, ca releve de l'oeuvre
          fr | WITHOUT_ACCENTS         | pas mon service               |
          fr | TYPOGRAPHIC_APOSTROPHES | c'est l'agence                | c’est l’agence
          fr | SPACED_APOSTROPHES      | c’est l'agence                | c est l agence
          fr | GLUED_APOSTROPHES       | j'ai dit que c'est l'agence   | jai dit que cest lagence
          fr | GLUED_APOSTROPHES       | pas mon service               |
          fr | WITHOUT_PUNCTUATION     | Ah non, c'est Lyon ! Voyez-les. | ah non c'est lyon voyez-les
          fr | DROPPED_NEGATION        | je ne peux pas, ça n'est pas moi | je peux pas, ça est pas moi
          fr | DROPPED_NEGATION        | je peux pas                   |
          fr | FILLER                  | service                       |
          fr | SHORTHAND               | désolé, pour nous c'est un problème | dsl, pr ns c'est un pblm
          fr | TYPING_ERROR            | pas moi                       |
          fr | HOMOPHONE               | voilà mon cousin              |
          en | GLUED_APOSTROPHES       | I don't, that's it            | I dont, thats it
          fr | SHORTHAND               | c'est pour toi                | c pr toi
          en | SHORTHAND               | are you going to see him      | r u gonna see him
          en | DROPPED_NEGATION        | I do not                      |
          """)
  void degraded(String language, Degradation degradation, String text, String degraded) {
    assertThat(of(degradation, language, text)).isEqualTo(Optional.ofNullable(degraded));
  }

  private static Optional<String> of(Degradation degradation, String language, String text) {
    return degradation.of(Passage.whole(text), WritingHabits.of(language));
  }

  @ParameterizedTest
  @CsvSource({"FILLER", "STUTTER", "TYPING_ERROR", "HOMOPHONE"})
  void theSameChoiceForTheSameTextInThePartThatMatters(Degradation degradation) {
    String text = "Alors écoutez, ce n'est pas mon service, voyez avec Lyon";
    int start = text.indexOf("ce n'est");
    int end = text.indexOf(", voyez");
    Passage passage = new Passage(text, start, end);
    Optional<String> degraded = degradation.of(passage, WritingHabits.of("fr"));
    assertThat(degraded).isEqualTo(degradation.of(passage, WritingHabits.of("fr")));
    assertThat(degraded.orElseThrow())
        .startsWith(text.substring(0, start))
        .endsWith(text.substring(end))
        .isNotEqualTo(text);
  }

  @Test
  void aWordSaidTwiceKeepsItsPunctuation() {
    assertThat(of(Degradation.STUTTER, "fr", "«service»")).contains("«service service»");
  }

  @ParameterizedTest
  @CsvSource({"fr,transférer", "fr,service", "en,department"})
  void aTypingErrorIsOneLetterAway(String language, String word) {
    String mistyped = of(Degradation.TYPING_ERROR, language, word).orElseThrow();
    assertThat(mistyped).isNotEqualTo(word);
    assertThat(Math.abs(mistyped.length() - word.length())).isLessThanOrEqualTo(1);
  }

  @Test
  void homophonesAreThoseOfTheCanonicalForm() {
    assertThat(of(Degradation.HOMOPHONE, "fr", "on m'a rien"))
        .get()
        .asString()
        .isIn("ont m'a rien", "on ma rien");
    assertThat(of(Degradation.HOMOPHONE, "fr", "transférer"))
        .get()
        .asString()
        .isIn(
            "transféré",
            "transférez",
            "transférée",
            "transférés",
            "transférées",
            "transférais",
            "transférait");
  }
}

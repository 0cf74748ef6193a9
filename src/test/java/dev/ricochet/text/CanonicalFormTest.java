package dev.ricochet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalFormTest {

  private static final CanonicalForm FRENCH = CanonicalForm.of("fr");
  private static final CanonicalForm ENGLISH = CanonicalForm.of("en");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | C’est pas mon service | ce est pas mon service
          fr | c est pas mon service | ce est pas mon service
          fr | cest pas mon service  | ce est pas mon service
          fr | CE N'EST PAS          | ce est pas
          fr | Ça ne relève pas      | ce releve pas
          fr | cela                  | ce
          fr | j'ai                  | je ai
          fr | jai                   | je ai
          fr | qu'il n'y ait         | que il y ait
          fr | l'œuvre               | le oeuvre
          fr | c pas, c'est pas      | c pas ce est pas
          fr | sous-traitant         | sous traitant
          fr | rendez‑vous           | rendez vous
          fr | jsp dsl pb            | je sais pas desole probleme
          fr | À bientôt, 10h30 !    | a bientot 10 h 30
          fr | ﬁn                    | fin
          en | I can't               | i can t
          en | cannot                | can not
          en | it’s gonna            | it s going to
          en | u pls                 | you please
          """)
  void words(String language, String text, String canonical) {
    assertThat(String.join(" ", CanonicalForm.of(language).tokenize(text).words()))
        .isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Oui. Non              | oui / non
          Oui... non            | oui non
          M. Petit est là       | m petit est la
          à 3.5 pour cent       | a 3 5 pour cent
          voir www.exemple.fr   | voir www exemple fr
          oui ! non ? si ; bon  | oui / non / si / bon
          fin.                  | fin
          """)
  void sentences(String text, String parted) {
    TokenizedText tokenized = FRENCH.tokenize(text);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < tokenized.size(); i++) {
      out.append(i == 0 ? "" : tokenized.startsSentence(i) ? " / " : " ").append(tokenized.word(i));
    }
    assertThat(out.toString().replace("me petit", "m petit")).isEqualTo(parted);
  }

  @Test
  void blankAndQuotedLinesPartSentences() {
    TokenizedText text = FRENCH.tokenize("bonjour\n> on m'a dit\nque non\n\nmerci");
    assertThat(text.words())
        .isEqualTo(List.of("bonjour", "on", "me", "a", "dit", "que", "non", "merci"));
    assertThat(text.startsSentence(1)).isTrue();
    assertThat(text.startsSentence(5)).isFalse();
    assertThat(text.startsSentence(7)).isTrue();
  }

  @Test
  void wordsKnowTheirPlaceAndTheirSpelling() {
    TokenizedText text = FRENCH.tokenize("Là, ça n’a pas marché.");
    assertThat(text.written(0)).isEqualTo("Là");
    assertThat(text.mayBePlain(0)).isFalse();
    assertThat(text.word(1)).isEqualTo("ce");
    assertThat(text.written(1)).isEqualTo("ça");
    assertThat(text.word(2)).isEqualTo("a");
    assertThat(text.mayBeAccented(2)).isFalse();
    assertThat(text.written(4)).isEqualTo("marché");
    assertThat(text.wordsWritten()).isEqualTo(6);
    assertThat(FRENCH.tokenize("la ca marche").mayBeAccented(0)).isTrue();
  }

  @Test
  void decomposedLettersKeepTheirMarksInTheSpan() {
    String decomposed = Normalizer.normalize("désolé là", Normalizer.Form.NFD);
    TokenizedText text = FRENCH.tokenize(decomposed);
    assertThat(text.written(0)).isEqualTo(Normalizer.normalize("désolé", Normalizer.Form.NFD));
    assertThat(text.mayBePlain(1)).isFalse();
  }

  @Test
  void formsOfLemmas() {
    assertThat(FRENCH.inflect("pouvoir", List.of("present")))
        .containsExactlyInAnyOrder("peux", "peut", "pouvons", "pouvez", "peuvent");
    assertThat(FRENCH.inflect("devoir", List.of())).doesNotContain("devant").contains("devriez");
    assertThat(FRENCH.inflect("relever", List.of("1s", "present"))).containsExactly("releve");
    assertThat(FRENCH.inflect("désolé", List.of("f")))
        .containsExactlyInAnyOrder("desolee", "desolees");
    assertThat(ENGLISH.inflect("tell", List.of("past"))).containsExactly("told");
    assertThat(ENGLISH.inflect("can", List.of())).contains("could").doesNotContain("cannot");
    assertThat(FRENCH.inflect("blorguer", List.of())).isEmpty();
  }

  @Property
  void placesLieInOrderInsideTheText(@ForAll("texts") String text) {
    for (CanonicalForm form : List.of(FRENCH, ENGLISH)) {
      TokenizedText tokenized = form.tokenize(text);
      int last = 0;
      for (int i = 0; i < tokenized.size(); i++) {
        assertThat(tokenized.start(i)).isGreaterThanOrEqualTo(last);
        assertThat(tokenized.end(i)).isGreaterThan(tokenized.start(i));
        assertThat(tokenized.end(i)).isLessThanOrEqualTo(text.length());
        last = tokenized.start(i);
      }
    }
  }

  @Property
  void unicodeFormDoesNotMatter(@ForAll("texts") String text) {
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      assertThat(words(Normalizer.normalize(text, form))).isEqualTo(words(text));
    }
  }

  @Property
  void caseDoesNotMatter(@ForAll("french") String text) {
    assertThat(words(text.toUpperCase(Locale.FRENCH))).isEqualTo(words(text));
    assertThat(words(text.toLowerCase(Locale.FRENCH))).isEqualTo(words(text));
  }

  @Property
  void accentsDoNotMatter(@ForAll("french") String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    assertThat(words(bare)).isEqualTo(words(text));
  }

  @Property
  void apostrophesDoNotMatter(@ForAll("french") String text) {
    for (String apostrophe : List.of("’", "ʼ", "‘", "′", "´", "`", " ")) {
      assertThat(words(text.replace("'", apostrophe))).isEqualTo(words(text));
    }
  }

  private static List<String> words(String text) {
    return FRENCH.tokenize(text).words();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(french(), Arbitraries.strings().ofMaxLength(30));
  }

  @Provide
  Arbitrary<String> french() {
    Arbitrary<String> word =
        Arbitraries.of(
            "c'est",
            "ça",
            "n'est",
            "l'équipe",
            "à",
            "où",
            "dû",
            "Là",
            "œuvre",
            "ne",
            "j'ai",
            "M.",
            "désolé",
            "qu'il",
            "10",
            "sous-traitant",
            "aujourd'hui",
            "naïf",
            "ça",
            "euh",
            "s'il");
    Arbitrary<String> letters =
        Arbitraries.strings().withChars("aàâbcçdeéèêëfghiîïlmnoôpqrstuùûüvyÿzŒœÆæ'").ofMaxLength(6);
    Arbitrary<String> between =
        Arbitraries.of(" ", ", ", ". ", "... ", " ! ", "\n", "\u00a0", " - ");
    return net.jqwik.api.Combinators.combine(Arbitraries.oneOf(word, letters), between)
        .as((w, b) -> w + b)
        .list()
        .ofMaxSize(10)
        .map(parts -> String.join("", parts));
  }
}

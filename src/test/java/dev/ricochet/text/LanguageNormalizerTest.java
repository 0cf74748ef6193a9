package dev.ricochet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageNormalizerTest {

  /** The steps of OpenNLP's detector, none left out. */
  private static final CharSequenceNormalizer ALL =
      new AggregateCharSequenceNormalizer(
          EmojiCharSequenceNormalizer.getInstance(),
          UrlCharSequenceNormalizer.getInstance(),
          TwitterCharSequenceNormalizer.getInstance(),
          NumberCharSequenceNormalizer.getInstance(),
          ShrinkCharSequenceNormalizer.getInstance());

  private static final List<String> PIECES =
      List.of(
          "r",
          "t",
          "rt",
          "RT ",
          "rt:",
          "port ",
          " ",
          "\n",
          "\u00A0",
          "\u001C",
          "\u0085",
          "\u2028",
          "\u2029",
          "\t",
          ":",
          ";",
          "x",
          "X",
          "-",
          "(",
          ")",
          "d",
          "o",
          "P",
          "h",
          "J",
          "ha",
          "je",
          "A",
          "i",
          "7",
          "٣",
          "#",
          "@",
          "://",
          "http",
          "https://",
          "a.b",
          "\uD83D\uDE00",
          "\uD835\uDC01",
          "\uD83D",
          "\uD800",
          "\uDC00",
          "é",
          "É",
          "İ",
          "ı",
          "K",
          "\u0000",
          "!",
          "_");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ' Bonjour, je vous passe le service. ' | Bonjour, je vous passe le service.
          Cela coûte 12 euros                    | Cela coûte euros
          Écrivez à a.b@c.fr ou https://c.fr/x   | Écrivez à ou
          Hahahaha oui !!!!                      | HaHa oui !!
          """)
  void whatTellsNoLanguageIsTakenAway(String text, String normal) {
    assertThat(new String(LanguageNormalizer.normalize(text))).isEqualTo(normal);
  }

  @Property(tries = 20_000)
  void asByEachNormalizerInTurn(@ForAll("texts") String text) {
    assertThat(new String(LanguageNormalizer.normalize(text)))
        .isEqualTo(ALL.normalize(text).toString());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(10).map(pieces -> String.join("", pieces));
  }
}

package dev.ricochet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

  private static final Set<String> BOTH = Set.of("fr", "en");
  private static final Map<String, String> CODES = Map.of("fra", "fr", "eng", "en");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Je vous passe le service des sinistres          | fr
          I'll put you through to the claims department   | en
          ''                                              | en
          0800 123 456                                    | en
          """)
  void likeliestLanguage(String text, String language) {
    assertThat(new LanguageDetector().detect(text, BOTH)).isEqualTo(language);
  }

  @Test
  void aLanguageWithoutRivalNeedsNoText() {
    assertThat(new LanguageDetector().detect("I see", Set.of("fr"))).isEqualTo("fr");
  }

  /** Short pieces are the hard ones; joined to odd characters, they try what is taken away. */
  @Test
  void sameAnswersAsThoseOfTheWholeModel() throws Exception {
    LanguageDetectorME whole = wholeModel();
    LanguageDetector detector = new LanguageDetector();
    for (String text : pieces(3_000)) {
      assertThat(detector.detect(text, BOTH)).as(text).isEqualTo(likelier(whole, text));
    }
  }

  private static List<String> pieces(int count) throws IOException {
    String said =
        Files.readString(Path.of("samples/gold/training-fr.jsonl"))
            + Files.readString(Path.of("samples/gold/training-en.jsonl"));
    List<String> odd =
        List.of(
            "", "", " 12 345", " https://example.org/fr", " @ana #oui", " 😀", " hahaha", " ÉTÉ");
    Random random = new Random(7);
    List<String> pieces = new ArrayList<>();
    while (pieces.size() < count) {
      int length = 1 + random.nextInt(60);
      int start = random.nextInt(said.length() - length);
      pieces.add(said.substring(start, start + length) + odd.get(random.nextInt(odd.size())));
    }
    return pieces;
  }

  private static String likelier(LanguageDetectorME model, String text) {
    for (Language language : model.predictLanguages(text)) {
      String code = CODES.get(language.getLang());
      if (code != null) {
        return code;
      }
    }
    throw new AssertionError("the model knows neither language");
  }

  private static LanguageDetectorME wholeModel() throws IOException {
    try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
      return new LanguageDetectorME(new LanguageDetectorModel(in));
    }
  }
}

package dev.ricochet.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which of some languages a text is written. The model is read when it is first needed.
 */
public final class LanguageDetector {

  private static final String MODEL = "/langdetect-183.bin";

  /** The model names languages by ISO 639-3. */
  private static final Map<String, String> CODES = Map.of("fra", "fr", "eng", "en");

  private @Nullable LanguageDetectorME model;

  /**
   * The likeliest language.
   *
   * @param among ISO 639-1 codes, at least one
   * @return one of them; the first in the alphabet where the text tells nothing
   */
  public String detect(String text, Set<String> among) {
    Set<String> sorted = new TreeSet<>(among);
    if (sorted.size() > 1) {
      for (Language language : model().predictLanguages(text)) {
        String code = CODES.get(language.getLang());
        if (code != null && sorted.contains(code)) {
          return code;
        }
      }
    }
    return sorted.iterator().next();
  }

  private LanguageDetectorME model() {
    LanguageDetectorME loaded = model;
    if (loaded == null) {
      loaded = new LanguageDetectorME(read());
      model = loaded;
    }
    return loaded;
  }

  private static LanguageDetectorModel read() {
    try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("language model missing: " + MODEL);
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

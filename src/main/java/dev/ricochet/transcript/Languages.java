package dev.ricochet.transcript;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ISO 639-1 codes behind what exports write: {@code fr-FR}, {@code FRA}, {@code Français}. */
final class Languages {

  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.forLanguageTag(code);
      String alpha2 = language.getLanguage();
      for (Locale in : List.of(Locale.FRENCH, Locale.ENGLISH)) {
        CODES.put(Folding.key(language.getDisplayLanguage(in)), alpha2);
      }
      CODES.put(code, alpha2);
      CODES.put(language.getISO3Language(), alpha2);
    }
  }

  private Languages() {}

  /** The code of a language or locale, or null where it is none that we know. */
  static @Nullable String code(String text) {
    if (text.isEmpty()) {
      return null;
    }
    String code = CODES.get(Folding.key(text));
    return code != null ? code : CODES.get(Folding.key(text.split("[-_]", 2)[0]));
  }
}

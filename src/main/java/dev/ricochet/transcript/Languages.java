package dev.ricochet.transcript;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ISO 639-1 codes behind what exports write: {@code fr-FR}, {@code FRA}, {@code Français}. */
final class Languages {

  private static final Set<String> ALPHA2 = Set.of(Locale.getISOLanguages());
  private static final Pattern LOCALE = Pattern.compile("(\\p{Alpha}{2})(?:[-_]\\p{Alpha}{2})?");

  /** Gathered only where a code is written otherwise: names take Java a while to learn. */
  private static final class Names {
    static final Map<String, String> CODES = new HashMap<>();

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
  }

  private Languages() {}

  /** The code of a language or locale, or null where it is none that we know. */
  static @Nullable String code(String text) {
    if (text.isEmpty()) {
      return null;
    }
    Matcher locale = LOCALE.matcher(text);
    if (locale.matches()) {
      String alpha2 = locale.group(1).toLowerCase(Locale.ROOT);
      if (ALPHA2.contains(alpha2)) {
        return Locale.forLanguageTag(alpha2).getLanguage();
      }
    }
    String code = Names.CODES.get(Folding.key(text));
    return code != null ? code : Names.CODES.get(Folding.key(text.split("[-_]", 2)[0]));
  }
}

package dev.ricochet.transcript;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names equal that differ only as people and exports write them. */
final class Folding {

  private static final Pattern IGNORED = Pattern.compile("[\\p{M}\\s_'’.-]+");

  private Folding() {}

  /** Without case, accents, spaces, underscores, hyphens, apostrophes and full stops. */
  static String key(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    return IGNORED.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }
}

package dev.ricochet.lexicon;

import dev.ricochet.text.CanonicalForm;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The lexicons that are shipped, on the class path under {@code /lexicons/<language>/}: one file
 * for each family, and {@code macros}, {@code guards} and {@code canonical} beside them.
 */
public final class LexiconLibrary {

  private static final List<String> FAMILIES =
      List.of(
          "deflection", "brusqueness", "exhortation", "ownership", "empathy", "customer-effort");

  private LexiconLibrary() {}

  /** The families, in the order in which they are listed to people. */
  public static List<String> families() {
    return FAMILIES;
  }

  /** ISO 639-1 codes, in the order of the alphabet. */
  public static List<String> languages() {
    return List.copyOf(new TreeSet<>(CanonicalForm.languages()));
  }

  /** The names of all lexicons, such as {@code deflection.fr}: by language, then by family. */
  public static List<String> names() {
    return languages().stream()
        .flatMap(language -> FAMILIES.stream().map(family -> family + "." + language))
        .filter(LexiconLibrary::ships)
        .toList();
  }

  /**
   * A shipped file.
   *
   * @param file its name without {@code .yaml}: a family, {@code macros}, {@code guards}, {@code
   *     canonical}
   * @throws IllegalArgumentException where there is no such file
   */
  public static Reader open(String language, String file) {
    return find(language, file)
        .orElseThrow(() -> new IllegalArgumentException("no " + path(language, file)));
  }

  /** A shipped file as {@link #open} gives it, or empty where there is none. */
  static Optional<Reader> find(String language, String file) {
    InputStream in = LexiconLibrary.class.getResourceAsStream("/" + path(language, file));
    return Optional.ofNullable(in)
        .map(bytes -> new InputStreamReader(bytes, StandardCharsets.UTF_8));
  }

  /** The name of a shipped file, as it stands in the repository and in problems. */
  public static String path(String language, String file) {
    return "lexicons/" + language + "/" + file + ".yaml";
  }

  private static boolean ships(String name) {
    return LexiconLibrary.class.getResource("/" + path(languageOf(name), familyOf(name))) != null;
  }

  static String familyOf(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  static String languageOf(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}

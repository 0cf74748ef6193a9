package dev.ricochet.lexicon;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of one idea.
 *
 * @param name {@code family/name}, or the family alone for a family without categories
 * @param title by language, for example {@code fr} → "Hors de mon périmètre"
 * @param why what the customer hears, by language; may be empty
 * @param sayInstead a better sentence, by language; may be empty
 * @param phrases in the order of the file
 */
public record Category(
    String name,
    Map<String, String> title,
    Map<String, String> why,
    Map<String, String> sayInstead,
    List<Phrase> phrases) {

  public Category {
    title = inOrder(title);
    why = inOrder(why);
    sayInstead = inOrder(sayInstead);
    phrases = List.copyOf(phrases);
  }

  private static Map<String, String> inOrder(Map<String, String> texts) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }
}

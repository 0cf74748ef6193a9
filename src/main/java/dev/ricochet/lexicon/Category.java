package dev.ricochet.lexicon;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phrases of one idea.
 *
 * @param name {@code family/name}, or the family alone for a family without categories
 * @param speakers role words of those whose turns are read; none where they are those of the
 *     lexicon
 * @param title by language, for example {@code fr} → "Hors de mon périmètre"
 * @param why what the customer hears, by language; may be empty
 * @param sayInstead a better sentence, by language; may be empty
 * @param phrases in the order of the file
 */
public record Category(
    String name,
    Set<String> speakers,
    Map<String, String> title,
    Map<String, String> why,
    Map<String, String> sayInstead,
    List<Phrase> phrases) {

  public Category {
    speakers = Collections.unmodifiableSet(new LinkedHashSet<>(speakers));
    title = inOrder(title);
    why = inOrder(why);
    sayInstead = inOrder(sayInstead);
    phrases = List.copyOf(phrases);
  }

  /** The category without its phrases. */
  Category withoutPhrases() {
    return new Category(name, speakers, title, why, sayInstead, List.of());
  }

  /** The category with another better sentence, and other phrases. */
  Category with(Map<String, String> otherSayInstead, List<Phrase> others) {
    return new Category(name, speakers, title, why, otherSayInstead, others);
  }

  private static Map<String, String> inOrder(Map<String, String> texts) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }
}

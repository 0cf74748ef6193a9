package dev.ricochet.lexicon;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The phrases of one family in one language.
 *
 * @param name {@code family.language}, for example {@code deflection.fr}; a user's lexicon that
 *     extends a shipped one keeps that name
 * @param family for example {@code deflection}
 * @param language ISO 639-1 code
 * @param stance what a finding says
 * @param speakers role words of those whose turns are read, for example {@code agent}
 * @param categories in the order of the file
 */
public record Lexicon(
    String name,
    String family,
    String language,
    Stance stance,
    Set<String> speakers,
    List<Category> categories) {

  public Lexicon {
    speakers = Collections.unmodifiableSet(new LinkedHashSet<>(speakers));
    categories = List.copyOf(categories);
  }

  /** The same lexicon with other categories. */
  Lexicon withCategories(List<Category> others) {
    return new Lexicon(name, family, language, stance, speakers, others);
  }
}

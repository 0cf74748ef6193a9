package dev.ricochet.audit;

import dev.ricochet.pattern.Captured;
import dev.ricochet.pattern.Match;
import java.util.SortedMap;

/**
 * A phrase that matched in a text, whether it counts or not.
 *
 * @param entry the phrase
 * @param pattern the pattern that matched, as written
 * @param match where
 * @param captures what its named parts matched
 * @param verdict whether it counts
 */
public record Detection(
    PhraseEntry entry,
    String pattern,
    Match match,
    SortedMap<String, Captured> captures,
    Verdict verdict) {

  /** Whether it is a finding. */
  public boolean counts() {
    return verdict instanceof Verdict.Counts;
  }
}

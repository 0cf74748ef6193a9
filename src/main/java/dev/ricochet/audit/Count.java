package dev.ricochet.audit;

import java.util.IdentityHashMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is counted of a group so far. Two counts are never equal. */
final class Count {

  long conversations;
  long turns;
  long words;
  long unjudged;

  /** By identity: to hash a phrase would be to hash its lexicon. */
  private final IdentityHashMap<PhraseEntry, Times> phrases = new IdentityHashMap<>(4);

  /** How often a phrase was found. */
  private static final class Times {
    private long found;
    private long deflections;
    private long recovered;
  }

  /**
   * A finding of the group.
   *
   * @param recovered of deflections whether its own turn takes the matter on, else null
   */
  void add(PhraseEntry entry, @Nullable Boolean recovered) {
    Times times = times(entry);
    times.found++;
    if (recovered != null) {
      times.deflections++;
      times.recovered += recovered ? 1 : 0;
    }
  }

  /** A deflection that was added turned out to be recovered. */
  void addRecovery(PhraseEntry entry) {
    times(entry).recovered++;
  }

  private Times times(PhraseEntry entry) {
    Times times = phrases.get(entry);
    if (times == null) {
      times = new Times();
      phrases.put(entry, times);
    }
    return times;
  }

  Tally tally(Group group) {
    SortedMap<String, Long> findings = new TreeMap<>();
    SortedMap<String, Long> recoveries = new TreeMap<>();
    SortedMap<String, Long> deflections = new TreeMap<>();
    phrases.forEach(
        (entry, times) -> {
          String category = entry.category().name();
          merge(findings, category, times.found);
          merge(recoveries, category, times.recovered);
          merge(deflections, category + "/" + entry.phrase().id(), times.deflections);
        });
    return new Tally(
        group, conversations, turns, words, unjudged, findings, recoveries, deflections);
  }

  private static void merge(SortedMap<String, Long> sums, String key, long number) {
    if (number > 0) {
      sums.merge(key, number, Long::sum);
    }
  }
}

package dev.ricochet.audit;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a group so far, in little memory: there is one for each agent and week. Two
 * counts are never equal.
 */
final class Count {

  /** Of each phrase its number, how often it was found, and how often recovered. */
  private static final int OF_EACH = 3;

  private static final int FOUND = 1;
  private static final int RECOVERED = 2;
  private static final int[] NONE = {};

  long conversations;
  long turns;
  long words;
  long unjudged;

  /** What was found, by the numbers of phrases; behind it there may be some room. */
  private int[] phrases = NONE;

  private int found;

  /**
   * A finding of the group.
   *
   * @param phrase its number in {@link Phrases}
   * @param recovered of deflections whether its own turn takes the matter on, else null
   */
  void add(int phrase, @Nullable Boolean recovered) {
    int place = place(phrase);
    phrases[place + FOUND]++;
    phrases[place + RECOVERED] += Boolean.TRUE.equals(recovered) ? 1 : 0;
  }

  /** A deflection that was added turned out to be recovered. */
  void addRecovery(int phrase) {
    phrases[place(phrase) + RECOVERED]++;
  }

  /** Where a phrase is counted, which may be new. */
  private int place(int phrase) {
    int low = 0;
    int high = found;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (phrases[OF_EACH * middle] < phrase) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int place = OF_EACH * low;
    if (low == found || phrases[place] != phrase) {
      insert(place, phrase);
    }
    return place;
  }

  private void insert(int place, int phrase) {
    int used = OF_EACH * found;
    int[] from = phrases;
    if (used == from.length) {
      phrases = Arrays.copyOf(from, OF_EACH * (found + 1 + found / 4));
    }
    System.arraycopy(from, place, phrases, place + OF_EACH, used - place);
    phrases[place] = phrase;
    phrases[place + FOUND] = 0;
    phrases[place + RECOVERED] = 0;
    found++;
  }

  /**
   * What was counted.
   *
   * @param known the phrases by their numbers
   */
  Tally tally(Group group, Phrases known) {
    SortedMap<String, Long> findings = new TreeMap<>();
    SortedMap<String, Long> recoveries = new TreeMap<>();
    SortedMap<String, Long> deflections = new TreeMap<>();
    for (int i = 0; i < found; i++) {
      int place = OF_EACH * i;
      PhraseEntry entry = known.entry(phrases[place]);
      String category = entry.category().name();
      merge(findings, category, phrases[place + FOUND]);
      merge(recoveries, category, phrases[place + RECOVERED]);
      if (entry.isDeflection()) {
        merge(deflections, known.name(phrases[place]), phrases[place + FOUND]);
      }
    }
    return new Tally(
        group, conversations, turns, words, unjudged, findings, recoveries, deflections);
  }

  private static void merge(SortedMap<String, Long> sums, String key, int number) {
    if (number > 0) {
      sums.merge(key, (long) number, Long::sum);
    }
  }
}

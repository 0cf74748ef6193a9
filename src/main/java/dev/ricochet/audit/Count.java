package dev.ricochet.audit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is counted under a heading so far, in little memory: there are as many as agents in a week,
 * for many weeks.
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
    int place = place(phrase);
    phrases[place + RECOVERED]++;
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

  /** Adds what was counted elsewhere under the same heading. */
  void add(Count other) {
    conversations += other.conversations;
    turns += other.turns;
    words += other.words;
    unjudged += other.unjudged;
    for (int i = 0; i < OF_EACH * other.found; i += OF_EACH) {
      int place = place(other.phrases[i]);
      phrases[place + FOUND] += other.phrases[i + FOUND];
      phrases[place + RECOVERED] += other.phrases[i + RECOVERED];
    }
  }

  /** Writes the count, to be read by {@link #read}. */
  void write(CodecBytes out) {
    out.longNumber(conversations);
    out.longNumber(turns);
    out.longNumber(words);
    out.longNumber(unjudged);
    out.number(found);
    for (int i = 0; i < OF_EACH * found; i++) {
      out.number(phrases[i]);
    }
  }

  static Count read(ByteBuffer in) {
    Count count = new Count();
    count.conversations = in.getLong();
    count.turns = in.getLong();
    count.words = in.getLong();
    count.unjudged = in.getLong();
    count.found = in.getInt();
    count.phrases = new int[OF_EACH * count.found];
    for (int i = 0; i < count.phrases.length; i++) {
      count.phrases[i] = in.getInt();
    }
    return count;
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

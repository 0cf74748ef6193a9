package dev.ricochet.pattern;

/**
 * Remembers for pairs of numbers a number that was worked out for them. It has a bounded size:
 * where there are too many pairs it forgets some.
 */
final class PairMemo {

  /** What is found of a pair that is not remembered. */
  static final int UNKNOWN = -1;

  /** Bits of numbers of which pairs are remembered; those of higher ones never are. */
  private static final int FIRST_BITS = 14;

  private static final int SECOND_BITS = 18;

  /** Pairs that are remembered at most, and at first; powers of two. */
  private static final int MOST = 1 << 17;

  private static final int AT_FIRST = 1 << 8;
  private static final int GROWTH = 4;

  /** Pairs whose hash is the same stand side by side, in one line of the processor's cache. */
  private static final int BUCKET_BITS = 3;

  private static final int BUCKET = 1 << BUCKET_BITS;

  /** The pair, and in the lower half one more than its value; 0 where there is none. */
  private long[] entries = {};

  private int shift;
  private int added;

  PairMemo() {
    reserve(AT_FIRST);
  }

  /** Forgets all. */
  void clear() {
    added = 0;
    reserve(AT_FIRST);
  }

  /** Makes room for so many, a power of two; it is empty. */
  private void reserve(int count) {
    entries = new long[count];
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(count) + BUCKET_BITS;
  }

  /** The value of a pair, or {@link #UNKNOWN}. */
  int find(int first, int second) {
    if (isTooHigh(first, second)) {
      return UNKNOWN;
    }
    int pair = first << SECOND_BITS | second;
    int bucket = bucket(pair);
    for (int place = bucket; place < bucket + BUCKET; place++) {
      long entry = entries[place];
      if ((int) (entry >>> Integer.SIZE) == pair) {
        return (int) entry - 1;
      }
    }
    return UNKNOWN;
  }

  /**
   * Remembers the value of a pair, unless the numbers are too high.
   *
   * @param first not negative, as the second
   * @param value not negative
   */
  void put(int first, int second, int value) {
    if (!isTooHigh(first, second)) {
      if (++added > entries.length / 2 && entries.length < MOST) {
        grow();
      }
      int pair = first << SECOND_BITS | second;
      place(pair, (long) pair << Integer.SIZE | (value + 1));
    }
  }

  private static boolean isTooHigh(int first, int second) {
    return (first >>> FIRST_BITS | second >>> SECOND_BITS) != 0;
  }

  /** Where its bucket is full, one of it is forgotten. */
  private void place(int pair, long entry) {
    int bucket = bucket(pair);
    int place = bucket;
    while (place < bucket + BUCKET && entries[place] != 0) {
      place++;
    }
    entries[place < bucket + BUCKET ? place : bucket + added % BUCKET] = entry;
  }

  private void grow() {
    long[] before = entries;
    reserve(before.length * GROWTH);
    for (long entry : before) {
      if (entry != 0) {
        place((int) (entry >>> Integer.SIZE), entry);
      }
    }
  }

  private int bucket(int pair) {
    return (pair * 0x9E3779B9) >>> shift << BUCKET_BITS;
  }
}

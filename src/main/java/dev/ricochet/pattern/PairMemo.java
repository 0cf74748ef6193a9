package dev.ricochet.pattern;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for pairs of numbers a number that was worked out for them. For most that is 0: of
 * these it remembers just that, in two bits, so that the numbers which come often, the low ones,
 * stay close together in memory. It has a bounded size: where there are too many pairs it forgets
 * some.
 */
final class PairMemo {

  /** What is found of a pair that is not remembered. */
  static final int UNKNOWN = -1;

  private static final int ZERO = 1;
  private static final int OTHER = 2;

  /** Bits of numbers of which pairs are remembered; those of higher ones never are. */
  private static final int FIRST_BITS = 14;

  private static final int SECOND_BITS = 18;

  /** Values other than 0 that are remembered at most, and at first; powers of two. */
  private static final int MOST_OTHERS = 1 << 18;

  private static final int OTHERS_AT_FIRST = 1 << 8;
  private static final int GROWTH = 4;

  /** Pairs whose hash is the same stand side by side, in one line of the processor's cache. */
  private static final int BUCKET_BITS = 3;

  private static final int BUCKET = 1 << BUCKET_BITS;

  /** By the first number, for each second one two bits: whether it is 0 or another. */
  private long @Nullable [][] known = new long[64][];

  /** The pair, and in the lower half its value. */
  private long[] others = {};

  private int shift;
  private int added;

  PairMemo() {
    reserve(OTHERS_AT_FIRST);
  }

  /** Makes room for so many, a power of two; it is empty. */
  private void reserve(int count) {
    others = new long[count];
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(count) + BUCKET_BITS;
  }

  /** Forgets all. */
  void clear() {
    known = new long[64][];
    Arrays.fill(others, 0);
  }

  /** The value of a pair, or {@link #UNKNOWN}. */
  int find(int first, int second) {
    if (first >= known.length) {
      return UNKNOWN;
    }
    long[] row = known[first];
    if (row == null || second >>> 5 >= row.length) {
      return UNKNOWN;
    }
    int state = (int) (row[second >>> 5] >>> (second << 1)) & (ZERO | OTHER);
    return state == OTHER ? other(first, second) : state == ZERO ? 0 : UNKNOWN;
  }

  private int other(int first, int second) {
    int pair = first << SECOND_BITS | second;
    int bucket = bucket(pair);
    for (int place = bucket; place < bucket + BUCKET; place++) {
      long entry = others[place];
      if ((int) (entry >>> Integer.SIZE) == pair && entry != 0) {
        return (int) entry;
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
    if (first >>> FIRST_BITS == 0 && second >>> SECOND_BITS == 0) {
      mark(first, second, value == 0 ? ZERO : OTHER);
      if (value != 0) {
        add(first << SECOND_BITS | second, value);
      }
    }
  }

  private void mark(int first, int second, long state) {
    if (first >= known.length) {
      known = Arrays.copyOf(known, Integer.highestOneBit(first) * 2);
    }
    long[] row = known[first];
    if (row == null) {
      row = new long[4];
      known[first] = row;
    }
    if (second >>> 5 >= row.length) {
      row = Arrays.copyOf(row, Integer.highestOneBit(second >>> 5) * 2);
      known[first] = row;
    }
    row[second >>> 5] |= state << (second << 1);
  }

  private void add(int pair, int value) {
    if (++added > others.length / 2 && others.length < MOST_OTHERS) {
      grow();
    }
    place(pair, (long) pair << Integer.SIZE | value);
  }

  /** Where its bucket is full, one of it is forgotten. */
  private void place(int pair, long entry) {
    int bucket = bucket(pair);
    int place = bucket;
    while (place < bucket + BUCKET && others[place] != 0) {
      place++;
    }
    others[place < bucket + BUCKET ? place : bucket + added % BUCKET] = entry;
  }

  private void grow() {
    long[] before = others;
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

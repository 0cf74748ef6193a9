package dev.ricochet.pattern;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for pairs of numbers the list that was worked out for them. For most the list is empty:
 * of these it remembers just that, in two bits, so that the numbers which come often, the low ones,
 * stay close together in memory. It has a bounded size: where there are too many pairs it forgets
 * some.
 */
final class PairMemo {

  private static final int[] NONE = {};

  private static final int EMPTY = 1;
  private static final int FILLED = 2;

  /** Pairs of higher numbers are always worked out. */
  private static final int MOST_NUMBERS = 1 << 14;

  /** Lists that are remembered at most, and at first; powers of two. */
  private static final int MOST_LISTS = 1 << 16;

  private static final int LISTS_AT_FIRST = 1 << 8;
  private static final int GROWTH = 4;

  /** By the first number, for each second one two bits: unknown, empty or filled. */
  private long @Nullable [][] known = new long[64][];

  private int[] pairs = {};
  private int @Nullable [][] lists = {};
  private int shift;
  private int added;

  PairMemo() {
    reserve(LISTS_AT_FIRST);
  }

  /** Makes room for so many lists, a power of two, and forgets those that there are. */
  private void reserve(int count) {
    pairs = new int[count];
    lists = new int[count][];
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(count);
  }

  /** The list that belongs to two numbers, or null where it is not remembered. */
  int @Nullable [] find(int first, int second) {
    if (first >= known.length) {
      return null;
    }
    long[] row = known[first];
    if (row == null || second >>> 5 >= row.length) {
      return null;
    }
    int state = (int) (row[second >>> 5] >>> (second << 1)) & (EMPTY | FILLED);
    return state == FILLED ? list(first, second) : state == EMPTY ? NONE : null;
  }

  private int @Nullable [] list(int first, int second) {
    int pair = first * MOST_NUMBERS + second;
    int place = place(pair);
    if (pairs[place] != pair) {
      place ^= 1;
    }
    return pairs[place] == pair ? lists[place] : null;
  }

  /**
   * Remembers a list, unless the numbers are too high.
   *
   * @param first not negative, as the second
   */
  void put(int first, int second, int[] list) {
    if (first >= MOST_NUMBERS || second >= MOST_NUMBERS) {
      return;
    }
    mark(first, second, list.length == 0 ? EMPTY : FILLED);
    if (list.length > 0) {
      add(first * MOST_NUMBERS + second, list);
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

  private void add(int pair, int[] list) {
    if (++added > pairs.length && pairs.length < MOST_LISTS) {
      reserve(pairs.length * GROWTH);
    }
    int place = place(pair);
    pairs[place ^ 1] = pairs[place];
    lists[place ^ 1] = lists[place];
    pairs[place] = pair;
    lists[place] = list;
  }

  private int place(int pair) {
    return (pair * 0x9E3779B9) >>> shift;
  }
}

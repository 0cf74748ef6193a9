package dev.ricochet.pattern;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of numbers to which nothing belongs, as bits: pairs of low numbers, which come often,
 * stay close together in memory.
 */
final class EmptyPairs {

  private long[] @Nullable [] rows = new long[64][];

  boolean contains(int first, int second) {
    if (first >= rows.length) {
      return false;
    }
    long[] row = rows[first];
    return row != null
        && second / Long.SIZE < row.length
        && (row[second / Long.SIZE] & 1L << second) != 0;
  }

  void add(int first, int second) {
    if (first >= rows.length) {
      rows = Arrays.copyOf(rows, Integer.highestOneBit(first) * 2);
    }
    int block = second / Long.SIZE;
    long[] row = rows[first];
    if (row == null || block >= row.length) {
      row = row == null ? new long[block + 1] : Arrays.copyOf(row, block * 2);
      rows[first] = row;
    }
    row[block] |= 1L << second;
  }
}

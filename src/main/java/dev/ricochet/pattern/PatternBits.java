package dev.ricochet.pattern;

import java.util.Arrays;

/** A set of patterns, as bits. */
final class PatternBits {

  private final long[] bits;

  /** For each 64 bits how many are set before them; filled where a rank is first asked. */
  private int[] before = {};

  /**
   * @param patterns number of patterns that there are
   */
  PatternBits(int patterns) {
    bits = new long[(patterns + 63) / 64];
  }

  void add(int pattern) {
    bits[pattern >> 6] |= 1L << pattern;
  }

  void clear() {
    Arrays.fill(bits, 0);
  }

  boolean has(int pattern) {
    return (bits[pattern >> 6] & 1L << pattern) != 0;
  }

  /** The patterns from {@code 64 * block} on that both sets have, as bits. */
  long common(int block, PatternBits other) {
    return bits[block] & other.bits[block];
  }

  /** How many patterns of the set, which must not change any more, have a lower number. */
  int rank(int pattern) {
    if (before.length == 0) {
      before = new int[bits.length];
      for (int block = 1; block < bits.length; block++) {
        before[block] = before[block - 1] + Long.bitCount(bits[block - 1]);
      }
    }
    long lower = bits[pattern >> 6] & ((1L << pattern) - 1);
    return before[pattern >> 6] + Long.bitCount(lower);
  }
}

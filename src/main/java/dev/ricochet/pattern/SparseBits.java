package dev.ricochet.pattern;

import java.util.Arrays;

/** A set of numbers as bits, of which blocks of 64 that are empty take no room. */
final class SparseBits {

  private static final SparseBits EMPTY = new SparseBits(new long[0], new int[0], new long[0]);

  private final long[] occupied;
  private final int[] before;
  private final long[] blocks;

  /**
   * @param occupied for each block whether it has bits, as bits
   * @param before for each 64 blocks how many with bits stand before them
   * @param blocks those with bits, in order
   */
  private SparseBits(long[] occupied, int[] before, long[] blocks) {
    this.occupied = occupied;
    this.before = before;
    this.blocks = blocks;
  }

  /**
   * @param numbers in order, each once, none negative
   */
  static SparseBits of(int[] numbers) {
    if (numbers.length == 0) {
      return EMPTY;
    }
    int highest = numbers[numbers.length - 1];
    long[] occupied = new long[(highest >> 12) + 1];
    long[] blocks = new long[numbers.length];
    int last = -1;
    int count = 0;
    for (int number : numbers) {
      if (number >> 6 != last) {
        last = number >> 6;
        occupied[last >> 6] |= 1L << last;
        count++;
      }
      blocks[count - 1] |= 1L << number;
    }
    int[] before = new int[occupied.length];
    for (int i = 1; i < occupied.length; i++) {
      before[i] = before[i - 1] + Long.bitCount(occupied[i - 1]);
    }
    return new SparseBits(occupied, before, Arrays.copyOf(blocks, count));
  }

  /** Whether some number is in both sets. */
  boolean meets(SparseBits other) {
    for (int i = 0; i < Math.min(occupied.length, other.occupied.length); i++) {
      for (long both = occupied[i] & other.occupied[i]; both != 0; both &= both - 1) {
        int block = (i << 6) + Long.numberOfTrailingZeros(both);
        if ((block(block) & other.block(block)) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Adds the numbers that three sets have to a list, in order. */
  void common(SparseBits second, SparseBits third, IntList to) {
    int shortest = Math.min(occupied.length, second.occupied.length);
    for (int i = 0; i < Math.min(shortest, third.occupied.length); i++) {
      long all = occupied[i] & second.occupied[i] & third.occupied[i];
      for (; all != 0; all &= all - 1) {
        int block = (i << 6) + Long.numberOfTrailingZeros(all);
        long bits = block(block) & second.block(block) & third.block(block);
        for (; bits != 0; bits &= bits - 1) {
          to.add((block << 6) + Long.numberOfTrailingZeros(bits));
        }
      }
    }
  }

  /** The bits of a block that has some. */
  private long block(int block) {
    long lower = occupied[block >> 6] & ((1L << block) - 1);
    return blocks[before[block >> 6] + Long.bitCount(lower)];
  }
}

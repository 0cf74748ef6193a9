package dev.ricochet.pattern;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The labels that a word bears, and what follows from them for the patterns of a run. */
final class WordLabels {

  /** The number of labels that have none. */
  static final int UNNUMBERED = -1;

  private final long[] bits;

  /** Threads share words: an array that one makes, others must see filled. */
  private volatile int @Nullable [] occupied;

  private final int number;

  /**
   * @param labels number of labels that there are
   */
  WordLabels(int labels) {
    this(new long[(labels + 63) / 64], UNNUMBERED);
  }

  private WordLabels(long[] bits, int number) {
    this.bits = bits;
    this.number = number;
  }

  void add(int label) {
    bits[label >> 6] |= 1L << label;
  }

  /** The labels as bits, equal where the labels are; nothing may be added afterwards. */
  Bits bits() {
    return new Bits(bits);
  }

  /** Labels as a key. */
  static final class Bits {
    private final long[] bits;
    private final int hash;

    private Bits(long[] bits) {
      this.bits = bits;
      this.hash = Arrays.hashCode(bits);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bits that && Arrays.equals(bits, that.bits);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** These labels and one more. */
  WordLabels with(int label) {
    WordLabels more = new WordLabels(bits.clone(), UNNUMBERED);
    more.add(label);
    return more;
  }

  /** These labels and others. */
  WordLabels with(WordLabels others) {
    long[] all = bits.clone();
    for (int i = 0; i < all.length; i++) {
      all[i] |= others.bits[i];
    }
    return new WordLabels(all, UNNUMBERED);
  }

  boolean has(int label) {
    return (bits[label >> 6] & 1L << label) != 0;
  }

  /** Where bits are set; computed once, since a word keeps its labels. */
  private int[] occupied() {
    int[] known = occupied;
    if (known == null) {
      known = IntStream.range(0, bits.length).filter(i -> bits[i] != 0).toArray();
      occupied = known;
    }
    return known;
  }

  /** The number by which these labels are known, or {@link #UNNUMBERED}. */
  int number() {
    return number;
  }

  /** These labels, known by a number; nothing may be added afterwards. */
  WordLabels numbered(int newNumber) {
    return new WordLabels(bits, newNumber);
  }

  /** Hands on each of the labels, in order. */
  void forEach(IntConsumer use) {
    for (int i = 0; i < bits.length; i++) {
      for (long rest = bits[i]; rest != 0; rest &= rest - 1) {
        use.accept((i << 6) + Long.numberOfTrailingZeros(rest));
      }
    }
  }

  /** What the labels of this word stand for, in order, each once. */
  int[] all(IntTable byLabel) {
    IntList list = new IntList();
    for (int i : occupied()) {
      for (long rest = bits[i]; rest != 0; rest &= rest - 1) {
        int label = (i << 6) + Long.numberOfTrailingZeros(rest);
        for (int place = byLabel.start(label); place < byLabel.end(label); place++) {
          list.add(byLabel.item(place));
        }
      }
    }
    return list.sortedDistinct();
  }
}

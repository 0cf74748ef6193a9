package dev.ricochet.pattern;

import dev.ricochet.text.TokenizedText;
import java.util.Arrays;

/**
 * What is known of words, flat and by numbers, as one thread needs it again and again: a word that
 * it met before costs one look into one table. The labels of a word go by their number.
 */
final class WordTable {

  /** Flags of an entry, above the number of the labels. */
  private static final long MET = 1L << 32;

  private static final long SIMPLE = 1L << 33;

  /** Words of higher numbers are asked for again. */
  private static final int MOST_WORDS = 1 << 18;

  private final Labels labels;
  private long[] entries = new long[1 << 10];
  private WordLabels[] byNumber = new WordLabels[1 << 10];

  WordTable(Labels labels) {
    this.labels = labels;
  }

  /** What is known of word {@code i} of a text, for {@link #isSimple} and {@link #labels}. */
  long entry(TokenizedText text, int i) {
    int number = text.number(i);
    if (number < 0 || number >= MOST_WORDS) {
      return meet(text, i);
    }
    if (number >= entries.length) {
      entries = Arrays.copyOf(entries, Integer.highestOneBit(number) * 2);
    }
    long entry = entries[number];
    if (entry == 0) {
      entry = meet(text, i);
      entries[number] = entry;
    }
    return entry;
  }

  private long meet(TokenizedText text, int i) {
    Labels.Known known = known(text, i);
    return MET | (known.isSimple() ? SIMPLE : 0) | number(known.plain());
  }

  /** Whether a word has always the same labels, and is never read or passed over otherwise. */
  static boolean isSimple(long entry) {
    return (entry & SIMPLE) != 0;
  }

  /** The number of the labels of a word that is simple. */
  static int labels(long entry) {
    return (int) entry;
  }

  /** All that is known of word {@code i} of a text. */
  Labels.Known known(TokenizedText text, int i) {
    return labels.known(text.canonical(i));
  }

  /** The number of the labels of word {@code i} of a text, where it stands. */
  int labels(TokenizedText text, int i, Labels.Known known) {
    return number(labels.of(text, i, known));
  }

  /** The number of some labels, by which they can be found from now on. */
  int number(WordLabels some) {
    int number = some.number();
    if (number >= byNumber.length) {
      byNumber = Arrays.copyOf(byNumber, Integer.highestOneBit(number) * 2);
    }
    byNumber[number] = some;
    return number;
  }

  /** The labels of a number that was given here. */
  WordLabels get(int number) {
    return byNumber[number];
  }
}

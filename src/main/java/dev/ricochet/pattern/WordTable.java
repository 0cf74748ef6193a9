package dev.ricochet.pattern;

import static java.util.Objects.requireNonNull;

import dev.ricochet.text.Neighbours;
import dev.ricochet.text.TokenizedText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of words, flat and by numbers, as one thread needs it again and again: a word that
 * it met before costs one look into one table. The labels of a word go by their number.
 */
final class WordTable {

  /** Flags of an entry, above the number of the labels. */
  private static final long MET = 1L << 32;

  private static final long SIMPLE = 1L << 33;
  private static final long ANYWHERE_OTHERWISE = 1L << 34;

  /** From this bit on, the kind of the word as its neighbours see it. */
  private static final int KIND = 40;

  /** Words of higher numbers are asked for again. */
  private static final int MOST_WORDS = 1 << 18;

  /** Blocks of bits that a row has at least, unless nobody bears its label. */
  private static final int FEW = 4;

  private static final long[] NOBODY = {};

  private final Labels labels;
  private long[] entries = new long[1 << 10];
  private Labels.@Nullable Known[] known = new Labels.Known[1 << 10];
  private @Nullable WordLabels[] byNumber = new WordLabels[1 << 10];

  /** By label the numbers of those that bear it, as bits. */
  private final long[][] bearers;

  WordTable(Labels labels) {
    this.labels = labels;
    this.bearers = new long[labels.size()][];
    Arrays.fill(bearers, NOBODY);
  }

  /** What is known of word {@code i} of a text, for {@link #isSimple} and {@link #labels}. */
  long entry(TokenizedText text, int i) {
    int number = text.number(i);
    if (number < 0 || number >= MOST_WORDS) {
      return meet(text, i);
    }
    if (number >= entries.length) {
      entries = Arrays.copyOf(entries, Integer.highestOneBit(number) * 2);
      known = Arrays.copyOf(known, entries.length);
    }
    long entry = entries[number];
    if (entry == 0) {
      entry = meet(text, i);
      entries[number] = entry;
      known[number] = known(text, i);
    }
    return entry;
  }

  private long meet(TokenizedText text, int i) {
    Labels.Known word = labels.known(text.canonical(i));
    return MET
        | (word.isSimple() ? SIMPLE : 0)
        | (word.isAnywhereOtherwise() ? ANYWHERE_OTHERWISE : 0)
        | (long) Neighbours.kind(text.canonical(i)) << KIND
        | number(word.plain());
  }

  /** Whether a word has always the same labels, and is never read or passed over otherwise. */
  static boolean isSimple(long entry) {
    return (entry & SIMPLE) != 0;
  }

  /** Whether a word may be read otherwise, or passed over, whatever stands beside it. */
  static boolean isAnywhereOtherwise(long entry) {
    return (entry & ANYWHERE_OTHERWISE) != 0;
  }

  /** The {@link Neighbours#kind} of a word. */
  static int kind(long entry) {
    return (int) (entry >>> KIND);
  }

  /** The number of the labels of a word that is simple. */
  static int labels(long entry) {
    return (int) entry;
  }

  /** All that is known of word {@code i} of a text. */
  Labels.Known known(TokenizedText text, int i) {
    int number = text.number(i);
    Labels.Known word = number >= 0 && number < known.length ? known[number] : null;
    return word == null ? labels.known(text.canonical(i)) : word;
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
    if (byNumber[number] == null) {
      byNumber[number] = some;
      some.forEach(label -> addBearer(label, number));
    }
    return number;
  }

  private void addBearer(int label, int number) {
    long[] row = bearers[label];
    if (number >>> 6 >= row.length) {
      row = Arrays.copyOf(row, Math.max(FEW, Integer.highestOneBit(number >>> 6) * 2));
      bearers[label] = row;
    }
    row[number >>> 6] |= 1L << number;
  }

  /** Whether a label is among those of a number. */
  boolean has(int number, int label) {
    return isAmong(number, bearers[label]);
  }

  /** The numbers of which a label is among those, for {@link #isAmong}; it must not be changed. */
  long[] bearers(int label) {
    return bearers[label];
  }

  static boolean isAmong(int number, long[] bearers) {
    return number >>> 6 < bearers.length && (bearers[number >>> 6] & 1L << number) != 0;
  }

  /** The labels of a number that was given here. */
  WordLabels get(int number) {
    return requireNonNull(byNumber[number]);
  }
}

package dev.ricochet.pattern;

import static java.util.Objects.requireNonNull;

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

  /** Words of higher numbers are asked for again. */
  private static final int MOST_WORDS = 1 << 18;

  /** Blocks of bits that a row has at least, unless nobody bears its label. */
  private static final int FEW = 4;

  private static final long[] NOBODY = {};
  private static final int[] NO_SETS = {};

  private final Labels labels;

  /** By the number of a word, twice that is the place of its flags, and behind it are its marks. */
  private long[] entries = new long[1 << 11];

  private Labels.@Nullable Known[] known = new Labels.Known[1 << 10];
  private @Nullable WordLabels[] byNumber = new WordLabels[1 << 10];

  /** By label, and behind these by set of labels, the numbers of those that bear one, as bits. */
  private long[][] bearers;

  /** By label the sets in which it is. */
  private final int[][] setsWith;

  private final NumberedLists sets = new NumberedLists();

  WordTable(Labels labels) {
    this.labels = labels;
    this.bearers = new long[labels.size()][];
    Arrays.fill(bearers, NOBODY);
    this.setsWith = new int[labels.size()][];
    Arrays.fill(setsWith, NO_SETS);
  }

  /** What is known of word {@code i} of a text, for {@link #isSimple} and {@link #labels}. */
  long entry(TokenizedText text, int i) {
    int number = text.number(i);
    if (number < 0 || number >= MOST_WORDS) {
      return entry(labels.known(text.canonical(i)));
    }
    if (number >= known.length) {
      known = Arrays.copyOf(known, Integer.highestOneBit(number) * 2);
      entries = Arrays.copyOf(entries, known.length * 2);
    }
    if (entries[number * 2] == 0) {
      Labels.Known word = labels.known(text.canonical(i));
      known[number] = word;
      entries[number * 2] = entry(word);
      entries[number * 2 + 1] = word.marks();
    }
    return entries[number * 2];
  }

  private long entry(Labels.Known word) {
    return MET
        | (word.isSimple() ? SIMPLE : 0)
        | (word.isAnywhereOtherwise() ? ANYWHERE_OTHERWISE : 0)
        | number(word.plain());
  }

  /** The marks of word {@code i} of a text, after its {@link #entry}. */
  long marks(TokenizedText text, int i) {
    int number = text.number(i);
    return number < 0 || number >= MOST_WORDS
        ? labels.known(text.canonical(i)).marks()
        : entries[number * 2 + 1];
  }

  /** Whether a word has always the same labels, and is never read or passed over otherwise. */
  static boolean isSimple(long entry) {
    return (entry & SIMPLE) != 0;
  }

  /** Whether a word may be read otherwise, or passed over, whatever stands beside it. */
  static boolean isAnywhereOtherwise(long entry) {
    return (entry & ANYWHERE_OTHERWISE) != 0;
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
      some.forEach(label -> addBearers(label, number));
    }
    return number;
  }

  private void addBearers(int label, int number) {
    addBearer(label, number);
    for (int set : setsWith[label]) {
      addBearer(set, number);
    }
  }

  private void addBearer(int labelOrSet, int number) {
    long[] row = bearers[labelOrSet];
    if (number >>> 6 >= row.length) {
      row = Arrays.copyOf(row, Math.max(FEW, Integer.highestOneBit(number >>> 6) * 2));
      bearers[labelOrSet] = row;
    }
    row[number >>> 6] |= 1L << number;
  }

  /**
   * A number for a set of labels, by which {@link #has} tells who bears one of them.
   *
   * @param some in order
   */
  int set(int[] some) {
    if (some.length == 1) {
      return some[0];
    }
    int known = sets.size();
    int set = sets.number(some) + labels.size();
    if (sets.size() > known) {
      addSet(some, set);
    }
    return set;
  }

  private void addSet(int[] some, int set) {
    if (set == bearers.length) {
      bearers = Arrays.copyOf(bearers, set + set / 4 + 1);
    }
    bearers[set] = NOBODY;
    for (int label : some) {
      addAllBearers(set, bearers[label]);
      int[] with = Arrays.copyOf(setsWith[label], setsWith[label].length + 1);
      with[with.length - 1] = set;
      setsWith[label] = with;
    }
  }

  private void addAllBearers(int set, long[] others) {
    if (others.length > bearers[set].length) {
      bearers[set] = Arrays.copyOf(bearers[set], others.length);
    }
    for (int i = 0; i < others.length; i++) {
      bearers[set][i] |= others[i];
    }
  }

  /** Whether a label, or one of a set, is among those of a number. */
  boolean has(int number, int label) {
    return isAmong(number, bearers[label]);
  }

  /**
   * The numbers of which a label, or one of a set, is among those, for {@link #isAmong}; they must
   * not be changed.
   */
  long[] bearers(int labelOrSet) {
    return bearers[labelOrSet];
  }

  static boolean isAmong(int number, long[] bearers) {
    return number >>> 6 < bearers.length && (bearers[number >>> 6] & 1L << number) != 0;
  }

  /** The labels of a number that was given here. */
  WordLabels get(int number) {
    return requireNonNull(byNumber[number]);
  }
}

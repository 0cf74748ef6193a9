package dev.ricochet.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some patterns of a set, to be looked for together, and what was found out about which words have
 * to do with them. For one thread at a time.
 */
public final class Sought {

  /** Pairs of words that are remembered at most, and at first; powers of two. */
  private static final int REMEMBERED = 1 << 18;

  private static final int REMEMBERED_AT_FIRST = 1 << 10;
  private static final int GROWTH = 4;

  /** Bits of the number of a word, and of that of a list, in what is remembered of a pair. */
  private static final int WORD_BITS = 20;

  private static final int LIST_BITS = Long.SIZE - 2 * WORD_BITS;

  /** A word may be the first of a pair, the second of one, or enough by itself. */
  private static final int BEGINS = 1;

  private static final int ENDS = 2;
  private static final int ENOUGH = 4;
  private static final int WORKED_OUT = 8;

  /** Words that are remembered; a power of two. */
  private static final int WORDS = 1 << 14;

  private static final int[] NONE = {};

  private final PairsOfWords pairs;
  private final IntTable byPair;
  private final SparseBits wanted;
  private final int[] all;
  private final int[] unanchored;
  private final IntList common = new IntList();

  /** The numbers of two words and of the list that belongs to them, in one number. */
  private long[] remembered = {};

  /** Lists of patterns; the first is empty. */
  private final List<int[]> lists = new ArrayList<>(List.of(NONE));

  /** By the number of a word, what it may be. */
  private byte[] uses = new byte[64];

  private int shift;
  private int workedOut;
  private final @Nullable WordLabels[] words = new WordLabels[WORDS];
  private final int[][] alone = new int[WORDS][];

  /**
   * @param patterns the numbers of the patterns
   */
  Sought(BitSet patterns, Requirements requirements, PairsOfWords pairs) {
    this.pairs = pairs;
    this.all = patterns.stream().toArray();
    this.unanchored =
        Arrays.stream(all).filter(pattern -> requirements.anchor(pattern).length == 0).toArray();
    IntTable.ByKey patternsOf = new IntTable.ByKey();
    IntList anchors = new IntList();
    for (int pattern : all) {
      for (int pair : requirements.anchor(pattern)) {
        patternsOf.add(pair, pattern);
        anchors.add(pair);
      }
    }
    byPair = patternsOf.build(requirements.pairs());
    wanted = SparseBits.of(anchors.sortedDistinct());
    remember(REMEMBERED_AT_FIRST);
  }

  /** Makes room for so many pairs, and begins anew. */
  private void remember(int count) {
    remembered = new long[count];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(count);
    Arrays.fill(remembered, -1);
    lists.subList(1, lists.size()).clear();
  }

  /** All of the patterns. */
  int[] all() {
    return all;
  }

  /** Those that need no word in particular. */
  int[] unanchored() {
    return unanchored;
  }

  /** Those for which a word alone is enough of an anchor. */
  int[] alone(WordLabels word) {
    if ((use(word) & ENOUGH) == 0) {
      return NONE;
    }
    int place = word.number() & (WORDS - 1);
    if (words[place] != word) {
      words[place] = word;
      alone[place] = patternsOf(pairs.alone(word));
    }
    return alone[place];
  }

  /** Those of whose anchors two words, one behind the other, are a pair. */
  int[] pair(WordLabels left, WordLabels right) {
    if ((use(left) & BEGINS) == 0 || (use(right) & ENDS) == 0) {
      return NONE;
    }
    if ((left.number() | right.number()) >= 1 << WORD_BITS) {
      return workOut(left, right);
    }
    long key = (long) left.number() << WORD_BITS | right.number();
    int place = place(key);
    long entry = remembered[place];
    if (entry >>> LIST_BITS != key) {
      entry = remembered[place ^ 1];
      if (entry >>> LIST_BITS != key) {
        return learn(key, left, right);
      }
    }
    int list = (int) entry & ((1 << LIST_BITS) - 1);
    return list == 0 ? NONE : lists.get(list);
  }

  /** What a word may be to the pairs that are looked for. */
  private int use(WordLabels word) {
    int number = word.number();
    if (number >= uses.length) {
      if (number >= 1 << WORD_BITS) {
        return workOutUse(word);
      }
      uses = Arrays.copyOf(uses, number * 2);
    }
    int use = uses[number];
    if (use == 0) {
      use = workOutUse(word);
      uses[number] = (byte) use;
    }
    return use;
  }

  private int workOutUse(WordLabels word) {
    return WORKED_OUT
        | (word.begins(pairs).meets(wanted) ? BEGINS : 0)
        | (word.ends(pairs).meets(wanted) ? ENDS : 0)
        | (SparseBits.of(pairs.alone(word)).meets(wanted) ? ENOUGH : 0);
  }

  private int place(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
  }

  /** Most runs meet few pairs, and there are sets of patterns for each role of a speaker. */
  private int[] learn(long key, WordLabels left, WordLabels right) {
    if (++workedOut > remembered.length && remembered.length < REMEMBERED) {
      remember(remembered.length * GROWTH);
    } else if (lists.size() > REMEMBERED) {
      remember(REMEMBERED);
    }
    int[] patterns = workOut(left, right);
    int list = 0;
    if (patterns.length > 0) {
      list = lists.size();
      lists.add(patterns);
    }
    int place = place(key);
    remembered[place ^ 1] = remembered[place];
    remembered[place] = key << LIST_BITS | list;
    return patterns;
  }

  private int[] workOut(WordLabels left, WordLabels right) {
    common.clear();
    left.begins(pairs).common(right.ends(pairs), wanted, common);
    return patternsOf(common.toArray());
  }

  private int[] patternsOf(int[] pairNumbers) {
    IntList patterns = new IntList();
    for (int pair : pairNumbers) {
      for (int i = byPair.start(pair); i < byPair.end(pair); i++) {
        patterns.add(byPair.item(i));
      }
    }
    return patterns.size() == 0 ? NONE : patterns.sortedDistinct();
  }
}

package dev.ricochet.pattern;

import java.util.Arrays;
import java.util.BitSet;
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

  /** Words that are remembered; a power of two. */
  private static final int WORDS = 1 << 14;

  private static final int[] NONE = {};

  private final PairsOfWords pairs;
  private final IntTable byPair;
  private final int[] all;
  private final int[] unanchored;
  private final IntList common = new IntList();
  private long[] keys = {};
  private int[][] values = {};
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
    for (int pattern : all) {
      for (int pair : requirements.anchor(pattern)) {
        patternsOf.add(pair, pattern);
      }
    }
    byPair = patternsOf.build(requirements.pairs());
    remember(REMEMBERED_AT_FIRST);
  }

  /** Makes room for so many pairs, and begins anew. */
  private void remember(int count) {
    keys = new long[count];
    values = new int[count][];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(count);
    Arrays.fill(keys, -1);
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
    int place = word.number() & (WORDS - 1);
    if (words[place] != word) {
      words[place] = word;
      alone[place] = patternsOf(pairs.alone(word));
    }
    return alone[place];
  }

  /** Those of whose anchors two words, one behind the other, are a pair. */
  int[] pair(WordLabels left, WordLabels right) {
    long key = (long) left.number() << Integer.SIZE | right.number();
    int place = place(key);
    return keys[place] == key ? values[place] : learn(key, left, right);
  }

  private int place(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
  }

  /** Most runs meet few pairs, and there are sets of patterns for each role of a speaker. */
  private int[] learn(long key, WordLabels left, WordLabels right) {
    if (++workedOut > keys.length && keys.length < REMEMBERED) {
      remember(keys.length * GROWTH);
    }
    int place = place(key);
    keys[place] = key;
    values[place] = workOut(left, right);
    return values[place];
  }

  private int[] workOut(WordLabels left, WordLabels right) {
    common.clear();
    left.begins(pairs).common(right.ends(pairs), common);
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

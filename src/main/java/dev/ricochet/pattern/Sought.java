package dev.ricochet.pattern;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Some patterns of a set, to be looked for together, and what was found out about which words have
 * to do with them. For one thread at a time.
 */
public final class Sought {

  /** A word may be the first of a pair, the second of one, or enough by itself. */
  private static final int BEGINS = 1;

  private static final int ENDS = 2;
  private static final int ENOUGH = 4;
  private static final int WORKED_OUT = 8;

  /** Of so many words it is remembered what they may be. */
  private static final int MOST_USES = 1 << 20;

  /** Words that are remembered; a power of two. */
  private static final int WORDS = 1 << 14;

  private static final int[] NONE = {};

  private final PairsOfWords pairs;
  private final IntTable byPair;
  private final SparseBits wanted;
  private final Automaton automaton;
  private final Requirements requirements;
  private final int[] unanchored;
  private final IntList common = new IntList();

  private final PairMemo memo = new PairMemo();

  /** By the number of a word, what it may be. */
  private byte[] uses = new byte[64];

  private final @Nullable WordLabels[] words = new WordLabels[WORDS];
  private final int[][] alone = new int[WORDS][];

  /**
   * @param patterns the numbers of the patterns
   */
  Sought(BitSet patterns, Automaton automaton, Requirements requirements, PairsOfWords pairs) {
    this.automaton = automaton;
    this.requirements = requirements;
    this.pairs = pairs;
    int[] all = patterns.stream().toArray();
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
  }

  /** The patterns that need no word in particular. */
  int[] unanchored() {
    return unanchored;
  }

  /**
   * What a word alone anchors.
   *
   * @return the states whose word it may be, each twice, as {@link #pair} gives two
   */
  int[] alone(WordLabels word) {
    if ((use(word) & ENOUGH) == 0) {
      return NONE;
    }
    int place = word.number() & (WORDS - 1);
    if (words[place] != word) {
      words[place] = word;
      alone[place] = statesOf(pairs.alone(word));
    }
    return alone[place];
  }

  /**
   * What is anchored by a word for which a pattern may look further behind: as {@link #alone}.
   *
   * @param word the first of some pairs
   */
  int[] begunBy(WordLabels word) {
    IntList states = new IntList();
    common.clear();
    word.begins(pairs).common(wanted, wanted, common);
    int[] both = statesOf(common.toArray());
    for (int i = 0; i < both.length; i += 2) {
      states.add(both[i]);
      states.add(both[i]);
    }
    return states.toArray();
  }

  /**
   * What two words anchor, one behind the other.
   *
   * @return pairs of states of one pattern, one behind the other: whose word the first may be, and
   *     whose word the second
   */
  int[] pair(WordLabels left, WordLabels right) {
    if ((use(left) & BEGINS) == 0 || (use(right) & ENDS) == 0) {
      return NONE;
    }
    int[] states = memo.find(left.number(), right.number());
    if (states == null) {
      states = workOut(left, right);
      memo.put(left.number(), right.number(), states);
    }
    return states;
  }

  /** What a word may be to the pairs that are looked for. */
  private int use(WordLabels word) {
    int number = word.number();
    if (number >= uses.length) {
      if (number >= MOST_USES) {
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

  private int[] workOut(WordLabels left, WordLabels right) {
    common.clear();
    left.begins(pairs).common(right.ends(pairs), wanted, common);
    return statesOf(common.toArray());
  }

  private int[] statesOf(int[] pairNumbers) {
    IntList states = new IntList();
    for (int pair : pairNumbers) {
      for (int i = byPair.start(pair); i < byPair.end(pair); i++) {
        addStates(byPair.item(i), requirements.left(pair), requirements.right(pair), states);
      }
    }
    return states.toArray();
  }

  /** Adds the states of a pattern between which a pair of its anchor stands. */
  private void addStates(int pattern, int left, int right, IntList to) {
    int end = automaton.endState(pattern);
    for (int state = automaton.firstState(pattern); state < end; state++) {
      if (left == Requirements.ANYTHING) {
        add(state, state, right, to);
      } else if (automaton.label(state) == left) {
        for (int i = automaton.firstNext(state); i < automaton.endNext(state); i++) {
          add(state, Automaton.stateOf(automaton.nextStep(i)), right, to);
        }
      }
    }
  }

  private void add(int state, int next, int label, IntList to) {
    if (automaton.label(next) == label) {
      to.add(state);
      to.add(next);
    }
  }
}

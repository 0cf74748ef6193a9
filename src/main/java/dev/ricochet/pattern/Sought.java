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

  /** Of so many lists on, all are forgotten. */
  private static final int MOST_LISTS = 1 << 17;

  private static final int[] NONE = {};

  private final PairsOfWords pairs;
  private final WordTable words;
  private final IntTable byPair;
  private final SparseBits wanted;
  private final Automaton automaton;
  private final Requirements requirements;
  private final int[] unanchored;
  private final IntList common = new IntList();

  /** By two words the number of their list. */
  private final PairMemo memo = new PairMemo();

  private final NumberedLists lists = new NumberedLists();

  /** By the number of a word, what it may be. */
  private byte[] uses = new byte[64];

  /** By the number of a word what it anchors alone, where it was asked. */
  private int[] @Nullable [] alone = new int[64][];

  /**
   * @param patterns the numbers of the patterns
   */
  Sought(
      BitSet patterns,
      Automaton automaton,
      Requirements requirements,
      PairsOfWords pairs,
      WordTable words) {
    this.automaton = automaton;
    this.requirements = requirements;
    this.pairs = pairs;
    this.words = words;
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
   * @return patterns and their states whose word it may be, each twice, as {@link #pair} gives two
   */
  int[] alone(int word) {
    if ((use(word) & ENOUGH) == 0) {
      return NONE;
    }
    if (word >= alone.length) {
      alone = Arrays.copyOf(alone, Integer.highestOneBit(word) * 2);
    }
    int[] known = alone[word];
    if (known == null) {
      known = statesOf(pairs.alone(words.get(word)));
      alone[word] = known;
    }
    return known;
  }

  /**
   * What is anchored by a word for which a pattern may look further behind: as {@link #alone}.
   *
   * @param word the first of some pairs
   */
  int[] begunBy(int word) {
    IntList states = new IntList();
    common.clear();
    words.get(word).begins(pairs).common(wanted, wanted, common);
    int[] both = statesOf(common.toArray());
    for (int i = 0; i < both.length; i += 3) {
      states.add(both[i]);
      states.add(both[i + 1]);
      states.add(both[i + 1]);
    }
    return states.toArray();
  }

  /**
   * What two words anchor, one behind the other.
   *
   * @return patterns, and behind each two of its states, one behind the other: whose word the first
   *     may be, and whose word the second
   */
  int[] pair(int left, int right) {
    if ((use(left) & BEGINS) == 0 || (use(right) & ENDS) == 0) {
      return NONE;
    }
    int list = memo.find(left, right);
    if (list == PairMemo.UNKNOWN) {
      list = number(workOut(words.get(left), words.get(right)));
      memo.put(left, right, list);
    }
    return list == 0 ? NONE : lists.get(list - 1);
  }

  /** What a word may be to the pairs that are looked for. */
  private int use(int word) {
    if (word >= uses.length) {
      uses = Arrays.copyOf(uses, Integer.highestOneBit(word) * 2);
    }
    int use = uses[word];
    if (use == 0) {
      use = workOutUse(words.get(word));
      uses[word] = (byte) use;
    }
    return use;
  }

  private int workOutUse(WordLabels word) {
    return WORKED_OUT
        | (word.begins(pairs).meets(wanted) ? BEGINS : 0)
        | (word.ends(pairs).meets(wanted) ? ENDS : 0)
        | (SparseBits.of(pairs.alone(word)).meets(wanted) ? ENOUGH : 0);
  }

  /** The number of a list, or 0 for the empty one. */
  private int number(int[] list) {
    if (list.length == 0) {
      return 0;
    }
    if (lists.size() > MOST_LISTS) {
      lists.clear();
      memo.clear();
    }
    return lists.number(list) + 1;
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
      to.add(automaton.pattern(state));
      to.add(state);
      to.add(next);
    }
  }
}

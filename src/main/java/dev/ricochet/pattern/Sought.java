package dev.ricochet.pattern;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Some patterns of a set, to be looked for together, and what was found out about which words have
 * to do with them. For one thread at a time.
 */
public final class Sought {

  /** In a list, a pattern, two of its states, and what these need take so many places. */
  static final int STEP = 5;

  /** Of so many lists on, all are forgotten. */
  private static final int MOST_LISTS = 1 << 17;

  private static final int[] NONE = {};

  private final PairsOfWords pairs;
  private final WordTable words;
  private final Needs needs;
  private final IntTable byPair;
  private final BitSet wanted = new BitSet();
  private final Sides beginners;
  private final Sides enders;
  private final Automaton automaton;
  private final Requirements requirements;
  private final int[] unanchored;

  /** By the lists of pairs that two words begin and end, the number of the list of their states. */
  private final PairMemo memo = new PairMemo();

  private final EmptyPairs empty = new EmptyPairs();

  private final NumberedLists lists = new NumberedLists();

  /** By the list of pairs that a word begins, where it was asked: {@link #begunBy}. */
  private int[] @Nullable [] begun = new int[64][];

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
      WordTable words,
      Needs needs) {
    this.automaton = automaton;
    this.requirements = requirements;
    this.pairs = pairs;
    this.words = words;
    this.needs = needs;
    int[] all = patterns.stream().toArray();
    this.unanchored =
        Arrays.stream(all).filter(pattern -> requirements.anchor(pattern).length == 0).toArray();
    IntTable.ByKey patternsOf = new IntTable.ByKey();
    for (int pattern : all) {
      for (int pair : requirements.anchor(pattern)) {
        patternsOf.add(pair, pattern);
        wanted.set(pair);
      }
    }
    byPair = patternsOf.build(requirements.pairs());
    beginners = new Sides(pairs.byLeft());
    enders = new Sides(pairs.byRight());
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
    if (word >= alone.length) {
      alone = Arrays.copyOf(alone, Integer.highestOneBit(word) * 2);
    }
    int[] known = alone[word];
    if (known == null) {
      known = statesOf(words.get(word).all(pairs.alone()));
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
    int list = beginners.get(word);
    if (list >= begun.length) {
      begun = Arrays.copyOf(begun, Integer.highestOneBit(list) * 2);
    }
    int[] known = begun[list];
    if (known == null) {
      known = begunByAll(beginners.list(list));
      begun[list] = known;
    }
    return known;
  }

  private int[] begunByAll(int[] pairNumbers) {
    IntList states = new IntList();
    int[] both = statesOf(pairNumbers);
    for (int i = 0; i < both.length; i += STEP) {
      addStates(both[i], both[i + 1], both[i + 1], states);
    }
    return states.toArray();
  }

  /**
   * What two words anchor, one behind the other.
   *
   * @return patterns, and behind each two of its states, one behind the other, whose word the first
   *     may be, and whose word the second; then what must stand before the first, and what behind
   *     the second, by {@link Needs}
   */
  int[] pair(int left, int right) {
    int first = beginners.get(left);
    int second = first == 0 ? 0 : enders.get(right);
    if (second == 0) {
      return NONE;
    }
    return empty.contains(first, second) ? NONE : list(first, second);
  }

  private int[] list(int first, int second) {
    int list = memo.find(first, second);
    if (list == PairMemo.UNKNOWN) {
      int[] states = statesOf(common(beginners.list(first), enders.list(second)));
      if (states.length == 0) {
        empty.add(first, second);
        return NONE;
      }
      list = number(states);
      memo.put(first, second, list);
    }
    return lists.get(list);
  }

  private int number(int[] list) {
    if (lists.size() > MOST_LISTS) {
      lists.clear();
      memo.clear();
    }
    return lists.number(list);
  }

  /** The numbers that two lists have, both in order. */
  private static int[] common(int[] some, int[] others) {
    IntList common = new IntList();
    int at = 0;
    for (int number : some) {
      while (at < others.length && others[at] < number) {
        at++;
      }
      if (at < others.length && others[at] == number) {
        common.add(number);
      }
    }
    return common.toArray();
  }

  private int[] statesOf(int[] pairNumbers) {
    IntList states = new IntList();
    for (int pair : pairNumbers) {
      for (int i = byPair.start(pair); i < byPair.end(pair); i++) {
        addStatesOf(byPair.item(i), requirements.left(pair), requirements.right(pair), states);
      }
    }
    return states.toArray();
  }

  private void addStates(int pattern, int left, int right, IntList to) {
    to.add(pattern);
    to.add(left);
    to.add(right);
    to.add(needs.before(left));
    to.add(needs.behind(right));
  }

  /** Adds the states of a pattern between which a pair of its anchor stands. */
  private void addStatesOf(int pattern, int left, int right, IntList to) {
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
      addStates(automaton.pattern(state), state, next, to);
    }
  }

  /** Which of the pairs that are looked for a word is one side of; many words are of the same. */
  private final class Sides {
    private final IntTable byLabel;
    private final NumberedLists pairLists = new NumberedLists();

    /** By the number of a word, one more than that of its list, which is the first if empty. */
    private int[] listOf = new int[64];

    Sides(IntTable byLabel) {
      this.byLabel = byLabel;
      pairLists.number(NONE);
    }

    /** The number of the list of a word, 0 for the empty one. */
    int get(int word) {
      if (word >= listOf.length) {
        listOf = Arrays.copyOf(listOf, Integer.highestOneBit(word) * 2);
      }
      int known = listOf[word];
      if (known == 0) {
        int[] all = words.get(word).all(byLabel);
        known = pairLists.number(Arrays.stream(all).filter(wanted::get).toArray()) + 1;
        listOf[word] = known;
      }
      return known - 1;
    }

    int[] list(int number) {
      return pairLists.get(number);
    }
  }
}

package dev.ricochet.pattern;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * Sets of states of an automaton, known by numbers, and what words lead from one to another: the
 * subset construction (M. O. Rabin and D. Scott, Finite automata and their decision problems,
 * 1959), of which only that much is made as texts need. The empty set has the number 0. For one
 * thread at a time.
 */
final class StateSets {

  /** By the flags of a place the masks that hold there, as bits. */
  private static final int[] HOLDING = {0b0001, 0b0011, 0b0101, 0b1111};

  /** So many sets of several states are known at most. */
  private static final int MOST_SETS = 1 << 17;

  private final Automaton automaton;
  private final WordTable words;
  private final IntFunction<int[]> stepsFrom;
  private final IntUnaryOperator masksOf;
  private final NumberedLists sets = new NumberedLists();
  private final IntList fitting = new IntList();

  /** Of sets of several states, what reads a word. */
  private final PairMemo read = new PairMemo();

  /** By state, 0 where it is unknown: the masks of which one suffices to end, and {@link #open}. */
  private final long[] plainOfState;

  /** The same by set of several, from the first of these on. */
  private long[] plainOfSeveral = new long[64];

  /** By the flags of places and by set, what may be read there. */
  private final PairMemo elsewhere = new PairMemo();

  /**
   * @param stepsFrom by state the steps that lead from it
   * @param masksOf by state the masks of places, as bits, at which it is the last one
   */
  StateSets(
      Automaton automaton,
      IntFunction<int[]> stepsFrom,
      IntUnaryOperator masksOf,
      WordTable words) {
    this.automaton = automaton;
    this.stepsFrom = stepsFrom;
    this.masksOf = masksOf;
    this.words = words;
    this.plainOfState = new long[automaton.states()];
  }

  /** Forgets all, where it has become much; numbers that were given count no more. */
  void forgetIfMany() {
    if (sets.size() > MOST_SETS) {
      sets.clear();
      read.clear();
      elsewhere.clear();
      Arrays.fill(plainOfState, 0);
      Arrays.fill(plainOfSeveral, 0);
    }
  }

  /** The set of one state. */
  static int of(int state) {
    return state + 1;
  }

  /** Number of states of a set. */
  int size(int set) {
    return isSingle(set) ? 1 : several(set).length;
  }

  /** One of the states of a set. */
  int state(int set, int i) {
    return isSingle(set) ? set - 1 : several(set)[i];
  }

  private boolean isSingle(int set) {
    return set <= automaton.states();
  }

  private int[] several(int set) {
    return sets.get(numberOfSeveral(set));
  }

  private int numberOfSeveral(int set) {
    return set - automaton.states() - 1;
  }

  /** Whether a state of a set may be the last one, at a place with these flags. */
  boolean mayBeLast(int set, int flags) {
    return ((int) (plain(set) >>> Integer.SIZE) & HOLDING[flags]) != 0;
  }

  /** The states that may be read next, at a place with these flags, by one that read a set. */
  int open(int set, int flags) {
    if (flags == 0) {
      return (int) plain(set) - 1;
    }
    int next = elsewhere.find(flags, set);
    if (next == PairMemo.UNKNOWN) {
      next = workOutOpen(set, flags);
      elsewhere.put(flags, set, next);
    }
    return next;
  }

  private long plain(int set) {
    if (isSingle(set)) {
      return plain(set, plainOfState, set - 1);
    }
    int number = numberOfSeveral(set);
    if (number >= plainOfSeveral.length) {
      plainOfSeveral = Arrays.copyOf(plainOfSeveral, Integer.highestOneBit(number) * 2);
    }
    return plain(set, plainOfSeveral, number);
  }

  private long plain(int set, long[] known, int at) {
    if (known[at] == 0) {
      known[at] = workOutPlain(set);
    }
    return known[at];
  }

  private long workOutPlain(int set) {
    int masks = 0;
    for (int i = 0; i < size(set); i++) {
      masks |= masksOf.applyAsInt(state(set, i));
    }
    return (long) masks << Integer.SIZE | (workOutOpen(set, 0) + 1);
  }

  private int workOutOpen(int set, int flags) {
    IntList next = new IntList();
    for (int i = 0; i < size(set); i++) {
      for (int step : stepsFrom.apply(state(set, i))) {
        if ((Automaton.maskOf(step) & flags) == Automaton.maskOf(step)) {
          next.add(Automaton.stateOf(step));
        }
      }
    }
    return number(next.sortedDistinct());
  }

  /**
   * The states of a set that read a word.
   *
   * @param open the states that may
   * @param word the number of its labels
   */
  int read(int open, int word) {
    if (isSingle(open)) {
      return fits(open - 1, word) ? open : 0;
    }
    int known = read.find(word, open);
    if (known == PairMemo.UNKNOWN) {
      known = readBy(several(open), word);
      read.put(word, open, known);
    }
    return known;
  }

  private int readBy(int[] states, int word) {
    fitting.clear();
    for (int state : states) {
      if (fits(state, word)) {
        fitting.add(state);
      }
    }
    return fitting.size() == 1 ? of(fitting.get(0)) : number(fitting.toArray());
  }

  /** Whether a word, the number of its labels, leads to a state. */
  boolean fits(int state, int word) {
    int label = automaton.label(state);
    return label == Automaton.ANY || words.has(word, label);
  }

  private int number(int[] set) {
    if (set.length <= 1) {
      return set.length == 0 ? 0 : of(set[0]);
    }
    return automaton.states() + 1 + sets.number(set);
  }
}

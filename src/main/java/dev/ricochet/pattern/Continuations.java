package dev.ricochet.pattern;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What may be read next behind each state of an automaton, at places of each kind: a set of states,
 * known by its number; equal ones are one. Few of them are ever needed, so each is made when it is,
 * and so is what a word leads to. For one thread at a time.
 */
final class Continuations {

  private static final int KINDS = 4;
  private static final int[] NONE = {};

  private final Automaton automaton;
  private final WordTable words;
  private final IntFunction<int[]> stepsBehind;
  private final int[][] known = new int[KINDS][];
  private final Map<IntBuffer, Integer> numbers = new HashMap<>();
  private final List<int[]> states = new ArrayList<>();
  private final PairMemo memo = new PairMemo();

  /**
   * @param stepsBehind by state the steps that may follow
   */
  Continuations(Automaton automaton, IntFunction<int[]> stepsBehind, WordTable words) {
    this.automaton = automaton;
    this.words = words;
    this.stepsBehind = stepsBehind;
  }

  /**
   * The number of what may follow a state, at a place with these flags.
   *
   * @return positive, or 0 where nothing may
   */
  int behind(int state, int flags) {
    int[] ofKind = known[flags];
    if (ofKind == null) {
      ofKind = new int[automaton.states()];
      Arrays.fill(ofKind, -1);
      known[flags] = ofKind;
    }
    int number = ofKind[state];
    if (number < 0) {
      number = number(open(stepsBehind.apply(state), flags));
      ofKind[state] = number;
    }
    return number;
  }

  /** The number of some steps, at a place with these flags. */
  private static int[] open(int[] steps, int flags) {
    IntList open = new IntList();
    for (int step : steps) {
      if ((Automaton.maskOf(step) & flags) == Automaton.maskOf(step)) {
        open.add(Automaton.stateOf(step));
      }
    }
    return open.sortedDistinct();
  }

  private int number(int[] set) {
    if (set.length == 0) {
      return 0;
    }
    return numbers.computeIfAbsent(
        IntBuffer.wrap(set),
        key -> {
          states.add(set);
          return states.size();
        });
  }

  /**
   * The states to which a word leads.
   *
   * @param continuation the number of what may follow
   * @param word the number of its labels
   */
  int[] leads(int continuation, int word) {
    if (continuation == 0) {
      return NONE;
    }
    int[] leads = memo.find(word, continuation);
    if (leads == null) {
      leads = workOut(continuation, words.get(word));
      memo.put(word, continuation, leads);
    }
    return leads;
  }

  private int[] workOut(int continuation, WordLabels word) {
    IntList leads = new IntList();
    for (int state : states.get(continuation - 1)) {
      if (automaton.fits(state, word)) {
        leads.add(state);
      }
    }
    return leads.toArray();
  }
}

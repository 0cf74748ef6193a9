package dev.ricochet.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What may follow each state of an automaton, at places of each kind; equal ones are one. */
final class Continuations {

  private static final int KINDS = 4;

  private final Map<List<Integer>, Continuation> bySteps = new HashMap<>();
  private final List<Continuation[]> byState = new ArrayList<>();
  private final Automaton automaton;
  private final int labels;

  /**
   * @param labels number of labels that there are
   */
  Continuations(Automaton automaton, int labels) {
    this.automaton = automaton;
    this.labels = labels;
    for (int state = 0; state < automaton.states(); state++) {
      byState.add(byKind(automaton.next(state)));
    }
  }

  private Continuation[] byKind(int[] steps) {
    Continuation[] kinds = new Continuation[KINDS];
    boolean conditional = Arrays.stream(steps).anyMatch(step -> Automaton.maskOf(step) != 0);
    for (int flags = 0; flags < KINDS; flags++) {
      kinds[flags] = flags > 0 && !conditional ? kinds[0] : at(flags, steps);
    }
    return kinds;
  }

  private Continuation at(int flags, int[] steps) {
    int[] states =
        Arrays.stream(steps)
            .filter(step -> (Automaton.maskOf(step) & flags) == Automaton.maskOf(step))
            .map(Automaton::stateOf)
            .distinct()
            .toArray();
    return bySteps.computeIfAbsent(
        Arrays.stream(states).boxed().toList(),
        key -> new Continuation(bySteps.size(), states, automaton, labels));
  }

  /** Number of different ones. */
  int size() {
    return bySteps.size();
  }

  /** What may follow a state, at a place with these flags. */
  Continuation behind(int state, int flags) {
    return byState.get(state)[flags];
  }
}

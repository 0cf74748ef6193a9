package dev.ricochet.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may follow each state of an automaton, at places of each kind; equal ones are one. Few of
 * them are ever needed, so each is made when it is.
 */
final class Continuations {

  private static final int KINDS = 4;

  private final Map<List<Integer>, Continuation> byStates = new HashMap<>();
  private final @Nullable Continuation[] known;
  private final Automaton automaton;
  private final int labels;

  /**
   * @param labels number of labels that there are
   */
  Continuations(Automaton automaton, int labels) {
    this.automaton = automaton;
    this.labels = labels;
    this.known = new Continuation[automaton.states() * KINDS];
  }

  /** What may follow a state, at a place with these flags. */
  Continuation behind(int state, int flags) {
    Continuation continuation = known[state * KINDS + flags];
    if (continuation == null) {
      continuation = make(automaton.next(state), flags);
      known[state * KINDS + flags] = continuation;
    }
    return continuation;
  }

  private Continuation make(int[] steps, int flags) {
    int[] states =
        Arrays.stream(steps)
            .filter(step -> (Automaton.maskOf(step) & flags) == Automaton.maskOf(step))
            .map(Automaton::stateOf)
            .distinct()
            .toArray();
    return byStates.computeIfAbsent(
        Arrays.stream(states).boxed().toList(),
        key -> new Continuation(byStates.size(), states, automaton, labels));
  }
}

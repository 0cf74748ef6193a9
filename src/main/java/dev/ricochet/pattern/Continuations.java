package dev.ricochet.pattern;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may follow each state of an automaton, at places of each kind; equal ones are one. Few of
 * them are ever needed, so each is made when it is.
 */
final class Continuations {

  private static final int KINDS = 4;

  private final Map<IntBuffer, Continuation> byStates = new HashMap<>();
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
    IntList open = new IntList();
    for (int step : steps) {
      if ((Automaton.maskOf(step) & flags) == Automaton.maskOf(step)) {
        open.add(Automaton.stateOf(step));
      }
    }
    int[] states = open.sortedDistinct();
    return byStates.computeIfAbsent(
        IntBuffer.wrap(states),
        key -> new Continuation(byStates.size(), states, automaton, labels));
  }
}

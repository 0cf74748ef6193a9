package dev.ricochet.pattern;

import static dev.ricochet.pattern.Requirements.ANYTHING;

import dev.ricochet.pattern.Requirements.Pair;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Works out what a pattern cannot do without: the pairs of neighbouring words, one of which each
 * match contains, that come least often in texts. A match is a way through the automaton of its
 * pattern, and the pairs are the cheapest cut through all ways.
 */
final class Anchors {

  /** Parts into which what is compared is divided. */
  private static final int FINENESS = 1000;

  private final Automaton automaton;
  private final Frequencies frequencies;

  Anchors(Automaton automaton, Frequencies frequencies) {
    this.automaton = automaton;
    this.frequencies = frequencies;
  }

  /**
   * The pairs of a pattern.
   *
   * @return none where it can match gaps alone
   */
  List<Pair> of(int pattern) {
    return new Network(pattern).cheapest();
  }

  /**
   * The automaton of a pattern as a network: a state is an edge, which is cut by looking for a word
   * alone, and so is a step between two, which is cut by looking for both.
   */
  private final class Network {
    private final int base;
    private final int source;
    private final int sink;
    private final MinimumCut edges;
    private final List<Pair> pairs = new ArrayList<>();

    Network(int pattern) {
      base = automaton.firstState(pattern);
      source = 2 * (automaton.endState(pattern) - base);
      sink = source + 1;
      edges = new MinimumCut(sink + 1);
      for (int step : automaton.first(pattern)) {
        add(source, before(Automaton.stateOf(step)), ANYTHING, Automaton.ANY);
      }
      for (int state = base; state < automaton.endState(pattern); state++) {
        addState(state);
      }
    }

    private void addState(int state) {
      int label = automaton.label(state);
      add(before(state), behind(state), ANYTHING, label);
      for (int step : automaton.next(state)) {
        int next = Automaton.stateOf(step);
        add(behind(state), before(next), label, automaton.label(next));
      }
      if (automaton.mayEndBehind(state)) {
        add(behind(state), sink, label, Automaton.ANY);
      }
    }

    private int before(int state) {
      return 2 * (state - base);
    }

    private int behind(int state) {
      return 2 * (state - base) + 1;
    }

    private void add(int from, int to, int left, int right) {
      pairs.add(new Pair(left, right));
      edges.add(from, to, cost(left, right));
    }

    /** Any word is no word to look for. */
    private long cost(int left, int right) {
      if (right == Automaton.ANY) {
        return MinimumCut.NEVER;
      }
      double often = left == ANYTHING ? frequencies.of(right) : frequencies.of(left, right);
      return 1 + Math.round(often * FINENESS);
    }

    List<Pair> cheapest() {
      Set<Pair> cheapest = new LinkedHashSet<>();
      for (int edge : edges.of(source, sink)) {
        cheapest.add(pairs.get(edge));
      }
      return List.copyOf(cheapest);
    }
  }
}

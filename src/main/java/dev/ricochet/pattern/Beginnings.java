package dev.ricochet.pattern;

import java.util.Arrays;

/** Where patterns may begin in the text at hand: by edge the steps to states that its word fits. */
final class Beginnings {

  private static final long[] NONE = {};

  private final Automaton automaton;
  private final WordTable words;

  /** By edge, one more than the place of its latest step, or 0. */
  private int[] latest = new int[32];

  private final IntList steps = new IntList();

  /** By step, one more than the place of the one of the same edge before it, or 0. */
  private final IntList before = new IntList();

  Beginnings(Automaton automaton, WordTable words) {
    this.automaton = automaton;
    this.words = words;
  }

  /**
   * Finds those of some steps in the text of a graph.
   *
   * @param begins steps with which patterns begin, whatever the flags of the place
   */
  void find(IntList begins, WordGraph graph) {
    steps.clear();
    before.clear();
    if (latest.length < graph.edges()) {
      latest = new int[graph.edges() * 2];
    }
    Arrays.fill(latest, 0, graph.edges(), 0);
    for (int i = 0; i < begins.size(); i++) {
      find(begins.get(i), graph);
    }
  }

  private void find(int step, WordGraph graph) {
    int label = automaton.label(Automaton.stateOf(step));
    boolean any = label == Automaton.ANY;
    long[] bearers = any ? NONE : words.bearers(label);
    for (int edge = 0; edge < graph.edges(); edge++) {
      if (any || WordTable.isAmong(graph.edgeWord(edge), bearers)) {
        steps.add(step);
        before.add(latest[edge]);
        latest[edge] = steps.size();
      }
    }
  }

  /** The number of the first one at an edge, or 0; then by {@link #next}. */
  int first(int edge) {
    return latest[edge];
  }

  /** The number of the one behind another, or 0. */
  int next(int number) {
    return before.get(number - 1);
  }

  /** The step of a number. */
  int step(int number) {
    return steps.get(number - 1);
  }
}

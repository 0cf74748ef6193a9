package dev.ricochet.pattern;

import java.util.Arrays;

/**
 * Where patterns may begin in the text at hand: by edge the steps to states that its word fits.
 * They are found label by label, for some edges at a time, so that long texts need no more memory.
 */
final class Beginnings {

  private static final int EDGES = 256;
  private static final long[] NONE = {};

  private final Automaton automaton;
  private final WordTable words;
  private final WordGraph graph;
  private IntList begins = new IntList();

  /** The first of the edges that were looked at last, and the one behind the last. */
  private int from;

  private int end;

  /** By edge from that on, one more than the place of its latest step, or 0. */
  private final int[] latest = new int[EDGES];

  private final IntList steps = new IntList();

  /** By step, one more than the place of the one of the same edge before it, or 0. */
  private final IntList before = new IntList();

  Beginnings(Automaton automaton, WordTable words, WordGraph graph) {
    this.automaton = automaton;
    this.words = words;
    this.graph = graph;
  }

  /**
   * Looks for those of some steps in the text of the graph from now on.
   *
   * @param some steps with which patterns begin, whatever the flags of the place
   */
  void seek(IntList some) {
    begins = some;
    end = 0;
  }

  /**
   * The number of the first one at an edge, or 0; then by {@link #next}.
   *
   * @param edge no lower than those that were asked for before
   */
  int first(int edge) {
    if (edge >= end) {
      find(edge);
    }
    return latest[edge - from];
  }

  private void find(int first) {
    from = first;
    end = Math.min(graph.edges(), first + EDGES);
    steps.clear();
    before.clear();
    Arrays.fill(latest, 0);
    for (int i = 0; i < begins.size(); i++) {
      findOne(begins.get(i));
    }
  }

  private void findOne(int step) {
    int label = automaton.label(Automaton.stateOf(step));
    boolean any = label == Automaton.ANY;
    long[] bearers = any ? NONE : words.bearers(label);
    for (int edge = from; edge < end; edge++) {
      if (any || WordTable.isAmong(graph.edgeWord(edge), bearers)) {
        steps.add(step);
        before.add(latest[edge - from]);
        latest[edge - from] = steps.size();
      }
    }
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

package dev.ricochet.pattern;

import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * What a pattern that reads a word at one of its states still needs in the same sentence: words
 * that bear certain labels, somewhere before it and somewhere behind. A quick look for one of them,
 * in whatever order and however far away, tells of most words that the pattern does not match
 * there. For one thread at a time.
 */
final class Needs {

  /** No word in particular: the pattern may begin or end there, or takes any words. */
  static final int NOTHING = -1;

  /** After so many words that are not what is needed it looks no further. */
  private static final int MOST_LOOKS = 64;

  private final Automaton automaton;
  private final WordTable words;
  private final Side before;
  private final Side behind;
  private long steps;

  Needs(Automaton automaton, StepsBefore stepsBefore, WordTable words) {
    this.automaton = automaton;
    this.words = words;
    this.before = new Side(stepsBefore::of, automaton::masksOfFirst);
    this.behind = new Side(automaton::next, automaton::masksOfLast);
  }

  /** What must stand before the word of a state: a set of labels, or {@link #NOTHING}. */
  int before(int state) {
    return before.of(state);
  }

  /** What must stand behind the word of a state: a set of labels, or {@link #NOTHING}. */
  int behind(int state) {
    return behind.of(state);
  }

  /** Looks at words so far: the work done, whatever the machine. */
  long steps() {
    return steps;
  }

  /**
   * Whether words of a text may be what is needed.
   *
   * @param before what must stand before {@code first}
   * @param behind what must stand behind {@code last}
   * @param first an edge of the graph
   * @param last that edge, or one behind it
   */
  boolean areMet(int before, int first, int behind, int last, WordGraph graph) {
    return (behind == NOTHING || standsBehind(behind, graph.edgeTo(last), graph))
        && (before == NOTHING || standsBefore(before, graph.edgeFrom(first), graph));
  }

  private boolean standsBehind(int set, int place, WordGraph graph) {
    long[] bearers = words.bearers(set);
    int first = graph.firstEdge(place);
    int tired = first + MOST_LOOKS;
    for (int edge = first; edge < graph.edges(); edge++) {
      if (graph.isBarrier(graph.edgeFrom(edge))) {
        return false;
      }
      steps++;
      if (edge == tired || WordTable.isAmong(graph.edgeWord(edge), bearers)) {
        return true;
      }
    }
    return false;
  }

  private boolean standsBefore(int set, int place, WordGraph graph) {
    if (graph.isBarrier(place)) {
      return false;
    }
    long[] bearers = words.bearers(set);
    int tired = graph.firstEdge(place) - 1 - MOST_LOOKS;
    for (int edge = graph.firstEdge(place) - 1; edge >= 0; edge--) {
      int from = graph.edgeFrom(edge);
      steps++;
      if (edge == tired
          || (graph.edgeTo(edge) <= place && WordTable.isAmong(graph.edgeWord(edge), bearers))) {
        return true;
      }
      if (graph.isBarrier(from) && edge == graph.firstEdge(from)) {
        return false;
      }
    }
    return false;
  }

  /** What is needed on one side of states, worked out when first asked. */
  private final class Side {
    private final IntFunction<int[]> stepsFrom;
    private final IntUnaryOperator masksOf;

    /** By state, two more than what is needed there; 0 where that is unknown. */
    private final int[] byState;

    /**
     * @param stepsFrom by state the steps that lead to this side
     * @param masksOf by state the masks of places at which nothing is needed any more
     */
    Side(IntFunction<int[]> stepsFrom, IntUnaryOperator masksOf) {
      this.stepsFrom = stepsFrom;
      this.masksOf = masksOf;
      this.byState = new int[automaton.states()];
    }

    int of(int state) {
      if (byState[state] == 0) {
        byState[state] = workOut(state) + 2;
      }
      return byState[state] - 2;
    }

    /** The labels of the first states, on all ways, that not any word satisfies. */
    private int workOut(int state) {
      int base = automaton.firstState(automaton.pattern(state));
      IntList labels = new IntList();
      BitSet met = new BitSet();
      IntList ways = new IntList();
      ways.add(state);
      for (int i = 0; i < ways.size(); i++) {
        if (masksOf.applyAsInt(ways.get(i)) != 0) {
          return NOTHING;
        }
        for (int step : stepsFrom.apply(ways.get(i))) {
          int next = Automaton.stateOf(step);
          if (automaton.label(next) != Automaton.ANY) {
            labels.add(automaton.label(next));
          } else if (!met.get(next - base)) {
            met.set(next - base);
            ways.add(next);
          }
        }
      }
      return words.set(labels.sortedDistinct());
    }
  }
}

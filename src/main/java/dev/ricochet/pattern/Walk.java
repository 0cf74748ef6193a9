package dev.ricochet.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Walks the automaton through the graph of one text. At each place it knows what the next word may
 * continue, and for each the earliest place where such a match began.
 */
final class Walk {

  private final Automaton automaton;
  private final Entrances entrances;
  private final Armed armed;
  private final Continuations continuations;
  private final Awaited awaited;
  private final WordGraph graph;
  private final List<int[]> found = new ArrayList<>();
  private long steps;

  /**
   * @param awaited memory of the walk, empty
   */
  Walk(
      Automaton automaton,
      Entrances entrances,
      Armed armed,
      Continuations continuations,
      Awaited awaited,
      WordGraph graph) {
    this.automaton = automaton;
    this.entrances = entrances;
    this.armed = armed;
    this.continuations = continuations;
    this.awaited = awaited;
    this.graph = graph;
    awaited.reach(graph.longestJump());
  }

  /** Looks at an edge so far, by what it may begin or continue. */
  long steps() {
    return steps;
  }

  /** The matches of some patterns: for each pattern and each place where it ends, the longest. */
  List<Match> run(BitSet wanted) {
    if (armed.armFor(graph, wanted)) {
      for (int place = 0; place < graph.places(); place++) {
        leave(place);
      }
    }
    return matches();
  }

  private void leave(int place) {
    Awaited.Slot here = awaited.at(place);
    for (int i = 0; i < here.size(); i++) {
      read(here.continuation(i), here.start(i), place);
      passOver(here.continuation(i), here.start(i), place);
    }
    here.clear();
    for (int edge = graph.firstEdge(place); edge < graph.endEdge(place); edge++) {
      int to = graph.edgeTo(edge);
      armed.begin(graph.edgeLabels(edge), begins -> begin(begins, place, to));
      for (int step : entrances.beginWithAny()) {
        if (armed.isArmed(automaton.pattern(Automaton.stateOf(step)))) {
          begin(new int[] {step}, place, to);
        }
      }
    }
  }

  private void begin(int[] begins, int place, int to) {
    for (int step : begins) {
      steps++;
      if (graph.holds(place, Automaton.maskOf(step))) {
        arrive(Automaton.stateOf(step), place, to);
      }
    }
  }

  private void read(Continuation continuation, int start, int place) {
    for (int edge = graph.firstEdge(place); edge < graph.endEdge(place); edge++) {
      steps++;
      for (int state : continuation.on(graph.edgeLabels(edge))) {
        steps++;
        arrive(state, start, graph.edgeTo(edge));
      }
    }
  }

  private void arrive(int state, int start, int place) {
    if (automaton.endsBehind(state, graph, place)) {
      found.add(new int[] {automaton.pattern(state), start, place});
    }
    if (graph.isBarrier(place)) {
      return;
    }
    Continuation continuation = continuations.behind(state, graph.flags(place));
    if (!continuation.isEmpty()) {
      awaited.at(place).add(continuation, start);
    }
  }

  private void passOver(Continuation continuation, int start, int place) {
    for (int skip = graph.firstSkip(place); skip < graph.endSkip(place); skip++) {
      int to = graph.skipTo(skip);
      if (!graph.isBarrier(to)) {
        awaited.at(to).add(continuation, start);
      }
    }
  }

  private List<Match> matches() {
    List<Match> matches = new ArrayList<>(found.size());
    for (int[] one : found) {
      matches.add(graph.match(one[0], one[1], one[2]));
    }
    matches.sort(
        Comparator.comparingInt(Match::pattern)
            .thenComparingInt(Match::endToken)
            .thenComparingInt(Match::firstToken));
    List<Match> longest = new ArrayList<>();
    for (Match match : matches) {
      Match last = longest.isEmpty() ? null : longest.get(longest.size() - 1);
      if (last == null
          || last.pattern() != match.pattern()
          || last.endToken() != match.endToken()) {
        longest.add(match);
      }
    }
    return longest;
  }
}

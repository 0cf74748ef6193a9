package dev.ricochet.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Walks the automaton through the graph of one text. At each place it knows, for each state that
 * the next word may lead to, the earliest place where such a match began.
 */
final class Walk {

  private final Automaton automaton;
  private final Entrances entrances;
  private final Awaited awaited;
  private final WordGraph graph;
  private final List<int[]> found = new ArrayList<>();
  private long steps;

  /**
   * @param awaited memory of the walk, empty
   */
  Walk(Automaton automaton, Entrances entrances, Awaited awaited, WordGraph graph) {
    this.automaton = automaton;
    this.entrances = entrances;
    this.awaited = awaited;
    this.graph = graph;
    awaited.reach(graph.longestJump());
  }

  /** Looks of a state, or of a beginning, at an edge so far. */
  long steps() {
    return steps;
  }

  /** The matches: for each pattern and each place where it ends, the longest. */
  List<Match> run() {
    if (entrances.armFor(graph)) {
      for (int place = 0; place < graph.places(); place++) {
        leave(place);
      }
    }
    return matches();
  }

  private void leave(int place) {
    Awaited.Slot here = awaited.at(place);
    for (int i = 0; i < here.size(); i++) {
      read(here.state(i), here.start(i), place);
      passOver(here.state(i), here.start(i), place);
    }
    here.clear();
    for (int edge = graph.firstEdge(place); edge < graph.endEdge(place); edge++) {
      begin(entrances.begins(graph.edgeLabels(edge)), place, edge);
      begin(entrances.beginWithAny(), place, edge);
    }
  }

  private void begin(int[] begins, int place, int edge) {
    for (int step : begins) {
      steps++;
      int state = Automaton.stateOf(step);
      if (entrances.isArmed(automaton.pattern(state))
          && graph.holds(place, Automaton.maskOf(step))) {
        arrive(state, place, graph.edgeTo(edge));
      }
    }
  }

  private void read(int state, int start, int place) {
    int label = automaton.label(state);
    for (int edge = graph.firstEdge(place); edge < graph.endEdge(place); edge++) {
      steps++;
      if (label == Automaton.ANY || graph.edgeLabels(edge).has(label)) {
        arrive(state, start, graph.edgeTo(edge));
      }
    }
  }

  private void arrive(int state, int start, int place) {
    for (int mask : automaton.accepting(state)) {
      if (graph.holds(place, mask)) {
        found.add(new int[] {automaton.pattern(state), start, place});
        break;
      }
    }
    if (graph.isBarrier(place)) {
      return;
    }
    for (int step : automaton.next(state)) {
      if (graph.holds(place, Automaton.maskOf(step))) {
        awaited.at(place).add(Automaton.stateOf(step), start);
      }
    }
  }

  private void passOver(int state, int start, int place) {
    for (int skip = graph.firstSkip(place); skip < graph.endSkip(place); skip++) {
      int to = graph.skipTo(skip);
      if (!graph.isBarrier(to)) {
        awaited.at(to).add(state, start);
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

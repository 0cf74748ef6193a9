package dev.ricochet.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Walks the automaton through the graph of one text. At each place it knows what the next word may
 * continue, and for each the earliest place where such a match began.
 */
final class Walk {

  private final Automaton automaton;
  private final StateSets sets;
  private final Beginnings beginnings;
  private final Awaited awaited;
  private final WordGraph graph;
  private final List<int[]> found = new ArrayList<>();
  private long steps;

  /**
   * @param beginnings where matches may begin
   * @param awaited memory of the walk, empty
   */
  Walk(
      Automaton automaton,
      StateSets sets,
      Beginnings beginnings,
      Awaited awaited,
      WordGraph graph) {
    this.automaton = automaton;
    this.sets = sets;
    this.beginnings = beginnings;
    this.awaited = awaited;
    this.graph = graph;
    awaited.reach(graph.longestJump());
  }

  /** Looks at an edge so far, by what it may begin or continue. */
  long steps() {
    return steps;
  }

  /** The matches: for each pattern and each place where it ends, the longest. */
  List<Match> run() {
    for (int place = 0; place < graph.places(); place++) {
      leave(place);
    }
    return matches();
  }

  private void leave(int place) {
    Awaited.Slot here = awaited.at(place);
    for (int i = 0; i < here.size(); i++) {
      read(here.open(i), here.start(i), place);
      passOver(here.open(i), here.start(i), place);
    }
    here.clear();
    for (int edge = graph.firstEdge(place); edge < graph.endEdge(place); edge++) {
      begin(place, edge);
    }
  }

  private void begin(int place, int edge) {
    for (int i = beginnings.first(edge); i != 0; i = beginnings.next(i)) {
      steps++;
      int step = beginnings.step(i);
      if (graph.holds(place, Automaton.maskOf(step))) {
        arrive(StateSets.of(Automaton.stateOf(step)), place, graph.edgeTo(edge));
      }
    }
  }

  private void read(int open, int start, int place) {
    for (int edge = graph.firstEdge(place); edge < graph.endEdge(place); edge++) {
      steps++;
      int set = sets.read(open, graph.edgeWord(edge));
      if (set != 0) {
        arrive(set, start, graph.edgeTo(edge));
      }
    }
  }

  private void arrive(int set, int start, int place) {
    if (sets.mayBeLast(set, graph.flags(place))) {
      end(set, start, place);
    }
    if (graph.isBarrier(place)) {
      return;
    }
    int open = sets.open(set, graph.flags(place));
    if (open != 0) {
      awaited.at(place).add(open, start);
    }
  }

  private void end(int set, int start, int place) {
    steps += sets.size(set);
    for (int i = 0; i < sets.size(set); i++) {
      int state = sets.state(set, i);
      if (automaton.endsBehind(state, graph, place)) {
        found.add(new int[] {automaton.pattern(state), start, place});
      }
    }
  }

  private void passOver(int open, int start, int place) {
    for (int skip = graph.firstSkip(place); skip < graph.endSkip(place); skip++) {
      int to = graph.skipTo(skip);
      if (!graph.isBarrier(to)) {
        awaited.at(to).add(open, start);
      }
    }
  }

  private List<Match> matches() {
    if (found.isEmpty()) {
      return List.of();
    }
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

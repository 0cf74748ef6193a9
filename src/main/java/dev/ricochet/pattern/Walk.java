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
  private final Awaited awaited;
  private final WordGraph graph;
  private final List<int[]> found = new ArrayList<>();
  private long steps;

  /**
   * @param awaited memory of the walk, empty
   */
  Walk(Automaton automaton, StateSets sets, Awaited awaited, WordGraph graph) {
    this.automaton = automaton;
    this.sets = sets;
    this.awaited = awaited;
    this.graph = graph;
    awaited.reach(graph.longestJump());
  }

  /** Looks at an edge so far, by what it may begin or continue. */
  long steps() {
    return steps;
  }

  /**
   * The matches of some patterns: for each pattern and each place where it ends, the longest.
   *
   * @param begins the steps with which they begin
   */
  List<Match> run(IntList begins) {
    for (int place = 0; place < graph.places(); place++) {
      leave(place, begins);
    }
    return matches();
  }

  private void leave(int place, IntList begins) {
    Awaited.Slot here = awaited.at(place);
    for (int i = 0; i < here.size(); i++) {
      read(here.open(i), here.start(i), place);
      passOver(here.open(i), here.start(i), place);
    }
    here.clear();
    for (int edge = graph.firstEdge(place); edge < graph.endEdge(place); edge++) {
      begin(begins, place, edge);
    }
  }

  private void begin(IntList begins, int place, int edge) {
    int word = graph.edgeWord(edge);
    steps += begins.size();
    for (int i = 0; i < begins.size(); i++) {
      int state = Automaton.stateOf(begins.get(i));
      if (sets.fits(state, word) && graph.holds(place, Automaton.maskOf(begins.get(i)))) {
        arrive(StateSets.of(state), place, graph.edgeTo(edge));
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

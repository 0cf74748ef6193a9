package dev.ricochet.pattern;

/**
 * Which patterns are worth trying in the text at hand: a pattern is armed where the text has a pair
 * of words of its anchor, and the words around them let it match.
 */
final class Armed {

  /** Behind a word so many places are looked at; only a row of fillers has more. */
  private static final int MOST_BEHIND = 32;

  private final Automaton automaton;
  private final WordGraph graph;
  private final Needs needs;
  private final Surroundings surroundings;
  private final int[] armed;
  private final IntList begins = new IntList();
  private final IntList behind = new IntList();
  private int text;
  private long steps;

  Armed(Automaton automaton, WordGraph graph, Needs needs, Surroundings surroundings) {
    this.automaton = automaton;
    this.graph = graph;
    this.needs = needs;
    this.surroundings = surroundings;
    this.armed = new int[automaton.patterns()];
  }

  /**
   * Arms the patterns that may match in the text of the graph.
   *
   * @param sought the patterns that are looked for
   * @return the steps with which armed patterns begin
   */
  IntList arm(Sought sought) {
    text++;
    begins.clear();
    for (int pattern : sought.unanchored()) {
      arm(pattern);
    }
    for (int edge = 0; edge < graph.edges(); edge++) {
      int word = graph.edgeWord(edge);
      tryEach(sought.alone(word), edge, edge);
      if (!graph.isBarrier(graph.edgeTo(edge))) {
        tryBehind(edge, word, sought);
      }
    }
    return begins;
  }

  /** Looks at pairs of words so far: the work done, whatever the machine. */
  long steps() {
    return steps + needs.steps() + surroundings.steps();
  }

  /** Tries the patterns that have a word and one that may follow it in their anchor. */
  private void tryBehind(int edge, int word, Sought sought) {
    int place = graph.edgeTo(edge);
    if (graph.firstSkip(place) == graph.endSkip(place)) {
      tryPairs(edge, word, place, sought);
      return;
    }
    behind.clear();
    behind.add(place);
    for (int i = 0; i < Math.min(behind.size(), MOST_BEHIND); i++) {
      int next = behind.get(i);
      tryPairs(edge, word, next, sought);
      for (int skip = graph.firstSkip(next); skip < graph.endSkip(next); skip++) {
        if (!behind.contains(graph.skipTo(skip)) && !graph.isBarrier(graph.skipTo(skip))) {
          behind.add(graph.skipTo(skip));
        }
      }
    }
    if (behind.size() > MOST_BEHIND) {
      tryEach(sought.begunBy(word), edge, edge);
    }
  }

  private void tryPairs(int edge, int word, int place, Sought sought) {
    steps += 1 + graph.endEdge(place) - graph.firstEdge(place);
    for (int next = graph.firstEdge(place); next < graph.endEdge(place); next++) {
      tryEach(sought.pair(word, graph.edgeWord(next)), edge, next);
    }
  }

  /**
   * Arms patterns of which two words are an anchor, where the words around these let them match.
   */
  private void tryEach(int[] anchored, int edge, int next) {
    for (int i = 0; i < anchored.length; i += Sought.STEP) {
      int pattern = anchored[i];
      if (armed[pattern] != text
          && needs.areMet(anchored[i + 3], edge, anchored[i + 4], next, graph)
          && surroundings.allow(anchored[i + 1], edge, anchored[i + 2], next)) {
        arm(pattern);
      }
    }
  }

  private void arm(int pattern) {
    armed[pattern] = text;
    begins.addAll(automaton.first(pattern));
  }
}

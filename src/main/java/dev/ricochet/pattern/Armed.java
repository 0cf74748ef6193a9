package dev.ricochet.pattern;

/**
 * Which patterns are worth trying in the text at hand: a pattern is armed where the text has a pair
 * of words of its anchor, and all the words without which it cannot match.
 */
final class Armed {

  /** Behind a word so many places are looked at; only a row of fillers has more. */
  private static final int MOST_BEHIND = 32;

  private final Automaton automaton;
  private final Requirements requirements;
  private final WordLabels present;
  private final int[] asked;
  private final IntList candidates = new IntList();
  private final IntList begins = new IntList();
  private final IntList behind = new IntList();
  private int text;
  private long steps;

  /**
   * @param labels number of labels that there are
   */
  Armed(Automaton automaton, Requirements requirements, int labels) {
    this.automaton = automaton;
    this.requirements = requirements;
    this.present = new WordLabels(labels);
    this.asked = new int[requirements.patterns()];
  }

  /**
   * Arms the patterns that may match in a text.
   *
   * @param sought the patterns that are looked for
   * @return the steps with which armed patterns begin
   */
  IntList armFor(WordGraph graph, Sought sought) {
    text++;
    candidates.clear();
    begins.clear();
    add(sought.unanchored());
    if (!addAnchored(graph, sought)) {
      add(sought.all());
    }
    if (candidates.size() > 0) {
      arm(graph);
    }
    return begins;
  }

  /** Looks at pairs of words so far: the work done, whatever the machine. */
  long steps() {
    return steps;
  }

  /**
   * Adds the patterns whose anchor is in the text.
   *
   * @return whether that could be told
   */
  private boolean addAnchored(WordGraph graph, Sought sought) {
    for (int e = 0; e < graph.edges(); e++) {
      WordLabels word = graph.edgeLabels(e);
      add(sought.alone(word));
      if (!addBehind(word, graph, graph.edgeTo(e), sought)) {
        return false;
      }
    }
    return true;
  }

  /** Adds the patterns that have a word and one that may follow it at a place in their anchor. */
  private boolean addBehind(WordLabels word, WordGraph graph, int place, Sought sought) {
    if (graph.isBarrier(place)) {
      return true;
    }
    if (graph.firstSkip(place) == graph.endSkip(place)) {
      addPairs(word, graph, place, sought);
      return true;
    }
    return addBehindSkips(word, graph, place, sought);
  }

  /** Adds what may follow at a place or behind the skips from it, unless these are too many. */
  private boolean addBehindSkips(WordLabels word, WordGraph graph, int place, Sought sought) {
    behind.clear();
    behind.add(place);
    for (int i = 0; i < Math.min(behind.size(), MOST_BEHIND); i++) {
      int next = behind.get(i);
      addPairs(word, graph, next, sought);
      for (int skip = graph.firstSkip(next); skip < graph.endSkip(next); skip++) {
        if (!behind.contains(graph.skipTo(skip)) && !graph.isBarrier(graph.skipTo(skip))) {
          behind.add(graph.skipTo(skip));
        }
      }
    }
    return behind.size() < MOST_BEHIND;
  }

  private void addPairs(WordLabels word, WordGraph graph, int place, Sought sought) {
    steps += 1 + graph.endEdge(place) - graph.firstEdge(place);
    for (int e = graph.firstEdge(place); e < graph.endEdge(place); e++) {
      add(sought.pair(word, graph.edgeLabels(e)));
    }
  }

  private void add(int[] patterns) {
    for (int pattern : patterns) {
      if (asked[pattern] != text) {
        asked[pattern] = text;
        candidates.add(pattern);
      }
    }
  }

  private void arm(WordGraph graph) {
    present.clear();
    for (int e = 0; e < graph.edges(); e++) {
      present.addAll(graph.edgeLabels(e).needed(requirements));
    }
    for (int i = 0; i < candidates.size(); i++) {
      if (requirements.areMet(candidates.get(i), present)) {
        begins.addAll(automaton.first(candidates.get(i)));
      }
    }
  }
}

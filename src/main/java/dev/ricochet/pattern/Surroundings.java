package dev.ricochet.pattern;

/**
 * Whether the words around an anchor let its pattern match there. Most do not: the word before or
 * behind it is none that the pattern names. It looks no further than some words; where these do not
 * decide it, the pattern may match.
 */
final class Surroundings {

  /** So often it looks whether a word fits, on either side of an anchor. */
  private static final int MOST_LOOKS = 64;

  private final Automaton automaton;
  private final WordGraph graph;
  private final StateSets behind;
  private final StateSets before;
  private final int[][] stepsBefore;
  private int looksLeft;
  private long steps;

  /**
   * @param behind what may be read behind states
   */
  Surroundings(Automaton automaton, StateSets behind, WordGraph graph, WordTable words) {
    this.automaton = automaton;
    this.graph = graph;
    this.behind = behind;
    this.before = new StateSets(automaton, this::stepsBefore, automaton::masksOfFirst, words);
    this.stepsBefore = new int[automaton.states()][];
  }

  /** Forgets what was worked out, where it has become much. */
  void forgetIfMany() {
    before.forgetIfMany();
  }

  /** Looks at words so far: the work done, whatever the machine. */
  long steps() {
    return steps;
  }

  /**
   * Whether a pattern may match over an anchor in the text of the graph.
   *
   * @param left a state of the pattern, whose word is {@code leftEdge}
   * @param right the same state or one behind it, whose word is {@code rightEdge}
   */
  boolean allow(int left, int leftEdge, int right, int rightEdge) {
    looksLeft = MOST_LOOKS;
    boolean may = goesOn(StateSets.of(right), graph.edgeTo(rightEdge));
    steps += MOST_LOOKS - looksLeft;
    if (may) {
      looksLeft = MOST_LOOKS;
      may = comesFrom(StateSets.of(left), graph.edgeFrom(leftEdge));
      steps += MOST_LOOKS - looksLeft;
    }
    return may;
  }

  private boolean isTired() {
    return --looksLeft < 0;
  }

  /** Whether a match that read the words of some states, up to a place, may come to its end. */
  private boolean goesOn(int set, int place) {
    if (behind.mayBeLast(set, graph.flags(place)) && !graph.isInside(place)) {
      return true;
    }
    if (graph.isBarrier(place)) {
      return false;
    }
    int open = behind.open(set, graph.flags(place));
    return open != 0 && readsOn(open, place);
  }

  private boolean readsOn(int open, int place) {
    for (int edge = graph.firstEdge(place); edge < graph.endEdge(place); edge++) {
      if (isTired()) {
        return true;
      }
      int set = behind.read(open, graph.edgeWord(edge));
      if (set != 0 && goesOn(set, graph.edgeTo(edge))) {
        return true;
      }
    }
    for (int skip = graph.firstSkip(place); skip < graph.endSkip(place); skip++) {
      int to = graph.skipTo(skip);
      if (isTired() || (!graph.isBarrier(to) && readsOn(open, to))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a match that reads the words of some states, from a place on, may have begun. */
  private boolean comesFrom(int set, int place) {
    return before.mayBeLast(set, graph.flags(place))
        || (!graph.isBarrier(place) && readBefore(set, place));
  }

  private boolean readBefore(int set, int place) {
    int open = before.open(set, graph.flags(place));
    for (int i = graph.firstInto(place); open != 0 && i < graph.endInto(place); i++) {
      if (isTired()) {
        return true;
      }
      int edge = graph.edgeInto(i);
      int earlier = before.read(open, graph.edgeWord(edge));
      if (earlier != 0 && comesFrom(earlier, graph.edgeFrom(edge))) {
        return true;
      }
    }
    for (int i = graph.firstSkipInto(place); i < graph.endSkipInto(place); i++) {
      int from = graph.skipInto(i);
      if (isTired() || (!graph.isBarrier(from) && readBefore(set, from))) {
        return true;
      }
    }
    return false;
  }

  /** The steps that lead to a state, each with the state that it leads from. */
  private int[] stepsBefore(int state) {
    if (stepsBefore[state] == null) {
      turnAround(automaton.pattern(state));
    }
    return stepsBefore[state];
  }

  private void turnAround(int pattern) {
    int base = automaton.firstState(pattern);
    IntTable.ByKey turned = new IntTable.ByKey();
    for (int state = base; state < automaton.endState(pattern); state++) {
      for (int step : automaton.next(state)) {
        int from = Automaton.step(state, Automaton.maskOf(step));
        turned.add(Automaton.stateOf(step) - base, from);
      }
    }
    int states = automaton.endState(pattern) - base;
    IntTable table = turned.build(states);
    for (int i = 0; i < states; i++) {
      stepsBefore[base + i] = table.row(i);
    }
  }
}

package dev.ricochet.pattern;

/**
 * Whether the words around an anchor let its pattern match there. Most do not: the word before or
 * behind it is none that the pattern names. It looks no further than some words; where these do not
 * decide it, the pattern may match.
 */
final class Surroundings {

  /** So often it looks whether a word fits, on either side of an anchor. */
  private static final int MOST_LOOKS = 64;

  private final WordGraph graph;
  private final StateSets behind;
  private final StateSets before;
  private int looksLeft;
  private long steps;

  /**
   * @param before what may be read before states
   * @param behind what may be read behind them
   */
  Surroundings(StateSets before, StateSets behind, WordGraph graph) {
    this.graph = graph;
    this.before = before;
    this.behind = behind;
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
}

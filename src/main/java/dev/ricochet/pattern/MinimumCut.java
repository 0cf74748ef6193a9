package dev.ricochet.pattern;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * A network whose edges can be cut at a cost, and the cheapest cut that parts its source from its
 * sink: by maximum flow along shortest paths (J. Edmonds and R. M. Karp, Theoretical improvements
 * in algorithmic efficiency for network flow problems, 1972).
 */
final class MinimumCut {

  /** The cost of an edge that is never cut. */
  static final long NEVER = Long.MAX_VALUE / 4;

  private static final int NONE = -1;

  private final int nodes;

  /** By node its latest edge, and by edge the one before it from the same node. */
  private final int[] latest;

  private final IntList before = new IntList();
  private final IntList to = new IntList();

  /** What can still flow; an edge and its way back stand side by side. */
  private long[] left = new long[16];

  MinimumCut(int nodes) {
    this.nodes = nodes;
    this.latest = new int[nodes];
    Arrays.fill(latest, NONE);
  }

  /**
   * Adds an edge; they are numbered from 0 on.
   *
   * @param cost at most {@link #NEVER}
   */
  void add(int from, int end, long cost) {
    addOneWay(from, end, cost);
    addOneWay(end, from, 0);
  }

  private void addOneWay(int from, int end, long flow) {
    int edge = to.size();
    if (edge == left.length) {
      left = Arrays.copyOf(left, edge * 2);
    }
    before.add(latest[from]);
    to.add(end);
    left[edge] = flow;
    latest[from] = edge;
  }

  /**
   * The edges of the cheapest cut, those nearest to the source where several cost the same.
   *
   * @return their numbers; none where all cuts are through edges that are never cut
   */
  int[] of(int source, int sink) {
    long flow = 0;
    int[] way = reached(source);
    while (way[sink] != NONE && flow < NEVER) {
      flow += push(way, source, sink);
      way = reached(source);
    }
    IntList cut = new IntList();
    for (int edge = 0; flow < NEVER && edge < to.size(); edge += 2) {
      if (way[to.get(edge + 1)] != NONE && way[to.get(edge)] == NONE) {
        cut.add(edge / 2);
      }
    }
    return cut.toArray();
  }

  /** By node the edge by which it is reached first; the source by any. */
  private int[] reached(int source) {
    int[] by = new int[nodes];
    Arrays.fill(by, NONE);
    by[source] = 0;
    Queue<Integer> waiting = new ArrayDeque<>();
    waiting.add(source);
    while (!waiting.isEmpty()) {
      for (int edge = latest[waiting.remove()]; edge != NONE; edge = before.get(edge)) {
        int next = to.get(edge);
        if (left[edge] > 0 && by[next] == NONE) {
          by[next] = edge;
          waiting.add(next);
        }
      }
    }
    return by;
  }

  private long push(int[] way, int source, int sink) {
    long most = NEVER;
    for (int node = sink; node != source; node = to.get(way[node] ^ 1)) {
      most = Math.min(most, left[way[node]]);
    }
    for (int node = sink; node != source; node = to.get(way[node] ^ 1)) {
      left[way[node]] -= most;
      left[way[node] ^ 1] += most;
    }
    return most;
  }
}

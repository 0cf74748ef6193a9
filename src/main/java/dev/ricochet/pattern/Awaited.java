package dev.ricochet.pattern;

import java.util.Arrays;

/**
 * For the places just ahead of a walk, the states that the next word may lead to, and the earliest
 * start of each. Places are kept in a ring, whose memory serves one text after the other.
 */
final class Awaited {

  private final int states;
  private Slot[] ring = {};

  /**
   * @param states number of states of the automaton
   */
  Awaited(int states) {
    this.states = states;
  }

  /** Makes room for an edge that leads {@code jump} places ahead. */
  void reach(int jump) {
    int size = Integer.highestOneBit(jump) * 2;
    if (ring.length < size) {
      ring = new Slot[size];
      Arrays.setAll(ring, i -> new Slot(states));
    }
  }

  /** What is awaited at a place; it must be cleared before the walk leaves the place. */
  Slot at(int place) {
    return ring[place & (ring.length - 1)];
  }

  /** The states awaited at one place: a sparse set (Briggs and Torczon 1993). */
  static final class Slot {
    private final int[] index;
    private int[] states = new int[8];
    private int[] starts = new int[8];
    private int size;

    private Slot(int states) {
      index = new int[states];
    }

    int size() {
      return size;
    }

    int state(int i) {
      return states[i];
    }

    int start(int i) {
      return starts[i];
    }

    void add(int state, int start) {
      int known = index[state];
      if (known < size && states[known] == state) {
        starts[known] = Math.min(starts[known], start);
        return;
      }
      if (size == states.length) {
        states = Arrays.copyOf(states, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
      }
      index[state] = size;
      states[size] = state;
      starts[size++] = start;
    }

    void clear() {
      size = 0;
    }
  }
}

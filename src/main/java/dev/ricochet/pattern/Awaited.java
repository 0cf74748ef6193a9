package dev.ricochet.pattern;

import java.util.Arrays;

/**
 * For the places just ahead of a walk, what the next word may continue, and the earliest start of
 * each. Places are kept in a ring, whose memory serves one text after the other.
 */
final class Awaited {

  private Slot[] ring = {};

  /** Makes room for an edge that leads {@code jump} places ahead. */
  void reach(int jump) {
    int size = Integer.highestOneBit(jump) * 2;
    if (ring.length < size) {
      ring = new Slot[size];
      Arrays.setAll(ring, i -> new Slot());
    }
  }

  /** What is awaited at a place; it must be cleared before the walk leaves the place. */
  Slot at(int place) {
    return ring[place & (ring.length - 1)];
  }

  /** What is awaited at one place: a sparse set (Briggs and Torczon 1993). */
  static final class Slot {
    private int[] index = new int[64];
    private int[] opens = new int[8];
    private int[] starts = new int[8];
    private int size;

    int size() {
      return size;
    }

    int open(int i) {
      return opens[i];
    }

    int start(int i) {
      return starts[i];
    }

    void add(int open, int start) {
      if (open >= index.length) {
        index = Arrays.copyOf(index, open * 2);
      }
      int known = index[open];
      if (known < size && opens[known] == open) {
        starts[known] = Math.min(starts[known], start);
        return;
      }
      if (size == starts.length) {
        opens = Arrays.copyOf(opens, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
      }
      index[open] = size;
      opens[size] = open;
      starts[size++] = start;
    }

    void clear() {
      size = 0;
    }
  }
}

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

  /** What is awaited at one place, found by a hash. */
  static final class Slot {

    /** By hash, one more than where it stands in {@link #opens}, or 0; half of it is free. */
    private int[] places = new int[16];

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
      int place = placeOf(open);
      if (places[place] > 0) {
        int known = places[place] - 1;
        starts[known] = Math.min(starts[known], start);
        return;
      }
      opens[size] = open;
      starts[size++] = start;
      places[place] = size;
      if (size == opens.length) {
        grow();
      }
    }

    private int placeOf(int open) {
      int place = ((open * 0x9E3779B1) >>> 16) & (places.length - 1);
      while (places[place] > 0 && opens[places[place] - 1] != open) {
        place = (place + 1) & (places.length - 1);
      }
      return place;
    }

    private void grow() {
      opens = Arrays.copyOf(opens, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      places = new int[size * 4];
      for (int i = 0; i < size; i++) {
        places[placeOf(opens[i])] = i + 1;
      }
    }

    void clear() {
      if (size > 0) {
        Arrays.fill(places, 0);
        size = 0;
      }
    }
  }
}

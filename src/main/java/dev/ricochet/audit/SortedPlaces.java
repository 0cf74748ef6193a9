package dev.ricochet.audit;

import java.util.stream.IntStream;

/** Places in a text, in ascending order, so that few are looked at to find those around another. */
final class SortedPlaces {

  private static final SortedPlaces NONE = new SortedPlaces(new int[0]);

  private final int[] places;
  private long looks;

  private SortedPlaces(int[] sorted) {
    this.places = sorted;
  }

  /** Some places, whatever their order. */
  static SortedPlaces of(IntStream places) {
    return new SortedPlaces(places.sorted().toArray());
  }

  /** Where a character stands in a text. */
  static SortedPlaces of(char sought, String text) {
    return text.indexOf(sought) < 0
        ? NONE
        : of(IntStream.range(0, text.length()).filter(i -> text.charAt(i) == sought));
  }

  /** Number of places. */
  int size() {
    return places.length;
  }

  /** The place with so many before it. */
  int get(int index) {
    return places[index];
  }

  /** How many places are lower than another. */
  int below(int place) {
    int low = 0;
    int high = places.length;
    while (low < high) {
      looks++;
      int middle = (low + high) >>> 1;
      if (places[middle] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Looks at places so far: the work done, whatever the machine. */
  long looks() {
    return looks;
  }
}

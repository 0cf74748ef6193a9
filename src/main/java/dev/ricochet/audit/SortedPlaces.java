package dev.ricochet.audit;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Places in a text, in ascending order, so that few are looked at to find those around another. */
final class SortedPlaces {

  private static final SortedPlaces NONE = new SortedPlaces();

  private final int[] places;
  private long looks;

  /** Some places, whatever their order. */
  SortedPlaces(int... places) {
    this.places = places.clone();
    Arrays.sort(this.places);
  }

  /** Where a character stands in a text. */
  static SortedPlaces of(char sought, String text) {
    int next = text.indexOf(sought);
    if (next < 0) {
      return NONE;
    }
    IntStream.Builder places = IntStream.builder();
    for (; next >= 0; next = text.indexOf(sought, next + 1)) {
      places.add(next);
    }
    return new SortedPlaces(places.build().toArray());
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

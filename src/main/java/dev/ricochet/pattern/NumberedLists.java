package dev.ricochet.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lists of numbers, each known by a number, from 0 on as they come; equal ones are one. */
final class NumberedLists {

  private static final int FEWEST_PLACES = 1 << 8;

  private final List<int[]> lists = new ArrayList<>();

  /** By hash, one more than the number of a list, or 0; less than half of it is filled. */
  private int[] places = new int[FEWEST_PLACES];

  /** The number of a list, which must not be changed afterwards. */
  int number(int[] list) {
    int place = placeOf(list);
    if (places[place] == 0) {
      lists.add(list);
      places[place] = lists.size();
      if (lists.size() * 2 > places.length) {
        spread(places.length * 2);
      }
      return lists.size() - 1;
    }
    return places[place] - 1;
  }

  /** Where a list stands, or would. */
  private int placeOf(int[] list) {
    int place = hash(list) & (places.length - 1);
    while (places[place] != 0 && !Arrays.equals(lists.get(places[place] - 1), list)) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }

  private void spread(int count) {
    places = new int[count];
    for (int number = 0; number < lists.size(); number++) {
      places[placeOf(lists.get(number))] = number + 1;
    }
  }

  /** Numbers of neighbours are near each other: they must not come out the same. */
  private static int hash(int[] list) {
    int hash = list.length;
    for (int number : list) {
      hash = (hash ^ number) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  /** The list of a number. */
  int[] get(int number) {
    return lists.get(number);
  }

  /** How many lists there are. */
  int size() {
    return lists.size();
  }

  /** Forgets all; numbers that were given count no more. */
  void clear() {
    lists.clear();
    places = new int[FEWEST_PLACES];
  }
}

package dev.ricochet.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Lists of counts, numbered: a list is the number of what it holds but for its last count, and that
 * count, so that what lists have in common at their beginning is kept once. Equal lists have the
 * same number.
 */
final class CountLists {

  /** The number of the list that holds nothing. */
  static final int EMPTY = 0;

  private static final int FIRST_SIZE = 1 << 6;
  private static final int FREE = 0;

  private int[] before = new int[FIRST_SIZE];
  private Count[] last = new Count[FIRST_SIZE];
  private int[] slots = new int[2 * FIRST_SIZE];
  private int size = 1;

  /** The number of a list. */
  int number(List<Count> counts) {
    int number = EMPTY;
    for (Count count : counts) {
      number = followed(number, count);
    }
    return number;
  }

  /** The list of a number, which may be changed. */
  List<Count> list(int number) {
    List<Count> counts = new ArrayList<>(4);
    for (int rest = number; rest != EMPTY; rest = before[rest]) {
      counts.add(last[rest]);
    }
    Collections.reverse(counts);
    return counts;
  }

  /** The number of a list with one more count behind it. */
  private int followed(int number, Count count) {
    int slot = slot(number, count);
    if (slots[slot] == FREE) {
      if (size == last.length) {
        grow();
        slot = slot(number, count);
      }
      before[size] = number;
      last[size] = count;
      slots[slot] = size;
      size++;
    }
    return slots[slot];
  }

  /** Where the number of the list stands, or the free place where it would. */
  private int slot(int number, Count count) {
    int mask = slots.length - 1;
    int hash = (31 * number + System.identityHashCode(count)) * 0x9E3779B1;
    int slot = (hash ^ hash >>> 15) & mask;
    while (slots[slot] != FREE && !(before[slots[slot]] == number && last[slots[slot]] == count)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    before = Arrays.copyOf(before, 2 * size);
    last = Arrays.copyOf(last, 2 * size);
    slots = new int[4 * size];
    for (int number = 1; number < size; number++) {
      slots[slot(before[number], last[number])] = number;
    }
  }
}

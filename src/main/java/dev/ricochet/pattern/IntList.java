package dev.ricochet.pattern;

import java.util.Arrays;

/** A list of numbers that grows. */
final class IntList {

  private static final int[] NONE = {};

  private int[] list = new int[4];
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return list[index];
  }

  void add(int number) {
    if (size == list.length) {
      list = Arrays.copyOf(list, size * 2);
    }
    list[size++] = number;
  }

  void addAll(int[] numbers) {
    for (int number : numbers) {
      add(number);
    }
  }

  boolean contains(int number) {
    for (int i = 0; i < size; i++) {
      if (list[i] == number) {
        return true;
      }
    }
    return false;
  }

  void clear() {
    size = 0;
  }

  int[] toArray() {
    return size == 0 ? NONE : Arrays.copyOf(list, size);
  }

  /** The numbers in order, each once. */
  int[] sortedDistinct() {
    Arrays.sort(list, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || list[i] != list[i - 1]) {
        list[kept++] = list[i];
      }
    }
    size = kept;
    return toArray();
  }
}

package dev.ricochet.pattern;

import dev.ricochet.source.PackedInput;
import dev.ricochet.source.PackedOutput;
import java.util.Arrays;

/** Rows of numbers, one behind the other in one array. */
final class IntTable {

  /** A table without rows. */
  static final IntTable NONE = new IntTable(new int[1], new int[0]);

  private final int[] from;
  private final int[] items;

  private IntTable(int[] from, int[] items) {
    this.from = from;
    this.items = items;
  }

  static IntTable read(PackedInput in) {
    return new IntTable(in.numbers(), in.numbers());
  }

  void write(PackedOutput out) {
    out.numbers(from);
    out.numbers(items);
  }

  /** Number of rows. */
  int rows() {
    return from.length - 1;
  }

  /** Where the items of a row begin. */
  int start(int row) {
    return from[row];
  }

  /** The place behind the last item of a row. */
  int end(int row) {
    return from[row + 1];
  }

  int item(int place) {
    return items[place];
  }

  /** A copy of a row. */
  int[] row(int row) {
    return Arrays.copyOfRange(items, from[row], from[row + 1]);
  }

  /** Takes rows in their order. */
  static final class Builder {
    private final IntList from = new IntList();
    private final IntList items = new IntList();

    /** Begins with the rows of a table. */
    Builder(IntTable table) {
      from.addAll(table.from);
      items.addAll(table.items);
    }

    void add(int[] row) {
      items.addAll(row);
      from.add(items.size());
    }

    IntTable build() {
      return new IntTable(from.toArray(), items.toArray());
    }
  }

  /** Takes numbers in any order of the rows to which they belong. */
  static final class ByKey {
    private final IntList keys = new IntList();
    private final IntList values = new IntList();

    void add(int key, int value) {
      keys.add(key);
      values.add(value);
    }

    /** A row for each key from 0 on, its values in the order in which they came. */
    IntTable build(int rows) {
      int[] from = new int[rows + 1];
      for (int i = 0; i < keys.size(); i++) {
        from[keys.get(i) + 1]++;
      }
      for (int row = 0; row < rows; row++) {
        from[row + 1] += from[row];
      }
      int[] next = from.clone();
      int[] items = new int[values.size()];
      for (int i = 0; i < keys.size(); i++) {
        items[next[keys.get(i)]++] = values.get(i);
      }
      return new IntTable(from, items);
    }
  }
}

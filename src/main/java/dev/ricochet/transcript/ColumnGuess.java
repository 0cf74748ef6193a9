package dev.ricochet.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Guesses, by what is in the cells, which columns hold the fields whose names tell nothing. People
 * look at it before they use it; no file is read by a guess.
 */
final class ColumnGuess {

  /** So many rows are looked at. */
  static final int ROWS = 200;

  /** No name of a speaker is longer, on average. */
  private static final int LONGEST_LABEL = 40;

  private static final Comparator<Column> LONGEST = Comparator.comparingDouble(Column::length);
  private static final Comparator<Column> MOST_VARIED = Comparator.comparingInt(Column::distinct);

  private final List<Column> free = new ArrayList<>();

  /**
   * @param columns those that hold fields already are left out
   * @param rows the first ones, each with a cell for each column
   */
  ColumnGuess(CsvColumns columns, List<List<String>> rows) {
    for (int index = 0; index < columns.width(); index++) {
      if (!columns.isTaken(index)) {
        free.add(Column.of(index, rows));
      }
    }
  }

  /**
   * A column as its cells are.
   *
   * @param length of a cell on average, in UTF-16 units
   * @param distinct number of different cells
   * @param changes how often a cell differs from that above it
   * @param filled number of cells that are not blank
   * @param worded number of cells with a letter in them
   */
  private record Column(
      int index, double length, int distinct, int changes, int filled, int worded) {

    static Column of(int index, List<List<String>> rows) {
      List<String> cells = rows.stream().map(row -> row.get(index).strip()).toList();
      int changes = 0;
      for (int row = 1; row < cells.size(); row++) {
        changes += cells.get(row).equals(cells.get(row - 1)) ? 0 : 1;
      }
      return new Column(
          index,
          cells.stream().mapToInt(String::length).average().orElse(0),
          new HashSet<>(cells).size(),
          changes,
          (int) cells.stream().filter(cell -> !cell.isEmpty()).count(),
          (int) cells.stream().filter(cell -> cell.matches(".*\\p{L}.*")).count());
    }

    /** Whether equal cells stand together, as those of a conversation do. */
    boolean isGrouped() {
      return filled > changes + 1 && changes == distinct - 1;
    }

    boolean isLabel() {
      return worded == filled && length <= LONGEST_LABEL && distinct > 1 && distinct < filled;
    }
  }

  /** The column of a field, counted from 0; it is no other field's from then on. */
  Optional<Integer> column(Field field) {
    return switch (field) {
      case TEXT -> take(column -> column.worded() > 0, LONGEST);
      case SPEAKER ->
          take(column -> column.isLabel() && !column.isGrouped(), MOST_VARIED.reversed());
      case CONVERSATION -> take(Column::isGrouped, MOST_VARIED);
      default -> Optional.empty();
    };
  }

  private Optional<Integer> take(Predicate<Column> fits, Comparator<Column> best) {
    Optional<Column> found = free.stream().filter(fits).max(best);
    found.ifPresent(free::remove);
    return found.map(Column::index);
  }
}

package dev.ricochet.report;

import dev.ricochet.source.Message;
import dev.ricochet.stats.Analysis;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of the result, of which a CSV file and a sheet of a workbook are made alike.
 *
 * @param <R> what a row is made of
 * @param name for example {@code agents}
 * @param about what a row is, in a sentence
 * @param keys how many columns, from the left, tell a reader which row he is in
 * @param columns from left to right
 * @param rows from top to bottom
 */
record Sheet<R>(
    String name,
    Message about,
    int keys,
    List<Column<R>> columns,
    Function<Analysis, Stream<R>> rows) {

  Sheet {
    columns = List.copyOf(columns);
  }

  List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  /** The cells of all rows, one for each column; absent ones are null. */
  Stream<List<@Nullable Object>> cells(Analysis analysis) {
    return rows.apply(analysis).map(this::cells);
  }

  private List<@Nullable Object> cells(R row) {
    @Nullable Object[] cells = new Object[columns.size()];
    Arrays.setAll(cells, i -> columns.get(i).value().of(row));
    return Arrays.asList(cells);
  }
}

package dev.ricochet.report;

import dev.ricochet.source.Message;
import java.util.List;

/** Tables of given cells. */
final class Sheets {

  private static final List<Column<List<Object>>> COLUMNS =
      List.of(
          column(0, "text", Column.Type.TEXT),
          column(1, "count", Column.Type.COUNT),
          column(2, "number", Column.Type.RATE),
          column(3, "absent", Column.Type.SHARE),
          column(4, "recovered", Column.Type.YES_NO),
          column(5, "separators", Column.Type.TEXT),
          column(6, "quotes", Column.Type.TEXT));

  private Sheets() {}

  static Sheet<List<Object>> of(List<List<Object>> rows) {
    return new Sheet<>(
        "cells", Message.plain("Cells as they are given."), 1, COLUMNS, result -> rows.stream());
  }

  private static Column<List<Object>> column(int index, String name, Column.Type type) {
    return new Column<>(name, type, Message.plain("the " + name), row -> row.get(index));
  }
}

package dev.ricochet.report;

import dev.ricochet.stats.Analysis;
import java.io.IOException;
import java.io.OutputStream;

/** A table as a CSV file: a field is quoted where it must be, and an absent one is empty. */
final class SheetCsv implements Report {

  private final Sheet<?> sheet;
  private final CsvDialect dialect;

  SheetCsv(Sheet<?> sheet, CsvDialect dialect) {
    this.sheet = sheet;
    this.dialect = dialect;
  }

  @Override
  public void write(Analysis analysis, OutputStream out) throws IOException {
    CsvBytes csv = dialect.begin(out);
    for (String name : sheet.header()) {
      csv.field(name);
    }
    csv.end();
    writeRows(sheet, analysis, csv);
    csv.flush();
  }

  private <R> void writeRows(Sheet<R> rowsOf, Analysis analysis, CsvBytes csv) throws IOException {
    for (R row : (Iterable<R>) rowsOf.rows().apply(analysis)::iterator) {
      for (Column<R> column : rowsOf.columns()) {
        Object cell = column.value().of(row);
        csv.field(cell == null ? null : dialect.cell(cell));
      }
      csv.end();
    }
  }
}

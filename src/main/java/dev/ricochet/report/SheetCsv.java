package dev.ricochet.report;

import dev.ricochet.stats.Analysis;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

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
    Writer text = Utf8.to(out);
    text.write(dialect.opening());
    CSVPrinter printer = new CSVPrinter(text, dialect.format());
    printer.printRecord(sheet.header());
    for (List<@Nullable Object> row :
        (Iterable<List<@Nullable Object>>) sheet.cells(analysis)::iterator) {
      for (Object cell : row) {
        printer.print(cell == null ? null : dialect.cell(cell));
      }
      printer.println();
    }
    printer.flush();
  }
}

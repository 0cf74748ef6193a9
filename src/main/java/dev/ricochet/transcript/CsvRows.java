package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file that are not blank, the header among them, and where they begin. */
final class CsvRows implements Rows {

  private final CsvDialect dialect;
  private final CsvScanner scanner;

  CsvRows(TranscriptFile file, CsvDialect dialect) throws IOException {
    int excelLine = CsvDialect.excelLineLength(file.opening());
    Reader reader = file.reader();
    reader.skip(excelLine);
    this.dialect = dialect;
    this.scanner = new CsvScanner(file.name(), reader, dialect.delimiter(), excelLine == 0 ? 1 : 2);
  }

  @Override
  public @Nullable List<String> next() throws IOException {
    List<String> row = scanner.next();
    while (row != null && isBlank(row)) {
      row = scanner.next();
    }
    return row;
  }

  @Override
  public long line() {
    return scanner.line();
  }

  @Override
  public Message helpWithTooManyCells() {
    return Message.of("a text that contains \"{0}\" has to stand in quotes", dialect.delimiter());
  }

  static boolean isBlank(List<String> row) {
    for (String cell : row) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}

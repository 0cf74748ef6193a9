package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The rows of a CSV file that are not blank, the header among them, and where they begin. */
final class CsvRows implements Rows {

  private final CsvDialect dialect;
  private final CsvScanner scanner;
  private final KnownWords words = new KnownWords();

  CsvRows(TranscriptFile file, CsvDialect dialect) throws IOException {
    String excelLine = CsvDialect.excelLine(file.opening());
    file.text().skipNBytes(excelLine.getBytes(StandardCharsets.UTF_8).length);
    this.dialect = dialect;
    this.scanner =
        new CsvScanner(file.name(), file.text(), dialect.delimiter(), excelLine.isEmpty() ? 1 : 2);
  }

  @Override
  public boolean next() throws IOException {
    boolean found = scanner.next();
    while (found && scanner.isBlankFrom(0)) {
      found = scanner.next();
    }
    return found;
  }

  @Override
  public int width() {
    return scanner.width();
  }

  @Override
  public String cell(int column) {
    return scanner.cell(column);
  }

  @Override
  public String word(int column) {
    return scanner.word(column, words);
  }

  @Override
  public boolean is(int column, String text) {
    return scanner.is(column, text);
  }

  @Override
  public boolean isBlankFrom(int column) {
    return scanner.isBlankFrom(column);
  }

  @Override
  public long line() {
    return scanner.line();
  }

  @Override
  public Message helpWithTooManyCells() {
    return Message.of("a text that contains \"{0}\" has to stand in quotes", dialect.delimiter());
  }
}

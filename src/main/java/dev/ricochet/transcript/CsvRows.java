package dev.ricochet.transcript;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file that are not blank, the header among them, and where they begin. */
final class CsvRows implements AutoCloseable {

  /** How the parser says that the file ends within a quoted cell. */
  private static final Pattern NEVER_CLOSED = Pattern.compile("startline ([^)]*)\\)");

  private final String name;
  private final RecordLimit limit;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final int linesBefore;
  private long line;

  CsvRows(TranscriptFile file, CsvDialect dialect) throws IOException {
    this.name = file.name();
    int excelLine = CsvDialect.excelLineLength(file.opening());
    file.reader().skip(excelLine);
    this.linesBefore = excelLine == 0 ? 0 : 1;
    this.limit = new RecordLimit(name, file.reader());
    this.parser = dialect.format().parse(limit);
    this.records = parser.iterator();
  }

  /**
   * The next row, or null after the last one.
   *
   * @throws ProblemsException where the quotes are such that nobody knows where the row ends
   */
  @Nullable CSVRecord next() throws IOException {
    while (true) {
      line = currentLine() + 1;
      limit.restart(line);
      try {
        if (!records.hasNext()) {
          return null;
        }
        CSVRecord row = records.next();
        if (!CsvDialect.isBlank(row)) {
          return row;
        }
      } catch (UncheckedIOException e) {
        if (e.getCause() instanceof CSVException fault) {
          throw refused(fault);
        }
        throw e.getCause();
      }
    }
  }

  /** The line at which the row read last begins, counted from 1. */
  long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private long currentLine() {
    return parser.getCurrentLineNumber() + linesBefore;
  }

  private ProblemsException refused(CSVException fault) {
    Matcher neverClosed = NEVER_CLOSED.matcher(String.valueOf(fault.getMessage()));
    return new ProblemsException(
        neverClosed.find()
            ? Problem.at(
                Position.of(name, number(neverClosed.group(1)) + linesBefore),
                "the quote that opens a cell here is never closed",
                "close it; a quote within a quoted cell is written twice (\"\")")
            : Problem.at(
                Position.of(name, currentLine()),
                "there is text behind the closing quote of a cell"
                    + (line == currentLine() ? "" : ", in the row that begins at line " + line),
                "a quote within a quoted cell is written twice (\"\"); reading stops here"));
  }

  /** The parser writes numbers in the manner of the country, such as {@code 1,234}. */
  private static long number(String text) {
    return text.chars()
        .filter(Character::isDigit)
        .mapToLong(c -> Character.digit(c, 10))
        .reduce(0, (number, digit) -> 10 * number + digit);
  }
}

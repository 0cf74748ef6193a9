package dev.ricochet.transcript;

import dev.ricochet.source.ProblemsException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a CSV file is written.
 *
 * @param delimiter between two cells
 * @param columns what is found in its header
 * @param regular whether all of the first rows have as many cells as the header
 */
record CsvDialect(char delimiter, CsvColumns columns, boolean regular) {

  /** The line by which Excel is told the delimiter. */
  private static final Pattern EXCEL_LINE = Pattern.compile("(?i)sep=(.)(?:\r\n|\r|\n)");

  private static final int SNIFFED_ROWS = 20;

  /**
   * The dialect in which the header makes most sense: with the most fields found, then with the
   * most columns, then with rows that agree with it.
   */
  static CsvDialect sniff(String opening, Map<String, String> namedColumns) {
    String text = opening.substring(excelLineLength(opening));
    return delimiters(opening)
        .map(delimiter -> of(delimiter, firstRows(text, delimiter), namedColumns))
        .max(
            Comparator.comparingInt((CsvDialect dialect) -> dialect.columns.found())
                .thenComparingInt(dialect -> dialect.columns.width())
                .thenComparing(CsvDialect::regular))
        .orElseThrow();
  }

  private static CsvDialect of(
      char delimiter, List<List<String>> rows, Map<String, String> namedColumns) {
    List<String> header = rows.get(0).stream().map(String::strip).toList();
    boolean regular = rows.stream().allMatch(row -> row.size() == header.size());
    return new CsvDialect(delimiter, new CsvColumns(header, namedColumns), regular);
  }

  /** The number of characters of the line {@code sep=;} at the start, with its end; mostly 0. */
  static int excelLineLength(String opening) {
    Matcher matcher = EXCEL_LINE.matcher(opening);
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  private static Stream<Character> delimiters(String opening) {
    Matcher matcher = EXCEL_LINE.matcher(opening);
    return matcher.lookingAt()
        ? Stream.of(matcher.group(1).charAt(0))
        : Stream.of(',', ';', '\t', '|');
  }

  private static List<List<String>> firstRows(String text, char delimiter) {
    List<List<String>> rows = new ArrayList<>();
    CsvScanner scanner = new CsvScanner("", new StringReader(text), delimiter, 1);
    try {
      List<String> row = scanner.next();
      while (row != null && rows.size() < SNIFFED_ROWS) {
        if (!CsvRows.isBlank(row)) {
          rows.add(row);
        }
        row = scanner.next();
      }
    } catch (ProblemsException e) {
      // A cell that is not closed: it goes on behind the opening, or else reading will report it.
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
    return rows.isEmpty() ? List.of(roughCells(text, delimiter)) : rows;
  }

  /** The cells of the first line where a quote in it is never closed. */
  private static List<String> roughCells(String text, char delimiter) {
    String line = text.lines().filter(s -> !s.isBlank()).findFirst().orElse("");
    return Stream.of(line.split(Pattern.quote(String.valueOf(delimiter)))).toList();
  }
}

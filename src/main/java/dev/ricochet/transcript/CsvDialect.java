package dev.ricochet.transcript;

import dev.ricochet.source.ProblemsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
 * @param delimiter between two cells, a single character
 * @param columns what is found in its header
 * @param regular whether all of the first rows have as many cells as the header
 */
record CsvDialect(String delimiter, CsvColumns columns, boolean regular) {

  /** The line by which Excel is told the delimiter. */
  private static final Pattern EXCEL_LINE = Pattern.compile("(?i)sep=(.)(?:\r\n|\r|\n)");

  private static final int SNIFFED_ROWS = 20;

  /**
   * The dialect in which the header makes most sense: with the most fields found, then with the
   * most columns, then with rows that agree with it.
   */
  static CsvDialect sniff(String opening, Map<String, String> namedColumns) {
    String text = opening.substring(excelLine(opening).length());
    return delimiters(opening)
        .map(delimiter -> of(delimiter, firstRows(text, delimiter), namedColumns))
        .max(
            Comparator.comparingInt((CsvDialect dialect) -> dialect.columns.found())
                .thenComparingInt(dialect -> dialect.columns.width())
                .thenComparing(CsvDialect::regular))
        .orElseThrow();
  }

  private static CsvDialect of(
      String delimiter, List<List<String>> rows, Map<String, String> namedColumns) {
    List<String> header = rows.get(0).stream().map(String::strip).toList();
    boolean regular = rows.stream().allMatch(row -> row.size() == header.size());
    return new CsvDialect(delimiter, new CsvColumns(header, namedColumns), regular);
  }

  /** The line {@code sep=;} at the start, with its end; mostly empty. */
  static String excelLine(String opening) {
    Matcher matcher = EXCEL_LINE.matcher(opening);
    return matcher.lookingAt() ? matcher.group() : "";
  }

  private static Stream<String> delimiters(String opening) {
    Matcher matcher = EXCEL_LINE.matcher(opening);
    return matcher.lookingAt() ? Stream.of(matcher.group(1)) : Stream.of(",", ";", "\t", "|");
  }

  private static List<List<String>> firstRows(String text, String delimiter) {
    List<List<String>> rows = new ArrayList<>();
    InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    CsvScanner scanner = new CsvScanner("", bytes, delimiter, 1);
    try {
      while (rows.size() < SNIFFED_ROWS && scanner.next()) {
        if (!scanner.isBlankFrom(0)) {
          rows.add(scanner.cells());
        }
      }
    } catch (ProblemsException e) {
      // A cell that is not closed: it goes on behind the opening, or else reading will report it.
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
    return rows.isEmpty() ? List.of(roughCells(text, delimiter)) : rows;
  }

  /** The cells of the first line where a quote in it is never closed. */
  private static List<String> roughCells(String text, String delimiter) {
    String line = text.lines().filter(s -> !s.isBlank()).findFirst().orElse("");
    return Stream.of(line.split(Pattern.quote(delimiter))).toList();
  }
}

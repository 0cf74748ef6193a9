package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet from its header on, all as wide as that: Excel leaves out empty cells at the
 * end, and what stands to the right of the columns belongs to none of them.
 */
final class SheetRows implements Rows, AutoCloseable {

  /** The header is looked for in so many rows that are not blank; above it are titles. */
  private static final int HEADER_AMONG = 20;

  /** A row as texts. */
  private record Line(long number, List<String> cells) {}

  private final TranscriptFile file;
  private final Sheet sheet;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private CsvColumns columns = new CsvColumns(List.of(), Map.of());
  private List<String> row = List.of();
  private long read;
  private long line;

  private SheetRows(Sheet sheet, Stream<Row> stream, TranscriptFile file) {
    this.file = file;
    this.sheet = sheet;
    this.stream = stream;
    this.rows = stream.iterator();
  }

  /** Opens a sheet and looks for its header. */
  static SheetRows of(Sheet sheet, TranscriptFile file) throws IOException {
    try {
      SheetRows rows = new SheetRows(sheet, sheet.openStream(), file);
      rows.findHeader();
      return rows;
    } catch (ExcelReaderException e) {
      throw Workbook.damaged(file.line(1), e);
    }
  }

  /** The columns of the sheet; none where it has no rows. */
  CsvColumns columns() {
    return columns;
  }

  /** The name of the sheet. */
  String sheet() {
    return String.valueOf(sheet.getName());
  }

  @Override
  public boolean next() {
    Line next = ahead.isEmpty() ? readLine() : ahead.remove();
    if (next == null) {
      return false;
    }
    line = next.number();
    row = next.cells();
    return true;
  }

  @Override
  public int width() {
    return columns.width();
  }

  @Override
  public String cell(int column) {
    return column < row.size() ? row.get(column) : "";
  }

  @Override
  public String word(int column) {
    return cell(column).strip();
  }

  @Override
  public boolean is(int column, String text) {
    return cell(column).equals(text);
  }

  @Override
  public boolean isBlankFrom(int column) {
    return IntStream.range(column, width()).allMatch(i -> cell(i).isBlank());
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public Message helpWithTooManyCells() {
    throw new IllegalStateException("all rows of a sheet are as wide as its header");
  }

  @Override
  public void close() {
    stream.close();
  }

  private void findHeader() {
    for (int i = 0; i < HEADER_AMONG; i++) {
      Line candidate = readLine();
      if (candidate == null) {
        break;
      }
      ahead.add(candidate);
      CsvColumns found = columns(candidate);
      if (found.areEnough()) {
        while (ahead.size() > 1) {
          ahead.remove();
        }
        columns = found;
        return;
      }
    }
    if (!ahead.isEmpty()) {
      columns = columns(ahead.getFirst());
    }
  }

  private CsvColumns columns(Line header) {
    List<String> names = header.cells().stream().map(String::strip).toList();
    return new CsvColumns(names, file.options().columns());
  }

  /** The next row that is not blank, or null after the last one. */
  private @Nullable Line readLine() {
    while (true) {
      Row row = readRow();
      if (row == null) {
        return null;
      }
      // Where the file does not number its rows, the library counts from 0.
      read = Math.max(read + 1, row.getRowNum());
      List<String> cells = new ArrayList<>(row.getCellCount());
      for (int i = 0; i < row.getCellCount(); i++) {
        cells.add(row.getOptionalCell(i).map(CellText::of).orElse(""));
      }
      if (!cells.stream().allMatch(String::isBlank)) {
        return new Line(read, cells);
      }
    }
  }

  private @Nullable Row readRow() {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (RuntimeException e) {
      throw Workbook.damaged(file.line(read + 1), e);
    }
  }
}

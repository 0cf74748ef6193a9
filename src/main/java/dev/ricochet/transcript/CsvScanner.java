package dev.ricochet.transcript;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.ricochet.source.EightBytes;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Text;
import dev.ricochet.source.Utf8;
import dev.ricochet.source.Utf8Strings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits CSV into rows and cells as RFC 4180 has it, with what is usual beside it: rows end with
 * LF, CR LF or CR alone, the last one also without; another delimiter than the comma; blanks around
 * the quotes of a cell; quotes within a cell that does not begin with one. Cells are taken to the
 * letter, with the blanks around an unquoted one, and a fault is never mended.
 *
 * <p>A row is a stretch of a buffer of UTF-8, and a cell a stretch of that: nothing is made of a
 * cell that nobody asks for. Memory is bounded by the longest row.
 */
final class CsvScanner {

  private static final int MOST_CELLS = 1 << 16;
  private static final int BUFFER = 1 << 16;

  /** More bytes than that are no row, of whatever letters it may be made. */
  private static final int MOST_BYTES = 4 * Text.LONGEST;

  private static final long LINE_FEEDS = EightBytes.repeated((byte) '\n');
  private static final long RETURNS = EightBytes.repeated((byte) '\r');
  private static final long QUOTES = EightBytes.repeated((byte) '"');

  private final String name;
  private final InputStream text;
  private final byte[] delimiter;
  private final long delimiters;
  private final Utf8Strings strings = new Utf8Strings();

  /** Behind the end of what was read there is room for looking eight bytes ahead. */
  private byte[] buffer = new byte[BUFFER + EightBytes.COUNT];

  private int position;
  private int end;

  /** Where the row begins in the buffer. */
  private int row;

  /** Where the cells of the row begin and end, from the beginning of the row. */
  private int[] starts = new int[16];

  private int[] ends = new int[16];
  private int width;

  /** What was gathered so far of a cell, from the beginning of the row. */
  private int cellStart;

  private int cellEnd;

  /** Where what belongs to the cell begins that was read since. */
  private int pending;

  private long line;
  private long rowLine;

  /**
   * @param name the source's name, for messages
   * @param text in UTF-8
   * @param delimiter a single character
   * @param line the number of the line with which the text begins
   */
  CsvScanner(String name, InputStream text, String delimiter, long line) {
    this.name = name;
    this.text = text;
    this.delimiter = delimiter.getBytes(StandardCharsets.UTF_8);
    this.delimiters = EightBytes.repeated(this.delimiter[0]);
    this.line = line;
  }

  /**
   * Goes to the next row; an empty line is one empty cell.
   *
   * @return false after the last row
   * @throws ProblemsException where the quotes are such that nobody knows where the row ends
   */
  boolean next() throws IOException {
    rowLine = line;
    row = position;
    width = 0;
    if (peek() < 0) {
      return false;
    }
    do {
      scanPlainCells();
      if (width == MOST_CELLS) {
        throw refused("the row that begins here has more than 65,536 cells");
      }
      scanCell();
    } while (skipDelimiter());
    refuseLongRow();
    skipLineEnd();
    return true;
  }

  /** The line at which the row begins, counted from 1. */
  long line() {
    return rowLine;
  }

  /** The number of cells of the row. */
  int width() {
    return width;
  }

  /** A cell of the row, to the letter. */
  String cell(int column) {
    return strings.of(buffer, row + starts[column], row + ends[column]);
  }

  /** All cells of the row, to the letter. */
  List<String> cells() {
    return IntStream.range(0, width).mapToObj(this::cell).toList();
  }

  /** A cell of the row without the blanks around it, as one of those that are remembered. */
  String word(int column, KnownWords known) {
    int from = row + starts[column];
    int to = row + ends[column];
    while (from < to && isAsciiBlank(buffer[from])) {
      from++;
    }
    while (from < to && isAsciiBlank(buffer[to - 1])) {
      to--;
    }
    boolean ascii = from == to || (buffer[from] >= 0 && buffer[to - 1] >= 0);
    return ascii ? known.of(buffer, from, to) : cell(column).strip();
  }

  /** Whether there is nothing but blanks in the cells of the row from a column on. */
  boolean isBlankFrom(int column) {
    for (int i = column; i < width; i++) {
      boolean empty = starts[i] == ends[i];
      if (!empty && (buffer[row + starts[i]] > ' ' || !cell(i).isBlank())) {
        return false;
      }
    }
    return true;
  }

  /** All that is below the blank in a text is white space. */
  private static boolean isAsciiBlank(byte b) {
    return b >= 0 && b <= ' ';
  }

  /** Whether a cell of the row is a text, to the letter. */
  boolean is(int column, String expected) {
    int from = row + starts[column];
    int length = ends[column] - starts[column];
    for (int i = 0; i < expected.length(); i++) {
      char c = expected.charAt(i);
      if (c >= 0x80) {
        return cell(column).equals(expected);
      }
      if (i == length || buffer[from + i] != c) {
        return false;
      }
    }
    return length == expected.length();
  }

  /**
   * Scans cells that do not begin with a quote or a blank, and behind which another one stands in
   * the buffer, as nearly all do: quickly, since nothing is to be read meanwhile.
   */
  private void scanPlainCells() {
    int at = position;
    int most = delimiter.length == 1 ? starts.length : 0;
    while (width < most && at < end && !isBlankOrQuote(buffer[at])) {
      int stop = next(delimiters, at);
      if (stop == end || buffer[stop] != delimiter[0]) {
        break;
      }
      starts[width] = at - row;
      ends[width] = stop - row;
      width++;
      at = stop + 1;
    }
    position = at;
  }

  private static boolean isBlankOrQuote(byte b) {
    return b == '"' || b == ' ' || b == '\t';
  }

  private void scanCell() throws IOException {
    begin();
    skipBlanks();
    if (peek() == '"') {
      position++;
      begin();
      scanQuoted();
    } else {
      scanUnquoted();
      cellEnd = position - row;
    }
    add();
  }

  private void begin() {
    cellStart = position - row;
    cellEnd = cellStart;
    pending = cellStart;
  }

  private void add() {
    if (width == starts.length) {
      starts = Arrays.copyOf(starts, 2 * width);
      ends = Arrays.copyOf(ends, 2 * width);
    }
    starts[width] = cellStart;
    ends[width] = cellEnd;
    width++;
    begin();
  }

  private void scanUnquoted() throws IOException {
    while (!isCellEnd()) {
      position = next(delimiters, position + 1);
    }
  }

  /**
   * Where a sign or the end of a line comes next; the end of the buffer if none does.
   *
   * @param signs the sign, eight times
   */
  private int next(long signs, int from) {
    for (int at = from; at < end; at += EightBytes.COUNT) {
      long eight = EightBytes.at(buffer, at);
      long found =
          EightBytes.equal(eight, signs)
              | EightBytes.equal(eight, LINE_FEEDS)
              | EightBytes.equal(eight, RETURNS);
      if (found != 0) {
        return Math.min(end, at + EightBytes.first(found));
      }
    }
    return end;
  }

  /**
   * The rest of a cell whose opening quote has been read, and the blanks behind it. Of two quotes
   * one is left in the buffer, and what follows moves up.
   */
  private void scanQuoted() throws IOException {
    long opened = line;
    scanToQuote(opened);
    gather();
    while (peek() == '"') {
      scanSecondQuote();
      scanToQuote(opened);
      gather();
    }
    skipBlanks();
    if (!isCellEnd()) {
      refuseLongRow();
      throw textBehindQuote();
    }
  }

  /** Adds what is before a quote to the cell, and leaves the quote behind. */
  private void gather() {
    int count = position - row - pending;
    if (pending != cellEnd) {
      System.arraycopy(buffer, row + pending, buffer, row + cellEnd, count);
    }
    cellEnd += count;
    position++;
    pending = position - row;
  }

  /** Adds a quote to the cell that is written twice. */
  private void scanSecondQuote() {
    buffer[row + cellEnd] = '"';
    cellEnd++;
    position++;
    pending = position - row;
  }

  /** Goes to the next quote, and counts lines on the way. */
  private void scanToQuote(long opened) throws IOException {
    while (true) {
      position = next(QUOTES, position);
      int found = peek();
      if (found < 0) {
        throw neverClosed(opened);
      }
      if (found == '"') {
        return;
      }
      if (found == '\r' || (found == '\n' && buffer[position - 1] != '\r')) {
        line++;
      }
      if (found == '\r' || found == '\n') {
        position++;
      }
    }
  }

  private void skipLineEnd() throws IOException {
    int c = peek();
    if (c < 0) {
      return;
    }
    position++;
    if (c == '\r' && peek() == '\n') {
      position++;
    }
    line++;
  }

  private void skipBlanks() throws IOException {
    int c = peek();
    while ((c == ' ' || c == '\t') && c != delimiter[0]) {
      position++;
      c = peek();
    }
  }

  private boolean skipDelimiter() throws IOException {
    boolean found = isDelimiter();
    position += found ? delimiter.length : 0;
    return found;
  }

  private boolean isCellEnd() throws IOException {
    int c = peek();
    return c == '\n' || c == '\r' || c < 0 || isDelimiter();
  }

  private boolean isDelimiter() throws IOException {
    if (peek() != (delimiter[0] & 0xff)) {
      return false;
    }
    while (end - position < delimiter.length) {
      if (!fill()) {
        return false;
      }
    }
    return delimiter.length == 1
        || Arrays.equals(
            buffer, position, position + delimiter.length, delimiter, 0, delimiter.length);
  }

  /** The next byte, from 0 to 255, which stays the next, or -1 at the end. */
  private int peek() throws IOException {
    return position < end || fill() ? buffer[position] & 0xff : -1;
  }

  /** Reads on, and keeps what was read of the row. */
  private boolean fill() throws IOException {
    if (row > 0) {
      System.arraycopy(buffer, row, buffer, 0, end - row);
      position -= row;
      end -= row;
      row = 0;
    }
    if (end + EightBytes.COUNT == buffer.length) {
      grow();
    }
    int count = text.read(buffer, end, buffer.length - EightBytes.COUNT - end);
    if (count < 0) {
      refuseLongRow();
      return false;
    }
    end += count;
    return true;
  }

  private void grow() {
    refuseLongRow();
    if (end >= MOST_BYTES) {
      throw tooLong();
    }
    buffer = Arrays.copyOf(buffer, 2 * end + EightBytes.COUNT);
  }

  /** Of a row that takes more bytes than it may have UTF-16 units, these are counted. */
  private void refuseLongRow() {
    if (position - row <= Text.LONGEST) {
      return;
    }
    int length = Utf8.utf16Length(buffer, row + cellStart, row + cellEnd);
    length += Utf8.utf16Length(buffer, row + pending, position);
    for (int i = 0; i < width; i++) {
      length += Utf8.utf16Length(buffer, row + starts[i], row + ends[i]);
    }
    if (length > Text.LONGEST) {
      throw tooLong();
    }
  }

  private ProblemsException tooLong() {
    return refused("the row that begins here is longer than 16 Mi characters");
  }

  private ProblemsException refused(@CompileTimeConstant String reason) {
    return new ProblemsException(
        Problem.at(
            Position.of(name, rowLine),
            Message.of(reason),
            Message.of("is a quote left open? reading stops here")));
  }

  private ProblemsException neverClosed(long opened) {
    return new ProblemsException(
        Problem.at(
            Position.of(name, opened),
            "the quote that opens a cell here is never closed",
            "close it; a quote within a quoted cell is written twice (\"\")"));
  }

  private ProblemsException textBehindQuote() {
    return new ProblemsException(
        Problem.at(
            Position.of(name, line),
            rowLine == line
                ? Message.of("there is text behind the closing quote of a cell")
                : Message.of(
                    "there is text behind the closing quote of a cell, in the row that begins at"
                        + " line {0}",
                    String.valueOf(rowLine)),
            Message.of(
                "a quote within a quoted cell is written twice (\"\"); reading stops here")));
  }
}

package dev.ricochet.transcript;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Text;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits CSV into rows and cells as RFC 4180 has it, with what is usual beside it: rows end with
 * LF, CR LF or CR alone, the last one also without; another delimiter than the comma; blanks around
 * the quotes of a cell; quotes within a cell that does not begin with one. Cells are taken to the
 * letter, with the blanks around an unquoted one, and a fault is never mended.
 */
final class CsvScanner {

  private static final int MOST_CELLS = 1 << 16;

  private final String name;
  private final Reader reader;
  private final char delimiter;
  private final char[] buffer = new char[1 << 14];
  private final StringBuilder cell = new StringBuilder();
  private int position;
  private int end;
  private long line;
  private long rowLine;
  private int rowLength;
  private int width;

  /**
   * @param name the source's name, for messages
   * @param line the number of the line with which the text begins
   */
  CsvScanner(String name, Reader reader, char delimiter, long line) {
    this.name = name;
    this.reader = reader;
    this.delimiter = delimiter;
    this.line = line;
  }

  /**
   * The cells of the next row, or null after the last one; an empty line is one empty cell.
   *
   * @throws ProblemsException where the quotes are such that nobody knows where the row ends
   */
  @Nullable List<String> next() throws IOException {
    rowLine = line;
    rowLength = 0;
    if (peek() < 0) {
      return null;
    }
    List<String> cells = new ArrayList<>(width);
    cells.add(cell());
    while (peek() == delimiter) {
      if (cells.size() == MOST_CELLS) {
        throw refused("the row that begins here has more than 65,536 cells");
      }
      position++;
      cells.add(cell());
    }
    skipLineEnd();
    width = cells.size();
    return cells;
  }

  /** The line at which the row read last begins, counted from 1. */
  long line() {
    return rowLine;
  }

  private String cell() throws IOException {
    cell.setLength(0);
    while (isBlank(peek())) {
      cell.append(buffer[position++]);
    }
    if (peek() == '"') {
      position++;
      cell.setLength(0);
      scanQuoted();
    } else {
      scanUnquoted();
    }
    rowLength += cell.length();
    return cell.toString();
  }

  private void scanUnquoted() throws IOException {
    while (!isCellEnd(peek())) {
      int start = position;
      while (position < end && !isCellEnd(buffer[position])) {
        position++;
      }
      append(start);
    }
  }

  /** The rest of a cell whose opening quote has been read, and the blanks behind it. */
  private void scanQuoted() throws IOException {
    long opened = line;
    while (true) {
      int start = position;
      while (position < end && buffer[position] != '"') {
        countLine(position);
        position++;
      }
      append(start);
      if (peek() < 0) {
        throw neverClosed(opened);
      }
      if (buffer[position] == '"') {
        position++;
        if (peek() != '"') {
          break;
        }
        cell.append('"');
        position++;
      }
    }
    while (isBlank(peek())) {
      position++;
    }
    if (!isCellEnd(peek())) {
      throw textBehindQuote();
    }
  }

  private void append(int start) {
    if (rowLength + cell.length() + position - start > Text.LONGEST) {
      throw refused("the row that begins here is longer than 16 Mi characters");
    }
    cell.append(buffer, start, position - start);
  }

  /** Counts the line that a character within quotes begins; CR LF is one line end. */
  private void countLine(int at) {
    char c = buffer[at];
    if (c == '\r') {
      line++;
    } else if (c == '\n' && before(at) != '\r') {
      line++;
    }
  }

  /** The character of the cell before one in the buffer, perhaps of the buffer's last filling. */
  private char before(int at) {
    if (at > 0) {
      return buffer[at - 1];
    }
    return cell.length() == 0 ? '"' : cell.charAt(cell.length() - 1);
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

  private boolean isBlank(int c) {
    return (c == ' ' || c == '\t') && c != delimiter;
  }

  private boolean isCellEnd(int c) {
    return c < 0 || c == delimiter || c == '\n' || c == '\r';
  }

  /** The next character, which stays the next, or -1 at the end. */
  private int peek() throws IOException {
    if (position == end) {
      position = 0;
      end = Math.max(0, reader.read(buffer));
    }
    return end == 0 ? -1 : buffer[position];
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

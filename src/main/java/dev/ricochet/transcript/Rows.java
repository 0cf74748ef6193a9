package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a table, one after the other, beginning with the one that names the columns. Columns
 * are counted from 0.
 */
interface Rows {

  /**
   * Goes to the next row that is not blank.
   *
   * @return false after the last one
   * @throws IOException where the file cannot be read to its end
   * @throws dev.ricochet.source.ProblemsException where reading on makes no sense
   */
  boolean next() throws IOException;

  /** The number of cells of the row. */
  int width();

  /** A cell of the row, to the letter. */
  String cell(int column);

  /** A cell of the row without the blanks around it. */
  String word(int column);

  /** Whether a cell of the row is a text, to the letter. */
  boolean is(int column, String text);

  /** Whether all cells of the row from there on are blank. */
  boolean isBlankFrom(int column);

  /** The line or row of the table at which the row begins, counted from 1. */
  long line();

  /** What to do about a row that has more cells than there are columns. */
  Message helpWithTooManyCells();

  /** All cells of the row, to the letter. */
  default List<String> cells() {
    return IntStream.range(0, width()).mapToObj(this::cell).toList();
  }
}

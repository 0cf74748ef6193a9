package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table, beginning with the one that names the columns. */
interface Rows {

  /**
   * The cells of the next row that is not blank, or null after the last one.
   *
   * @throws IOException where the file cannot be read to its end
   * @throws dev.ricochet.source.ProblemsException where reading on makes no sense
   */
  @Nullable List<String> next() throws IOException;

  /** The line or row of the table at which the row read last begins, counted from 1. */
  long line();

  /** What to do about a row that has more cells than there are columns. */
  Message helpWithTooManyCells();
}

package dev.ricochet.source;

import org.jspecify.annotations.Nullable;

/**
 * A place in an input, as a person finds it again in an editor.
 *
 * @param file the name under which the input was given
 * @param line the line, counted from 1, or null where the whole file is meant
 * @param column the column in UTF-16 units, counted from 1, or null where the whole line is meant
 */
public record Position(String file, @Nullable Long line, @Nullable Integer column)
    implements Comparable<Position> {

  public Position {
    if (line == null && column != null) {
      throw new IllegalArgumentException("a column needs a line");
    }
  }

  /** The file as a whole. */
  public static Position of(String file) {
    return new Position(file, null, null);
  }

  /** A line of the file, counted from 1. */
  public static Position of(String file, long line) {
    return new Position(file, line, null);
  }

  /** A column of a line, both counted from 1. */
  public static Position of(String file, long line, int column) {
    return new Position(file, line, column);
  }

  /** The same place, {@code units} UTF-16 units further to the right. */
  public Position right(int units) {
    return column == null ? this : new Position(file, line, column + units);
  }

  @Override
  public int compareTo(Position other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Long.compare(orZero(line), orZero(other.line));
    return byLine != 0 ? byLine : Long.compare(orZero(column), orZero(other.column));
  }

  private static long orZero(@Nullable Number number) {
    return number == null ? 0 : number.longValue();
  }

  /** {@code file}, {@code file:line} or {@code file:line:column}. */
  @Override
  public String toString() {
    return file + (line == null ? "" : ":" + line) + (column == null ? "" : ":" + column);
  }
}

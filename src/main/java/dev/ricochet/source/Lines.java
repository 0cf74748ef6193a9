package dev.ricochet.source;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text, ended by LF, CR LF or CR alone, and their numbers. */
public final class Lines {

  private final String name;
  private final Reader reader;
  private final int longest;
  private final char[] buffer = new char[1 << 13];
  private int position;
  private int end;
  private long number;
  private boolean afterReturn;

  /**
   * @param name the source's name, for messages
   */
  public Lines(String name, Reader reader) {
    this(name, reader, Text.LONGEST);
  }

  /**
   * Lines that are known to be shorter.
   *
   * @param name the source's name, for messages
   * @param longest the length, in UTF-16 units and a multiple of 1 Mi, beyond which reading stops
   */
  public Lines(String name, Reader reader, int longest) {
    this.name = name;
    this.reader = reader;
    this.longest = longest;
  }

  /**
   * The next line without its end, or null after the last one.
   *
   * @throws ProblemsException where a line is too long
   * @throws IOException where the text cannot be read
   */
  public @Nullable String next() throws IOException {
    number++;
    if (hasMore() && afterReturn && buffer[position] == '\n') {
      position++;
    }
    if (!hasMore()) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    while (hasMore()) {
      int stop = lineEnd();
      line.append(buffer, position, stop - position);
      position = stop;
      if (line.length() > longest) {
        throw new ProblemsException(tooLong());
      }
      if (stop < end) {
        afterReturn = buffer[stop] == '\r';
        position++;
        break;
      }
    }
    return line.toString();
  }

  /** The number of the line read last, counted from 1. */
  public long number() {
    return number;
  }

  /** Where the first line end in the buffer stands, or its end. */
  private int lineEnd() {
    int i = position;
    while (i < end && buffer[i] != '\n' && buffer[i] != '\r') {
      i++;
    }
    return i;
  }

  private boolean hasMore() throws IOException {
    if (position == end) {
      position = 0;
      end = Math.max(0, reader.read(buffer));
    }
    return end > 0;
  }

  private Problem tooLong() {
    return Problem.at(
        Position.of(name, number),
        Message.of("this line is longer than {0} Mi characters", longest >> 20),
        Message.of("is this a transcript? reading stops here"));
  }
}

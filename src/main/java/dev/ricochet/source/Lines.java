package dev.ricochet.source;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of a text, ended by LF, CR LF or CR alone, and their numbers. */
public final class Lines {

  private final String name;
  private final BufferedReader reader;
  private final StringBuilder line = new StringBuilder();
  private long number;
  private boolean afterReturn;

  /**
   * @param name the source's name, for messages
   */
  public Lines(String name, BufferedReader reader) {
    this.name = name;
    this.reader = reader;
  }

  /**
   * The next line without its end, or null after the last one.
   *
   * @throws ProblemsException where a line is longer than {@link Text#LONGEST}
   * @throws IOException where the text cannot be read
   */
  public @Nullable String next() throws IOException {
    line.setLength(0);
    number++;
    int c = reader.read();
    if (c == '\n' && afterReturn) {
      c = reader.read();
    }
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n' && c != '\r') {
      if (line.length() == Text.LONGEST) {
        throw new ProblemsException(tooLong());
      }
      line.append((char) c);
      c = reader.read();
    }
    afterReturn = c == '\r';
    return line.toString();
  }

  /** The number of the line read last, counted from 1. */
  public long number() {
    return number;
  }

  private Problem tooLong() {
    return Problem.at(
        Position.of(name, number),
        "this line is longer than 64 Mi characters",
        "is this a transcript? reading stops here");
  }
}

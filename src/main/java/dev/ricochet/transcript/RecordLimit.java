package dev.ricochet.transcript;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Text;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a parser that would read a whole file into one record. */
final class RecordLimit extends FilterReader {

  private final String name;
  private long line;
  private int length;

  RecordLimit(String name, Reader reader) {
    super(reader);
    this.name = name;
  }

  /** A record begins at this line. */
  void restart(long line) {
    this.line = line;
    this.length = 0;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    count(1);
    return c;
  }

  @Override
  public int read(char[] target, int offset, int size) throws IOException {
    int count = super.read(target, offset, size);
    count(count);
    return count;
  }

  private void count(int read) {
    length += Math.max(0, read);
    if (length > Text.LONGEST) {
      throw new ProblemsException(
          Problem.at(
              Position.of(name, line),
              "the row that begins here is longer than 16 Mi characters",
              "is a quote left open? reading stops here"));
    }
  }
}

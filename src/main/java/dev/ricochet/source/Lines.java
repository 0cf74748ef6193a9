package dev.ricochet.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a text, ended by LF, CR LF or CR alone, and their numbers. */
public final class Lines {

  private static final int BUFFER = 1 << 16;

  private static final long LINE_FEEDS = EightBytes.repeated((byte) '\n');
  private static final long RETURNS = EightBytes.repeated((byte) '\r');

  private final String name;
  private final InputStream text;
  private final int longest;
  private final Utf8Strings strings = new Utf8Strings();

  /** Behind the end of what was read there is room for looking eight bytes ahead. */
  private byte[] buffer = new byte[BUFFER + EightBytes.COUNT];

  private int end;
  private int lineStart;
  private int lineEnd;

  /** Where the next line begins, but for a line feed behind a return. */
  private int position;

  private long number;
  private boolean afterReturn;

  /**
   * @param name the source's name, for messages
   * @param text in UTF-8
   */
  public Lines(String name, InputStream text) {
    this(name, text, Text.LONGEST);
  }

  /**
   * Lines that are known to be shorter.
   *
   * @param name the source's name, for messages
   * @param text in UTF-8
   * @param longest the length, in UTF-16 units and a multiple of 1 Mi, beyond which reading stops
   */
  public Lines(String name, InputStream text, int longest) {
    this.name = name;
    this.text = text;
    this.longest = longest;
  }

  /**
   * The next line without its end, or null after the last one.
   *
   * @throws ProblemsException where a line is too long
   * @throws IOException where the text cannot be read
   */
  public @Nullable String next() throws IOException {
    return advance() ? line() : null;
  }

  /**
   * Goes to the next line.
   *
   * @return false after the last one
   * @throws ProblemsException where a line is too long
   * @throws IOException where the text cannot be read
   */
  public boolean advance() throws IOException {
    number++;
    lineStart = position;
    if (afterReturn && hasMore() && buffer[position] == '\n') {
      position++;
      lineStart++;
    }
    if (!hasMore()) {
      return false;
    }
    do {
      position = nextLineEnd();
    } while (position == end && hasMore());
    refuseLongLine();
    lineEnd = position;
    afterReturn = position < end && buffer[position] == '\r';
    position += position < end ? 1 : 0;
    return true;
  }

  /** The line without its end. */
  public String line() {
    return strings.of(buffer, lineStart, lineEnd);
  }

  /** Whether there is nothing in the line but white space. */
  public boolean isBlank() {
    int at = lineStart;
    while (at < lineEnd && buffer[at] >= 0 && buffer[at] <= ' ') {
      at++;
    }
    return at == lineEnd || (buffer[at] < 0 && line().isBlank());
  }

  /** The bytes among which those of the line are, as long as it is the line. */
  public byte[] bytes() {
    return buffer;
  }

  /** The place of the first byte of the line. */
  public int start() {
    return lineStart;
  }

  /** The number of bytes of the line. */
  public int size() {
    return lineEnd - lineStart;
  }

  /** The number of the line, counted from 1. */
  public long number() {
    return number;
  }

  /** Where the first line end in the buffer stands, or its end. */
  private int nextLineEnd() {
    for (int at = position; at < end; at += EightBytes.COUNT) {
      long eight = EightBytes.at(buffer, at);
      long found = EightBytes.equal(eight, LINE_FEEDS) | EightBytes.equal(eight, RETURNS);
      if (found != 0) {
        return Math.min(end, at + EightBytes.first(found));
      }
    }
    return end;
  }

  private boolean hasMore() throws IOException {
    return position < end || fill();
  }

  /** Reads on, and keeps what was read of the line. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, lineStart, buffer, 0, end - lineStart);
    position -= lineStart;
    end -= lineStart;
    lineStart = 0;
    if (end + EightBytes.COUNT == buffer.length) {
      refuseLongLine();
      buffer = Arrays.copyOf(buffer, 2 * end + EightBytes.COUNT);
    }
    int count = text.read(buffer, end, buffer.length - EightBytes.COUNT - end);
    end += Math.max(0, count);
    return count > 0;
  }

  private void refuseLongLine() {
    if (position - lineStart > longest && Utf8.utf16Length(buffer, lineStart, position) > longest) {
      throw new ProblemsException(
          Problem.at(
              Position.of(name, number),
              Message.of("this line is longer than {0} Mi characters", longest >> 20),
              Message.of("is this a transcript? reading stops here")));
    }
  }
}

package dev.ricochet.source;

import java.nio.charset.Charset;
import java.util.Locale;

/** How far a text was read, and what is wrong with it there. */
final class TextPlace {

  private final String name;
  private long offset;
  private long line = 1;

  /**
   * @param name the source's name, for messages
   * @param offset number of bytes of the source that were read before
   */
  TextPlace(String name, long offset) {
    this.name = name;
    this.offset = offset;
  }

  /** Goes on by some bytes. */
  void advance(int bytes) {
    offset += bytes;
  }

  /**
   * Takes notice of a character below the blank: counts lines.
   *
   * @param previous the character before it
   * @return whether it may be in a text
   */
  boolean accepts(int c, int previous) {
    if (c == '\r' || (c == '\n' && previous != '\r')) {
      line++;
    }
    return c >= '\t' && c <= '\r';
  }

  /**
   * The problem with a control character.
   *
   * @param ahead how many bytes further on it stands
   */
  Problem control(int c, int ahead) {
    Message help =
        Message.of(
            c == 0
                ? "is this text? if it is UTF-16, say so: --encoding UTF-16LE"
                : "is this text? if it is, remove the byte or name the encoding with --encoding");
    return Problem.at(
        Position.of(name, line),
        Message.of("{0} at offset {1} is a control byte, not text", hex(c), at(ahead)),
        help);
  }

  /**
   * The problem with bytes that are no character of an encoding.
   *
   * @param from where they are in the array
   * @param ahead how many bytes further on they stand
   */
  Problem undecodable(byte[] bytes, int from, int length, int ahead, Charset charset) {
    StringBuilder bad = new StringBuilder();
    for (int i = from; i < from + length; i++) {
      bad.append(i == from ? "" : " ").append(hex(bytes[i] & 0xff));
    }
    return Problem.at(
        Position.of(name, line),
        Message.of("{0} at offset {1} is no character of {2}", bad, at(ahead), charset.name()),
        Message.of("save the file as UTF-8, or name its encoding: --encoding windows-1252"));
  }

  private String at(int ahead) {
    return Long.toString(offset + ahead);
  }

  private static String hex(int value) {
    return String.format(Locale.ROOT, "0x%02X", value);
  }
}

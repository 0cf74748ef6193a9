package dev.ricochet.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes and replaces none: what is before the first bad byte is read, then each read throws
 * a {@link ProblemsException} that names it.
 */
public final class StrictReader extends Reader {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;

  private final String name;
  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
  private CharsetDecoder decoder;

  /** Whether the encoding is UTF-8 only by default, and nothing but ASCII was read so far. */
  private boolean guessing;

  /** The offset in the source of the first byte of the buffer. */
  private long offset;

  private long line = 1;
  private char previous;
  private boolean ended;
  private @Nullable Problem problem;

  private StrictReader(
      String name, InputStream in, Charset charset, boolean guessing, long offset) {
    this.name = name;
    this.in = in;
    this.decoder = strict(charset);
    this.guessing = guessing;
    this.offset = offset;
  }

  /**
   * A reader of a known encoding.
   *
   * @param offset the number of bytes of the source that were read before {@code in}
   */
  static StrictReader of(String name, InputStream in, Charset charset, long offset) {
    return new StrictReader(name, in, charset, false, offset);
  }

  /** A reader that takes the first letters beyond ASCII for UTF-8 or else for windows-1252. */
  static StrictReader guessing(String name, InputStream in) {
    return new StrictReader(name, in, StandardCharsets.UTF_8, true, 0);
  }

  /** The encoding as far as it is known yet: without letters beyond ASCII, it is UTF-8. */
  public Charset charset() {
    return decoder.charset();
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (problem != null) {
        throw new ProblemsException(problem);
      }
      if (ended) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, from, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Reads some bytes and decodes as many of the bytes at hand as are whole characters. */
  private void fill() throws IOException {
    offset += bytes.position();
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    boolean last = count < 0;
    bytes.position(bytes.position() + Math.max(0, count)).flip();
    chars.clear();
    CoderResult result = decode(last);
    if (result.isError() && guessing && !isMostlyUtf8(bytes.slice())) {
      decoder = strict(WINDOWS_1252);
      guessing = false;
      result = decode(last);
    }
    if (result.isError() && problem == null) {
      problem = undecodable(result.length());
    }
    ended = last && problem == null && result.isUnderflow();
    chars.flip();
  }

  private CoderResult decode(boolean last) {
    int firstByte = bytes.position();
    int firstChar = chars.position();
    CoderResult result = decoder.decode(bytes, chars, last);
    if (last && result.isUnderflow()) {
      decoder.flush(chars);
    }
    check(firstByte, firstChar);
    return result;
  }

  /** Counts lines and looks for control characters in what was decoded last. */
  private void check(int firstByte, int firstChar) {
    char[] decoded = chars.array();
    int end = chars.position();
    for (int i = firstChar; i < end; i++) {
      char c = decoded[i];
      if (c < ' ') {
        if (c == '\r' || (c == '\n' && previous != '\r')) {
          line++;
        } else if (c != '\n' && c != '\t' && c != '\f' && c != '\u000b') {
          String before = new String(decoded, firstChar, i - firstChar);
          long at = offset + firstByte + before.getBytes(decoder.charset()).length;
          problem = control(c, at);
          chars.position(i);
          return;
        }
      } else if (c >= 0x80) {
        guessing = false;
      }
      previous = c;
    }
  }

  private Problem control(char c, long at) {
    Message help =
        Message.of(
            c == 0
                ? "is this text? if it is UTF-16, say so: --encoding UTF-16LE"
                : "is this text? if it is, remove the byte or name the encoding with --encoding");
    return Problem.at(
        Position.of(name, line),
        Message.of("{0} at offset {1} is a control byte, not text", hex(c), Long.toString(at)),
        help);
  }

  private Problem undecodable(int length) {
    StringBuilder bad = new StringBuilder();
    for (int i = bytes.position(); i < bytes.position() + length; i++) {
      bad.append(i == bytes.position() ? "" : " ").append(hex(bytes.get(i) & 0xff));
    }
    String charset = decoder.charset().name();
    return Problem.at(
        Position.of(name, line),
        Message.of(
            "{0} at offset {1} is no character of {2}",
            bad, Long.toString(offset + bytes.position()), charset),
        Message.of("save the file as UTF-8, or name its encoding: --encoding windows-1252"));
  }

  /** Whether a text with a bad byte is still rather UTF-8 than an encoding of one byte a letter. */
  private static boolean isMostlyUtf8(ByteBuffer rest) {
    CharBuffer text = StandardCharsets.UTF_8.decode(rest);
    long bad = text.chars().filter(c -> c == '\ufffd').count();
    long good = text.chars().filter(c -> c >= 0x80 && c != '\ufffd').count();
    return good > bad;
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static String hex(int value) {
    return String.format(Locale.ROOT, "0x%02X", value);
  }
}

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
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes and replaces none: what is before the first bad byte is read, then each read throws
 * a {@link ProblemsException} that names it.
 */
final class StrictReader extends Reader {

  private static final int BUFFER = 1 << 16;

  private final TextPlace place;
  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
  private char previous;
  private boolean ended;
  private @Nullable Problem problem;

  /**
   * @param place that of the first byte
   */
  StrictReader(TextPlace place, InputStream in, Charset charset) {
    this.place = place;
    this.in = in;
    this.decoder = strict(charset);
  }

  /** A decoder that replaces nothing. */
  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  Charset charset() {
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
    place.advance(bytes.position());
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    boolean last = count < 0;
    bytes.position(bytes.position() + Math.max(0, count)).flip();
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, last);
    if (last && result.isUnderflow()) {
      decoder.flush(chars);
    }
    check();
    if (result.isError() && problem == null) {
      int at = bytes.position();
      problem = place.undecodable(bytes.array(), at, result.length(), at, charset());
    }
    ended = last && problem == null && result.isUnderflow();
    chars.flip();
  }

  /** Counts lines and looks for control characters in what was decoded last. */
  private void check() {
    char[] decoded = chars.array();
    int end = chars.position();
    for (int i = 0; i < end; i++) {
      char c = decoded[i];
      if (c < ' ' && !place.accepts(c, previous)) {
        problem = place.control(c, new String(decoded, 0, i).getBytes(charset()).length);
        chars.position(i);
        return;
      }
      previous = c;
    }
  }
}

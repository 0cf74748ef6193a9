package dev.ricochet.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as UTF-8, in whatever encoding it is stored. Most texts are stored so: their bytes are
 * checked and handed on as they are. Nothing is replaced: what is before the first bad byte is
 * read, then each read throws a {@link ProblemsException} that names it.
 */
public final class Utf8Text extends InputStream {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;

  private final TextPlace place;
  private final InputStream in;
  private final byte[] bytes = new byte[BUFFER];

  /** What is to be handed on next; from there to {@link #checked} all is text. */
  private int position;

  private int checked;

  /** The end of what was read; some bytes of a character may stand before it. */
  private int end;

  private byte previous;
  private boolean ended;

  /** Whether the encoding is UTF-8 only by default, and nothing but ASCII was read so far. */
  private boolean guessing;

  private @Nullable Transcoding transcoding;
  private @Nullable Problem problem;

  private Utf8Text(TextPlace place, InputStream in, boolean guessing) {
    this.place = place;
    this.in = in;
    this.guessing = guessing;
  }

  /**
   * A text in a known encoding.
   *
   * @param offset the number of bytes of the source that were read before {@code in}
   */
  static Utf8Text of(String name, InputStream in, Charset charset, long offset) {
    Utf8Text text = new Utf8Text(new TextPlace(name, offset), in, false);
    if (!charset.equals(StandardCharsets.UTF_8)) {
      text.transcoding = new Transcoding(new StrictReader(text.place, in, charset));
    }
    return text;
  }

  /** A text whose first letters beyond ASCII are taken for UTF-8 or else for windows-1252. */
  static Utf8Text guessing(String name, InputStream in) {
    return new Utf8Text(new TextPlace(name, 0), in, true);
  }

  /**
   * The encoding in which it is stored, as far as it is known yet: without letters beyond ASCII, it
   * is UTF-8.
   */
  public Charset charset() {
    return transcoding == null ? StandardCharsets.UTF_8 : transcoding.reader.charset();
  }

  /** What was not read yet, as characters. */
  public Reader reader() {
    return new InputStreamReader(this, StandardCharsets.UTF_8);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (position == checked) {
      if (problem != null) {
        throw new ProblemsException(problem);
      }
      if (ended) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, checked - position);
    System.arraycopy(bytes, position, target, from, count);
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void fill() throws IOException {
    if (transcoding != null) {
      position = 0;
      checked = transcoding.read(bytes);
      ended = checked == 0;
      return;
    }
    place.advance(position);
    System.arraycopy(bytes, position, bytes, 0, end - position);
    end -= position;
    position = 0;
    int count = in.read(bytes, end, BUFFER - end);
    end += Math.max(0, count);
    check(count < 0);
  }

  /** Finds out how much of what was read is text, and what is wrong behind that. */
  private void check(boolean last) {
    checked = textEnd();
    if (checked == end) {
      ended = last;
    } else if (bytes[checked] >= 0) {
      problem = place.control(bytes[checked], checked);
    } else {
      checkBytesAt(checked, last);
    }
    if (checked > 0) {
      previous = bytes[checked - 1];
    }
  }

  /** Bytes that are no character may be the first ones of one that was not read to its end. */
  private void checkBytesAt(int at, boolean last) {
    ByteBuffer rest = ByteBuffer.wrap(bytes, at, end - at);
    CoderResult result =
        StrictReader.strict(StandardCharsets.UTF_8).decode(rest, CharBuffer.allocate(2), last);
    if (result.isError() && guessing && !isMostlyUtf8(ByteBuffer.wrap(bytes, at, end - at))) {
      place.advance(at);
      InputStream again = new ByteArrayInputStream(Arrays.copyOfRange(bytes, at, end));
      transcoding =
          new Transcoding(
              new StrictReader(place, new SequenceInputStream(again, in), WINDOWS_1252));
    } else if (result.isError()) {
      problem = place.undecodable(bytes, at, result.length(), at, StandardCharsets.UTF_8);
    }
  }

  /** Where the text ends among the bytes at hand: the first control, or what is no UTF-8. */
  private int textEnd() {
    int at = nextSpecial(0);
    while (at < end) {
      byte b = bytes[at];
      int length = b < 0 ? Utf8.length(bytes, at, end) : 1;
      if (length == 0 || (b >= 0 && !place.accepts(b, at == 0 ? previous : bytes[at - 1]))) {
        return at;
      }
      guessing &= b >= 0;
      at = nextSpecial(at + length);
    }
    return at;
  }

  /**
   * The first byte from there on that is a control or beyond ASCII; the end where there is none.
   */
  private int nextSpecial(int from) {
    int at = from;
    for (; at + EightBytes.COUNT <= end; at += EightBytes.COUNT) {
      long special = EightBytes.beyondAsciiOrBelow(EightBytes.at(bytes, at), ' ');
      if (special != 0) {
        return at + EightBytes.first(special);
      }
    }
    while (at < end && bytes[at] >= ' ') {
      at++;
    }
    return at;
  }

  /** Whether a text with a bad byte is still rather UTF-8 than an encoding of one byte a letter. */
  private static boolean isMostlyUtf8(ByteBuffer rest) {
    CharBuffer text = StandardCharsets.UTF_8.decode(rest);
    long bad = text.chars().filter(c -> c == '\ufffd').count();
    long good = text.chars().filter(c -> c >= 0x80 && c != '\ufffd').count();
    return good > bad;
  }

  /** Makes UTF-8 of a text in another encoding. */
  private static final class Transcoding {

    private final StrictReader reader;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();

    /** What was read and is not encoded yet: at most the first half of a surrogate pair. */
    private final CharBuffer chars = CharBuffer.allocate(BUFFER / 4);

    Transcoding(StrictReader reader) {
      this.reader = reader;
    }

    /**
     * Fills an array from its beginning.
     *
     * @return number of bytes, 0 only at the end of the text
     */
    int read(byte[] target) throws IOException {
      ByteBuffer bytes = ByteBuffer.wrap(target);
      while (bytes.position() == 0 && reader.read(chars) >= 0) {
        encoder.encode(chars.flip(), bytes, false);
        chars.compact();
      }
      return bytes.position();
    }
  }
}

package dev.ricochet.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a source into text. */
public final class Text {

  /**
   * No line, record or turn may be longer, in UTF-16 units (16 Mi). The longest real conversation
   * is a thousand times shorter; what is longer is no transcript, or a quote was left open, and
   * would fill the memory.
   */
  public static final int LONGEST = 1 << 24;

  private Text() {}

  /**
   * Opens a source as text. Without {@code forced}, a byte order mark tells UTF-8 or UTF-16; a file
   * without one is UTF-8 where its first letters beyond ASCII are, and else windows-1252, the
   * encoding of a French Excel. Nothing is ever replaced: the text, and this method, throw a {@link
   * ProblemsException} at bytes that are no text, with their offset in the unpacked data.
   *
   * @param forced the encoding that the user names, or null
   * @return a text whose owner closes it
   * @throws IOException where the source cannot be read
   */
  public static Utf8Text open(Source source, @Nullable Charset forced) throws IOException {
    InputStream in = source.open();
    if (!in.markSupported()) {
      in = new BufferedInputStream(in);
    }
    try {
      in.mark(Signature.LONGEST_BYTES);
      byte[] start = in.readNBytes(Signature.LONGEST_BYTES);
      in.reset();
      refuseOtherThanText(source.name(), start);
      return text(source.name(), in, start, forced);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /**
   * The characters of a source that is opened as text.
   *
   * @param forced the encoding that the user names, or null
   * @return a reader whose owner closes it
   * @throws IOException where the source cannot be read
   */
  public static Reader decode(Source source, @Nullable Charset forced) throws IOException {
    return open(source, forced).reader();
  }

  private static Utf8Text text(String name, InputStream in, byte[] start, @Nullable Charset forced)
      throws IOException {
    for (ByteOrderMark mark : ByteOrderMark.values()) {
      if (mark.begins(start) && mark.agreesWith(forced)) {
        in.skipNBytes(mark.bytes.length);
        return Utf8Text.of(name, in, mark.charset, mark.bytes.length);
      }
    }
    return forced == null ? Utf8Text.guessing(name, in) : Utf8Text.of(name, in, forced, 0);
  }

  private static void refuseOtherThanText(String name, byte[] start) {
    Signature signature = Signature.of(start);
    if (signature != null) {
      throw new ProblemsException(
          Problem.at(
              Position.of(name),
              Message.of("this is {0}, not text", signature.kind),
              Message.of("export it as CSV or text, and read that")));
    }
  }

  /** The bytes with which some programs begin a text. */
  private enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xfe, 0xff),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xff, 0xfe);

    private final Charset charset;
    private final byte[] bytes;

    ByteOrderMark(Charset charset, int... bytes) {
      this.charset = charset;
      this.bytes = new byte[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        this.bytes[i] = (byte) bytes[i];
      }
    }

    boolean begins(byte[] start) {
      return start.length >= bytes.length
          && Arrays.equals(start, 0, bytes.length, bytes, 0, bytes.length);
    }

    boolean agreesWith(@Nullable Charset forced) {
      return forced == null
          || forced.equals(charset)
          || (forced.equals(StandardCharsets.UTF_16) && this != UTF_8);
    }
  }
}

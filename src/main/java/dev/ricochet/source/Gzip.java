package dev.ricochet.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks gzip data, also of several members, and says in plain words what is wrong with them. */
final class Gzip extends FilterInputStream {

  private static final int BUFFER_BYTES = 1 << 16;

  private Gzip(InputStream packed) throws IOException {
    super(new GZIPInputStream(new FrankStream(packed), BUFFER_BYTES));
  }

  /** The stream itself, or what is packed in it where it begins as gzip data do. */
  static InputStream unpack(InputStream stream) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(stream, BUFFER_BYTES);
    try {
      buffered.mark(2);
      byte[] start = buffered.readNBytes(2);
      buffered.reset();
      boolean packed = start.length == 2 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b;
      return packed ? new Gzip(buffered) : buffered;
    } catch (IOException e) {
      buffered.close();
      throw inPlainWords(e);
    }
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw inPlainWords(e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      throw inPlainWords(e);
    }
  }

  private static IOException inPlainWords(IOException e) {
    if (e instanceof EOFException) {
      return new ExplainedException(
          Message.of("the gzip data end too early, the file is cut short"), e);
    }
    if (e instanceof ZipException) {
      return new ExplainedException(
          Message.of("the gzip data are damaged ({0})", Sources.reason(e)), e);
    }
    return e;
  }

  /**
   * A stream whose {@code available()} is 0 only at its end: GZIPInputStream takes 0 for the end of
   * the data, and a pipe says 0 between two members whenever its writer is slow.
   */
  private static final class FrankStream extends FilterInputStream {

    FrankStream(InputStream markable) {
      super(markable);
    }

    @Override
    public int available() throws IOException {
      in.mark(1);
      int next = in.read();
      in.reset();
      return next < 0 ? 0 : 1;
    }
  }
}

package dev.ricochet.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops the reading of packed data that unpack to absurd amounts, as those of a zip bomb do. Texts
 * shrink to a tenth or a twentieth, the dullest to a thousandth: what is large as well as dull is
 * no export.
 */
final class UnpackLimit extends FilterInputStream {

  /** Anything may unpack to so many bytes. */
  private static final long ALWAYS = 4L << 30;

  /** More bytes than that are read only up to so many times the packed size. */
  private static final long TIMES = 100;

  private final long packed;
  private long unpacked;

  /**
   * @param unpacked the unpacked data
   * @param packed the number of bytes in which they are stored
   */
  UnpackLimit(InputStream unpacked, long packed) {
    super(unpacked);
    this.packed = packed;
  }

  /** Whether so many bytes are too many to come out of the packed ones. */
  static boolean isExceeded(long packed, long unpacked) {
    return unpacked > ALWAYS && unpacked / TIMES > packed;
  }

  /** Says so. */
  static IOException exceeded() {
    return new ExplainedException(
        "it unpacks to more than 4 GiB and to more than 100 times its size, as a zip bomb does");
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    count(count);
    return count;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long count = super.skip(wanted);
    count(count);
    return count;
  }

  private void count(long read) throws IOException {
    unpacked += Math.max(0, read);
    if (isExceeded(packed, unpacked)) {
      throw exceeded();
    }
  }
}

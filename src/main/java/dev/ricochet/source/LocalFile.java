package dev.ricochet.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An input as a file on disk, for those who read here and there: the file itself, or a copy. */
public final class LocalFile implements Closeable {

  /** A workbook of the largest size has a tenth of this. */
  private static final long LARGEST_COPY = 1L << 30;

  private final Path path;
  private final boolean isCopy;

  private LocalFile(Path path, boolean isCopy) {
    this.path = path;
    this.isCopy = isCopy;
  }

  /**
   * The unpacked bytes of an input.
   *
   * @throws IOException where it cannot be read, or has to be copied and is too large for that
   */
  public static LocalFile of(Source source) throws IOException {
    if (source instanceof MeteredSource metered) {
      return of(metered.source());
    }
    if (source instanceof FileSource file && !file.isPacked()) {
      return new LocalFile(file.path(), false);
    }
    Path copy = Files.createTempFile("ricochet", null);
    copy.toFile().deleteOnExit();
    LocalFile local = new LocalFile(copy, true);
    try (InputStream in = source.open();
        OutputStream out = Files.newOutputStream(copy)) {
      copy(in, out);
      return local;
    } catch (IOException | RuntimeException e) {
      local.close();
      throw e;
    }
  }

  /** Where the bytes are until this is closed. */
  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    if (isCopy) {
      Files.deleteIfExists(path);
    }
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = LARGEST_COPY;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      left -= count;
      if (left < 0) {
        throw new ExplainedException(
            "it is larger than 1 GiB; unpack it first, and read it as a file");
      }
      out.write(buffer, 0, count);
    }
  }
}

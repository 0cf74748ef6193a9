package dev.ricochet.audit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Findings in a file, in their order, read one after the other. */
final class SortedRun implements Iterator<Placed>, Closeable {

  private static final int BUFFER = 1 << 15;

  private final DataInputStream in;
  private int left;
  private @Nullable Placed head;

  private SortedRun(DataInputStream in) throws IOException {
    this.in = in;
    this.left = in.readInt();
    advance();
  }

  /** Writes findings into a new file that lives as long as the run at most. */
  static Path write(int size, Iterator<Placed> findings) throws IOException {
    Path file = Files.createTempFile("ricochet-", ".findings");
    file.toFile().deleteOnExit();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      out.writeInt(size);
      while (findings.hasNext()) {
        findings.next().write(out);
      }
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return file;
  }

  static SortedRun open(Path file) throws IOException {
    return new SortedRun(
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)));
  }

  /** What {@link #next} will give. */
  Placed head() {
    if (head == null) {
      throw new NoSuchElementException();
    }
    return head;
  }

  @Override
  public boolean hasNext() {
    return head != null;
  }

  @Override
  public Placed next() {
    Placed next = head();
    try {
      advance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return next;
  }

  private void advance() throws IOException {
    if (left == 0) {
      head = null;
      in.close();
    } else {
      left--;
      head = Placed.read(in);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

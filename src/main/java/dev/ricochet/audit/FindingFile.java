package dev.ricochet.audit;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Findings in a file for the time of the run, in runs that are sorted in themselves, one behind the
 * other. The system takes the file away however the run ends.
 */
final class FindingFile implements Closeable {

  /** Of each run that is read, so much is in memory. */
  private static final int BUFFER = 1 << 14;

  private static final int WRITTEN_AT_ONCE = 1 << 16;

  /** What stands before a finding: its length, and whether anything was captured. */
  private static final int HEADER = Integer.BYTES + 1;

  private final FindingCodec codec = new FindingCodec();
  private final FileChannel channel;
  private ByteBuffer waiting = ByteBuffer.allocate(WRITTEN_AT_ONCE);
  private long end;

  private FindingFile(FileChannel channel) {
    this.channel = channel;
  }

  static FindingFile open() throws IOException {
    return new FindingFile(
        FileChannel.open(
            Files.createTempFile("ricochet-", ".findings"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE));
  }

  /**
   * Findings that lie in their order.
   *
   * @param first the first of them
   * @param second where in the file the second begins
   * @param end where the last ends
   */
  record Run(Placed first, long second, long end) {}

  /**
   * Writes a run behind the others.
   *
   * @param sorted at least one
   */
  Run write(List<Placed> sorted) throws IOException {
    long second = end + gather(sorted.get(0));
    for (Placed placed : sorted.subList(1, sorted.size())) {
      gather(placed);
    }
    flush();
    return new Run(sorted.get(0), second, end);
  }

  /**
   * Writes a finding behind its length and whether anything was captured, now or soon.
   *
   * @return how many bytes it takes
   */
  private int gather(Placed placed) throws IOException {
    ByteBuffer bytes = codec.bytes(placed);
    int size = HEADER + bytes.remaining();
    if (waiting.remaining() < size) {
      flush();
    }
    if (waiting.remaining() < size) {
      waiting = ByteBuffer.allocate(size);
    }
    boolean captured = !placed.finding().captures().isEmpty();
    waiting.putInt(bytes.remaining()).put((byte) (captured ? 1 : 0)).put(bytes);
    return size;
  }

  private void flush() throws IOException {
    waiting.flip();
    while (waiting.hasRemaining()) {
      end += channel.write(waiting, end);
    }
    waiting.clear();
  }

  /** Reads a run from its beginning. */
  Reading read(Run run) {
    return new Reading(run);
  }

  /** Hands on those findings of a run of which something was captured. */
  void readCaptured(Run run, Consumer<Finding> action) {
    if (!run.first().finding().captures().isEmpty()) {
      action.accept(run.first().finding());
    }
    new Reading(run).passCaptured(action);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /**
   * One run, from the first finding to the last; nothing is in memory before the first is taken.
   */
  final class Reading implements Iterator<Placed> {

    private final Run run;
    private ByteBuffer read = ByteBuffer.allocate(0);
    private long unread;
    private @Nullable Placed head;

    private Reading(Run run) {
      this.run = run;
      this.unread = run.second();
      this.head = run.first();
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
        head = read.hasRemaining() || unread < run.end() ? readOne() : null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return next;
    }

    private Placed readOne() throws IOException {
      fill(HEADER);
      int size = read.getInt();
      read.get();
      fill(size);
      return codec.read(read);
    }

    /** Reads on to the end, past findings of which nothing was captured. */
    private void passCaptured(Consumer<Finding> action) {
      try {
        while (read.hasRemaining() || unread < run.end()) {
          fill(HEADER);
          int size = read.getInt();
          boolean captured = read.get() != 0;
          fill(size);
          if (captured) {
            action.accept(codec.read(read).finding());
          } else {
            read.position(read.position() + size);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Has at least so many bytes in memory. */
    private void fill(int bytes) throws IOException {
      if (read.remaining() >= bytes) {
        return;
      }
      ByteBuffer filled =
          bytes <= read.capacity()
              ? read.compact()
              : ByteBuffer.allocate(Math.max(bytes, BUFFER)).put(read);
      filled.limit((int) Math.min(filled.capacity(), filled.position() + run.end() - unread));
      while (filled.hasRemaining()) {
        int count = channel.read(filled, unread);
        if (count < 0) {
          throw new EOFException("the file of findings was cut");
        }
        unread += count;
      }
      read = filled.flip();
    }
  }
}

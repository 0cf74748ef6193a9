package dev.ricochet.audit;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Items in a file for the time of the run, in runs that are sorted in themselves, one behind the
 * other. The system takes the file away however the run ends.
 *
 * @param <T> the items
 */
final class RunFile<T> implements Closeable {

  /** Of each run that is read, so much is in memory. */
  private static final int BUFFER = 1 << 14;

  private static final int WRITTEN_AT_ONCE = 1 << 16;

  /** What stands before an item: its length, and whether it is marked. */
  private static final int HEADER = Integer.BYTES + 1;

  private final Codec<T> codec;
  private final FileChannel channel;
  private ByteBuffer waiting = ByteBuffer.allocate(WRITTEN_AT_ONCE);
  private long end;

  private RunFile(Codec<T> codec, FileChannel channel) {
    this.codec = codec;
    this.channel = channel;
  }

  static <T> RunFile<T> open(Codec<T> codec) throws IOException {
    return new RunFile<>(codec, TemporaryFile.open());
  }

  /**
   * Items that lie in their order.
   *
   * @param first the first of them
   * @param second where in the file the second begins
   * @param end where the last ends
   */
  record Run<T>(T first, long second, long end) {}

  /**
   * Writes a run behind the others.
   *
   * @param sorted at least one
   */
  Run<T> write(List<T> sorted) throws IOException {
    long second = end + gather(sorted.get(0));
    for (T item : sorted.subList(1, sorted.size())) {
      gather(item);
    }
    flush();
    return new Run<>(sorted.get(0), second, end);
  }

  /**
   * Writes an item behind its length and whether it is marked, now or soon.
   *
   * @return how many bytes it takes
   */
  private int gather(T item) throws IOException {
    ByteBuffer bytes = codec.bytes(item);
    int size = HEADER + bytes.remaining();
    if (waiting.remaining() < size) {
      flush();
    }
    if (waiting.remaining() < size) {
      waiting = ByteBuffer.allocate(size);
    }
    waiting.putInt(bytes.remaining()).put((byte) (codec.isMarked(item) ? 1 : 0)).put(bytes);
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
  Reading read(Run<T> run) {
    return new Reading(run);
  }

  /** Hands on those items of a run that are marked. */
  void readMarked(Run<T> run, Consumer<T> action) {
    if (codec.isMarked(run.first())) {
      action.accept(run.first());
    }
    new Reading(run).passMarked(action);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** One run, from the first item to the last; nothing is in memory before the first is taken. */
  final class Reading implements Iterator<T> {

    private final Run<T> run;
    private ByteBuffer read = ByteBuffer.allocate(0);
    private long unread;
    private @Nullable T head;

    private Reading(Run<T> run) {
      this.run = run;
      this.unread = run.second();
      this.head = run.first();
    }

    /** What {@link #next} will give. */
    T head() {
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
    public T next() {
      T next = head();
      try {
        head = read.hasRemaining() || unread < run.end() ? readOne() : null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return next;
    }

    private T readOne() throws IOException {
      fill(HEADER);
      int size = read.getInt();
      read.get();
      fill(size);
      return codec.read(read);
    }

    /** Reads on to the end, past what is not marked. */
    private void passMarked(Consumer<T> action) {
      try {
        while (read.hasRemaining() || unread < run.end()) {
          fill(HEADER);
          int size = read.getInt();
          boolean marked = read.get() != 0;
          fill(size);
          if (marked) {
            action.accept(codec.read(read));
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
          throw new EOFException("a temporary file was cut");
        }
        unread += count;
      }
      read = filled.flip();
    }
  }
}

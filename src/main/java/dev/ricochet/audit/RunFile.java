package dev.ricochet.audit;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Items on disk for the time of the run, in runs that are sorted in themselves, one behind the
 * other.
 *
 * @param <T> the items
 */
final class RunFile<T> implements Closeable {

  /** Of each run that is read, so much is in memory. */
  private static final int BUFFER = 1 << 13;

  private static final int WRITTEN_AT_ONCE = 1 << 16;

  /** What stands before an item: its length, and whether it is marked. */
  private static final int HEADER = Integer.BYTES + 1;

  private final Codec<T> codec;
  private final SpilledBytes written = new SpilledBytes(0);
  private ByteBuffer waiting = ByteBuffer.allocate(WRITTEN_AT_ONCE);

  RunFile(Codec<T> codec) {
    this.codec = codec;
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
  Run<T> write(List<T> sorted) {
    long second = written.size() + gather(sorted.get(0));
    for (T item : sorted.subList(1, sorted.size())) {
      gather(item);
    }
    flush();
    return new Run<>(sorted.get(0), second, written.size());
  }

  /**
   * Writes an item behind its length and whether it is marked, now or soon.
   *
   * @return how many bytes it takes
   */
  private int gather(T item) {
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

  private void flush() {
    written.append(waiting.flip());
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

  /** Takes away what lies on disk. */
  @Override
  public void close() {
    written.close();
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
      head = read.hasRemaining() || unread < run.end() ? readOne() : null;
      return next;
    }

    private T readOne() {
      fill(HEADER);
      int size = read.getInt();
      read.get();
      fill(size);
      return codec.read(read);
    }

    /** Reads on to the end, past what is not marked. */
    private void passMarked(Consumer<T> action) {
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
    }

    /** Has at least so many bytes in memory. */
    private void fill(int bytes) {
      if (read.remaining() >= bytes) {
        return;
      }
      ByteBuffer filled =
          bytes <= read.capacity()
              ? read.compact()
              : ByteBuffer.allocate(Math.max(bytes, BUFFER)).put(read);
      filled.limit((int) Math.min(filled.capacity(), filled.position() + run.end() - unread));
      int before = filled.position();
      written.read(unread, filled);
      unread += filled.position() - before;
      read = filled.flip();
    }
  }
}

package dev.ricochet.audit;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings items into their order, whatever their number: of more than fit in memory, sorted runs are
 * written to disk, and merged whenever they are read (external merge sort).
 *
 * @param <T> the items
 */
final class ExternalSorter<T extends Comparable<T>> implements Closeable {

  private final int inMemory;
  private final Codec<T> codec;
  private final List<T> held = new ArrayList<>();
  private final List<RunFile.Run<T>> runs = new ArrayList<>();
  private @Nullable RunFile<T> file;
  private int size;

  /**
   * @param inMemory so many items are held before they are written
   */
  ExternalSorter(int inMemory, Codec<T> codec) {
    this.inMemory = inMemory;
    this.codec = codec;
  }

  void add(T item) {
    size++;
    held.add(item);
    if (held.size() >= inMemory) {
      write();
    }
  }

  /** Number of items. */
  int size() {
    return size;
  }

  /** Whether some items lie on disk: they are there until this is closed. */
  boolean isOnDisk() {
    return file != null;
  }

  /** All items in their order. */
  Iterator<T> sorted() {
    if (file == null) {
      return held.stream().sorted().iterator();
    }
    return new MergedRuns<>(allWritten(file), runs);
  }

  /** Hands on, run by run, those that are marked; the others are passed over. */
  void forEachMarked(Consumer<T> action) {
    if (file == null) {
      held.stream().filter(codec::isMarked).forEach(action);
      return;
    }
    RunFile<T> written = allWritten(file);
    runs.forEach(run -> written.readMarked(run, action));
  }

  private RunFile<T> allWritten(RunFile<T> written) {
    if (!held.isEmpty()) {
      write();
    }
    return written;
  }

  private void write() {
    if (file == null) {
      file = new RunFile<>(codec);
    }
    held.sort(null);
    runs.add(file.write(held));
    held.clear();
  }

  /** Takes away what lies on disk. */
  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}

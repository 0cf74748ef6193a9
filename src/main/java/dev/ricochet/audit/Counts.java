package dev.ricochet.audit;

import java.io.Closeable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What is counted under each heading, whatever their number: where too many were counted under,
 * what there is of them is put aside, perhaps on disk, to be added up in the end.
 */
final class Counts implements Closeable {

  /** Under so many headings is counted before all are put aside. */
  static final int IN_MEMORY = 1 << 14;

  private final int inMemory;
  private final Map<Heading, Count> latest = new HashMap<>();
  private final ExternalSorter<HeadedCount> parts;

  /**
   * @param inMemory so many headings are in memory before their counts are put aside
   */
  Counts(int inMemory) {
    this.inMemory = inMemory;
    this.parts = new ExternalSorter<>(inMemory, HeadedCount.codec());
  }

  /**
   * Puts aside what was counted if that is much; then counts that were given before must not be
   * added to any more.
   *
   * @return whether it was
   */
  boolean putAside() {
    boolean much = latest.size() >= inMemory;
    if (much) {
      putAllAside();
    }
    return much;
  }

  private void putAllAside() {
    latest.forEach((heading, count) -> parts.add(new HeadedCount(heading, count)));
    latest.clear();
  }

  /** The count to which what comes under a heading is added. */
  Count of(Heading heading) {
    return latest.computeIfAbsent(heading, k -> new Count());
  }

  /** Whether some of them lie on disk: they are there until this is closed. */
  boolean isOnDisk() {
    return parts.isOnDisk();
  }

  /** Everything that was counted, by heading; each heading once. */
  Iterator<HeadedCount> sums() {
    putAllAside();
    return new AddingUp(parts.sorted());
  }

  /** Adds up what stands under the same heading, one behind the other. */
  private static final class AddingUp implements Iterator<HeadedCount> {
    private final Iterator<HeadedCount> sorted;
    private @Nullable HeadedCount head;

    AddingUp(Iterator<HeadedCount> sorted) {
      this.sorted = sorted;
      this.head = following();
    }

    private @Nullable HeadedCount following() {
      return sorted.hasNext() ? sorted.next() : null;
    }

    @Override
    public boolean hasNext() {
      return head != null;
    }

    @Override
    public HeadedCount next() {
      HeadedCount first = head;
      if (first == null) {
        throw new NoSuchElementException();
      }
      Count sum = new Count();
      while (head != null && head.heading().equals(first.heading())) {
        sum.add(head.count());
        head = following();
      }
      return new HeadedCount(first.heading(), sum);
    }
  }

  /** Takes away what lies on disk. */
  @Override
  public void close() {
    parts.close();
  }
}

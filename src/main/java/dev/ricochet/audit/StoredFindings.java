package dev.ricochet.audit;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Findings that lie on disk in sorted runs, in their order. They are read from the first to the
 * last, and any other way is slow.
 */
final class StoredFindings extends AbstractList<Finding> {

  private final FindingFile file;
  private final List<FindingFile.Run> runs;
  private final int size;

  StoredFindings(FindingFile file, List<FindingFile.Run> runs, int size) {
    this.file = file;
    this.runs = runs;
    this.size = size;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Finding get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return stream().skip(index).findFirst().orElseThrow(NoSuchElementException::new);
  }

  @Override
  public Iterator<Finding> iterator() {
    return new Merged(file, runs);
  }

  /** Hands on, run by run, those of which something was captured; the others are passed over. */
  void forEachCaptured(Consumer<Finding> action) {
    runs.forEach(run -> file.readCaptured(run, action));
  }

  /**
   * Several runs as one. A run is begun only when its first finding is the next one of all: where
   * conversations lie one behind the other, few are read at a time.
   */
  private static final class Merged implements Iterator<Finding> {

    private final PriorityQueue<FindingFile.Reading> waiting =
        new PriorityQueue<>(Comparator.comparing(FindingFile.Reading::head));
    private FindingFile.@Nullable Reading current;

    Merged(FindingFile file, List<FindingFile.Run> runs) {
      runs.forEach(run -> waiting.add(file.read(run)));
      current = waiting.poll();
    }

    @Override
    public boolean hasNext() {
      return current != null;
    }

    @Override
    public Finding next() {
      FindingFile.Reading run = current;
      if (run == null) {
        throw new NoSuchElementException();
      }
      Finding next = run.next().finding();
      if (!run.hasNext()) {
        current = waiting.poll();
      } else if (isBehindAnother(run)) {
        waiting.add(run);
        current = waiting.poll();
      }
      return next;
    }

    private boolean isBehindAnother(FindingFile.Reading run) {
      FindingFile.Reading other = waiting.peek();
      return other != null && run.head().compareTo(other.head()) > 0;
    }
  }
}

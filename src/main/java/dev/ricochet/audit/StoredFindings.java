package dev.ricochet.audit;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * Findings that lie on disk, in their order. They are read from the first to the last, and any
 * other way is slow.
 */
final class StoredFindings extends AbstractList<Finding> {

  /** A finding takes about half a kilobyte, and with the turns around it twice that. */
  static final int IN_MEMORY = 10_000;

  private final ExternalSorter<Placed> sorter;

  private StoredFindings(ExternalSorter<Placed> sorter) {
    this.sorter = sorter;
  }

  /**
   * All findings of a sorter, to which none is added any more, in their order.
   *
   * @param sorter if some of them lie on disk, it must not be closed while they are read
   */
  static List<Finding> of(ExternalSorter<Placed> sorter) {
    List<Finding> stored = new StoredFindings(sorter);
    return sorter.isOnDisk() ? stored : List.copyOf(stored);
  }

  @Override
  public int size() {
    return sorter.size();
  }

  @Override
  public Finding get(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException(index);
    }
    return stream().skip(index).findFirst().orElseThrow(NoSuchElementException::new);
  }

  @Override
  public Iterator<Finding> iterator() {
    Iterator<Placed> placed = sorter.sorted();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return placed.hasNext();
      }

      @Override
      public Finding next() {
        return placed.next().finding();
      }
    };
  }

  /** Hands on, run by run, those of which something was captured; the others are passed over. */
  void forEachCaptured(Consumer<Finding> action) {
    sorter.forEachMarked(placed -> action.accept(placed.finding()));
  }
}

package dev.ricochet.audit;

import java.util.List;
import java.util.function.Consumer;

/** Findings that lie on disk, in their order. */
final class StoredFindings extends StoredList<Placed, Finding> {

  /**
   * A finding takes about half a kilobyte, and with the turns around it twice that. The longer they
   * are held, the more of them the garbage collector moves.
   */
  static final int IN_MEMORY = 2_000;

  private final ExternalSorter<Placed> sorter;

  private StoredFindings(ExternalSorter<Placed> sorter) {
    super(sorter.size(), sorter::sorted, (before, placed) -> placed.finding());
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

  /** Hands on, run by run, those of which something was captured; the others are passed over. */
  void forEachCaptured(Consumer<Finding> action) {
    sorter.forEachMarked(placed -> action.accept(placed.finding()));
  }
}

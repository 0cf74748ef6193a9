package dev.ricochet.audit;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The tallies of agents, whose counts lie on disk, in their order. They are read from the first to
 * the last, and any other way is slow.
 */
final class StoredTallies extends AbstractList<Tally> {

  private final Counts counts;
  private final int size;
  private final Phrases phrases;

  /**
   * @param counts those of agents come first
   * @param size number of agents' headings
   */
  StoredTallies(Counts counts, int size, Phrases phrases) {
    this.counts = counts;
    this.size = size;
    this.phrases = phrases;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Tally get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return stream().skip(index).findFirst().orElseThrow(NoSuchElementException::new);
  }

  @Override
  public Iterator<Tally> iterator() {
    Iterator<HeadedCount> sums = counts.sums();
    return new Iterator<>() {
      private int left = size;

      @Override
      public boolean hasNext() {
        return left > 0;
      }

      @Override
      public Tally next() {
        if (left == 0) {
          throw new NoSuchElementException();
        }
        left--;
        HeadedCount sum = sums.next();
        return sum.count().tally(sum.heading().group(), phrases);
      }
    };
  }
}

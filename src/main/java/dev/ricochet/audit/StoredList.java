package dev.ricochet.audit;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/**
 * A list whose items are made anew whenever it is read, of what may lie on disk. It is read from
 * the first to the last, and any other way is slow.
 *
 * @param <S> what the items are made of
 * @param <T> the items
 */
public class StoredList<S, T> extends AbstractList<T> {

  private final int size;
  private final Supplier<Iterator<S>> sources;
  private final Making<S, T> making;

  /**
   * How an item is made.
   *
   * @param <S> of what
   * @param <T> the items
   */
  public interface Making<S, T> {

    /** Makes the item that has so many before it. */
    T make(int before, S source);
  }

  /**
   * @param size so many items are made of the first sources
   * @param sources reads them from the first on
   */
  public StoredList(int size, Supplier<Iterator<S>> sources, Making<S, T> making) {
    this.size = size;
    this.sources = sources;
    this.making = making;
  }

  /** What cannot be changed: a copy of a list in memory, or the stored list itself. */
  public static <T> List<T> orCopyOf(List<T> list) {
    return list instanceof StoredList ? list : List.copyOf(list);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public T get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return stream().skip(index).findFirst().orElseThrow(NoSuchElementException::new);
  }

  @Override
  public Iterator<T> iterator() {
    Iterator<S> source = sources.get();
    return new Iterator<>() {
      private int made;

      @Override
      public boolean hasNext() {
        return made < size;
      }

      @Override
      public T next() {
        if (made == size) {
          throw new NoSuchElementException();
        }
        return making.make(made++, source.next());
      }
    };
  }
}

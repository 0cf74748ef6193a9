package dev.ricochet.source;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/** A list of which each item is made when it is first asked for, and is the same ever after. */
public final class LazyList<T> extends AbstractList<T> implements RandomAccess {

  private final IntFunction<T> making;
  private final AtomicReferenceArray<T> items;

  /**
   * @param making gives the item of an index
   */
  public LazyList(int size, IntFunction<T> making) {
    this.items = new AtomicReferenceArray<>(size);
    this.making = making;
  }

  @Override
  public T get(int index) {
    T item = items.get(index);
    if (item == null) {
      items.compareAndSet(index, null, making.apply(index));
      item = items.get(index);
    }
    return item;
  }

  @Override
  public int size() {
    return items.length();
  }
}

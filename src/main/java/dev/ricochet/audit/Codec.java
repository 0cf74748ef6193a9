package dev.ricochet.audit;

import java.nio.ByteBuffer;

/**
 * How items lie on disk for the time of a run.
 *
 * @param <T> the items
 */
interface Codec<T> {

  /**
   * An item as bytes, to be used before the next one is written.
   *
   * @return what lies between position and limit
   */
  ByteBuffer bytes(T item);

  /** Reads what {@link #bytes} gave. */
  T read(ByteBuffer in);

  /** Whether an item is one of those that may be read past the others. */
  default boolean isMarked(T item) {
    return false;
  }
}

package dev.ricochet.audit;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Keys and their values on disk, sorted by key. They are written in that order; then each can be
 * found, and all be read in order. Of many, one key is in memory.
 */
final class SortedEntries implements Closeable {

  private static final int ENTRY = 2 * Long.BYTES;

  /** So many entries are written and read together; the first key of them is in memory. */
  private static final int BLOCK = 1 << 8;

  private final SpilledBytes bytes = new SpilledBytes(0);
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK * ENTRY);
  private long[] firstKeys = new long[1 << 4];
  private int blocks;

  /**
   * Writes an entry behind the others.
   *
   * @param key greater than that of the entry before
   */
  void add(long key, long value) {
    if (!block.hasRemaining()) {
      finish();
      block.clear();
    }
    if (block.position() == 0) {
      if (blocks == firstKeys.length) {
        firstKeys = Arrays.copyOf(firstKeys, 2 * blocks);
      }
      firstKeys[blocks] = key;
      blocks++;
    }
    block.putLong(key).putLong(value);
  }

  /** Writes what was added; nothing may be added any more. */
  void finish() {
    bytes.append(block.flip());
  }

  /** The value of a key, or that which stands for none. */
  long get(long key, long absent) {
    int found = Arrays.binarySearch(firstKeys, 0, blocks, key);
    int number = found < 0 ? -found - 2 : found;
    if (number < 0) {
      return absent;
    }
    read(number);
    int low = 0;
    int high = block.limit() / ENTRY;
    while (low < high) {
      int middle = (low + high) >>> 1;
      long at = block.getLong(middle * ENTRY);
      if (at == key) {
        return block.getLong(middle * ENTRY + Long.BYTES);
      }
      if (at < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return absent;
  }

  private void read(long number) {
    bytes.read(number * BLOCK * ENTRY, block.clear());
    block.flip();
  }

  /** What is done with entries, one after the other. */
  interface Action {
    void accept(long key, long value);
  }

  /** Reads all in order. */
  void forEach(Action action) {
    for (int number = 0; number < blocks; number++) {
      read(number);
      while (block.hasRemaining()) {
        action.accept(block.getLong(), block.getLong());
      }
    }
  }

  /** Takes away what lies on disk. */
  @Override
  public void close() {
    bytes.close();
  }
}

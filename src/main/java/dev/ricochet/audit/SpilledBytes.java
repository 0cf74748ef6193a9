package dev.ricochet.audit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to be written and read at any place, the first of them in memory, and all behind these on
 * disk. Where nothing was written they are 0.
 */
final class SpilledBytes implements Closeable {

  private static final int FIRST_SIZE = 1 << 10;

  private final int inMemory;
  private byte[] memory = new byte[0];
  private @Nullable FileChannel file;

  /**
   * @param inMemory so many bytes are in memory
   */
  SpilledBytes(int inMemory) {
    this.inMemory = inMemory;
  }

  /** Writes all that remains in a buffer. */
  void write(long at, ByteBuffer from) {
    long place = at;
    if (place < inMemory) {
      int count = (int) Math.min(from.remaining(), inMemory - place);
      reserve((int) place + count);
      from.get(memory, (int) place, count);
      place += count;
    }
    if (from.hasRemaining()) {
      writeToFile(place - inMemory, from);
    }
  }

  private void reserve(int size) {
    if (memory.length < size) {
      memory = Arrays.copyOf(memory, Math.min(inMemory, 2 * Math.max(size, FIRST_SIZE)));
    }
  }

  private void writeToFile(long at, ByteBuffer from) {
    try {
      if (file == null) {
        file = TemporaryFile.open();
      }
      long place = at;
      while (from.hasRemaining()) {
        place += file.write(from, place);
      }
    } catch (IOException e) {
      throw TemporaryFile.noRoom();
    }
  }

  /** Fills a buffer up to its limit. */
  void read(long at, ByteBuffer to) {
    long place = at;
    if (place < inMemory) {
      int count = (int) Math.min(to.remaining(), inMemory - place);
      int there = (int) Math.max(0, Math.min(count, memory.length - place));
      to.put(memory, (int) Math.min(place, memory.length), there);
      fill(to, count - there);
      place += count;
    }
    if (to.hasRemaining()) {
      readFromFile(place - inMemory, to);
    }
  }

  private void readFromFile(long at, ByteBuffer to) {
    try {
      long place = at;
      int count = 0;
      while (file != null && to.hasRemaining() && count >= 0) {
        count = file.read(to, place);
        place += count;
      }
      fill(to, to.remaining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(ByteBuffer to, int count) {
    for (int i = 0; i < count; i++) {
      to.put((byte) 0);
    }
  }

  /** Takes away what lies on disk. */
  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

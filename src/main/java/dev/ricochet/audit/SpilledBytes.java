package dev.ricochet.audit;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are kept for the time of a run, one behind the other: the first in memory, and all
 * behind these in a temporary file, which the system takes away however the run ends.
 */
final class SpilledBytes implements Closeable {

  private static final int FIRST_SIZE = 1 << 10;

  private final int inMemory;
  private byte[] memory = new byte[0];
  private @Nullable FileChannel file;
  private long size;

  /**
   * @param inMemory so many bytes are in memory
   */
  SpilledBytes(int inMemory) {
    this.inMemory = inMemory;
  }

  /** Number of bytes. */
  long size() {
    return size;
  }

  /**
   * Adds all that remains in a buffer.
   *
   * @return where it begins
   * @throws ProblemsException where the disk has no room for it
   */
  long append(ByteBuffer from) {
    long start = size;
    if (size < inMemory) {
      int count = (int) Math.min(from.remaining(), inMemory - size);
      reserve((int) size + count);
      from.get(memory, (int) size, count);
      size += count;
    }
    if (from.hasRemaining()) {
      appendToFile(from);
    }
    return start;
  }

  private void reserve(int capacity) {
    if (memory.length < capacity) {
      memory = Arrays.copyOf(memory, Math.min(inMemory, 2 * Math.max(capacity, FIRST_SIZE)));
    }
  }

  private void appendToFile(ByteBuffer from) {
    try {
      if (file == null) {
        file =
            FileChannel.open(
                Files.createTempFile("ricochet-", ".tmp"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
      }
      while (from.hasRemaining()) {
        size += file.write(from, size - inMemory);
      }
    } catch (IOException e) {
      throw new ProblemsException(
          Problem.at(
              Position.of(System.getProperty("java.io.tmpdir", "")),
              "there is no room for all that was found",
              "it is kept here while the audit runs; make room, or audit fewer files at a time"));
    }
  }

  /** Fills a buffer with the bytes from a place on, as far as there are any. */
  void read(long at, ByteBuffer to) {
    long place = at;
    to.limit((int) Math.min(to.limit(), to.position() + size - at));
    if (place < inMemory) {
      int count = (int) Math.min(to.remaining(), inMemory - place);
      to.put(memory, (int) place, count);
      place += count;
    }
    if (file != null) {
      readFromFile(file, place - inMemory, to);
    }
  }

  private static void readFromFile(FileChannel file, long at, ByteBuffer to) {
    try {
      long place = at;
      while (to.hasRemaining()) {
        int count = file.read(to, place);
        if (count < 0) {
          throw new EOFException("a temporary file was cut");
        }
        place += count;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

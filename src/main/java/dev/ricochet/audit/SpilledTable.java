package dev.ricochet.audit;

import java.io.Closeable;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Finds numbers by hashes, whatever their number: the latest are in memory, and from time to time
 * they are merged into those on disk.
 */
final class SpilledTable implements Closeable {

  /** What is found of a hash without a number. */
  static final long ABSENT = 0;

  private static final int FIRST_SIZE = 1 << 4;

  private final int inMemory;

  /** By open addressing with linear probing, less than half of them taken. */
  private long[] hashes = new long[FIRST_SIZE];

  private long[] numbers = new long[FIRST_SIZE];
  private int used;
  private SortedEntries earlier = new SortedEntries();

  /**
   * @param inMemory so many hashes are in memory before they are written
   */
  SpilledTable(int inMemory) {
    this.inMemory = inMemory;
  }

  /** The number of a hash, or {@link #ABSENT}. */
  long get(long hash) {
    long number = numbers[slot(hash)];
    return number != ABSENT ? number : earlier.get(hash, ABSENT);
  }

  /**
   * Gives a hash a number, or another one.
   *
   * @param number not {@link #ABSENT}
   */
  void put(long hash, long number) {
    int slot = slot(hash);
    if (numbers[slot] == ABSENT) {
      used++;
      hashes[slot] = hash;
    }
    numbers[slot] = number;
    if (used == inMemory) {
      merge();
    } else if (2 * used == hashes.length) {
      grow();
    }
  }

  private void grow() {
    long[] hashesBefore = hashes;
    long[] numbersBefore = numbers;
    hashes = new long[2 * hashesBefore.length];
    numbers = new long[2 * hashesBefore.length];
    for (int i = 0; i < hashesBefore.length; i++) {
      if (numbersBefore[i] != ABSENT) {
        int slot = slot(hashesBefore[i]);
        hashes[slot] = hashesBefore[i];
        numbers[slot] = numbersBefore[i];
      }
    }
  }

  /** Where the hash stands, or the free slot where it would. */
  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) hash & mask;
    while (numbers[slot] != ABSENT && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void merge() {
    long[] latest = new long[used];
    int count = 0;
    for (int slot = 0; slot < hashes.length; slot++) {
      if (numbers[slot] != ABSENT) {
        latest[count] = hashes[slot];
        count++;
      }
    }
    Arrays.sort(latest);
    Merging merging = new Merging(latest, hash -> numbers[slot(hash)]);
    earlier.forEach(merging::passBy);
    earlier.close();
    earlier = merging.finish();
    Arrays.fill(numbers, ABSENT);
    used = 0;
  }

  /** Merges the latest into the earlier ones; of equal hashes the latest number counts. */
  private static final class Merging {
    private final SortedEntries merged = new SortedEntries();
    private final long[] latest;
    private final LongUnaryOperator number;
    private int next;

    Merging(long[] latest, LongUnaryOperator number) {
      this.latest = latest;
      this.number = number;
    }

    void passBy(long hash, long earlierNumber) {
      while (next < latest.length && latest[next] < hash) {
        addNext();
      }
      if (next < latest.length && latest[next] == hash) {
        addNext();
      } else {
        merged.add(hash, earlierNumber);
      }
    }

    private void addNext() {
      merged.add(latest[next], number.applyAsLong(latest[next]));
      next++;
    }

    SortedEntries finish() {
      while (next < latest.length) {
        addNext();
      }
      merged.finish();
      return merged;
    }
  }

  /** Takes away what lies on disk. */
  @Override
  public void close() {
    earlier.close();
  }
}

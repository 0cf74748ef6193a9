package dev.ricochet.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks for bytes eight at a time, in a {@code long} whose lowest byte is the first of them. What
 * is found is a mask with the highest bit of each byte that is meant; only its {@link #first} is to
 * be trusted, since a byte behind one that is meant may be marked by mistake (Warren, "Hacker's
 * Delight", 6-1).
 */
public final class EightBytes {

  /** How many they are. */
  public static final int COUNT = Long.BYTES;

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private EightBytes() {}

  /** Those from an index on, all of which must be in the array. */
  public static long at(byte[] bytes, int index) {
    return (long) WORDS.get(bytes, index);
  }

  /** Writes eight bytes into an array from an index on. */
  static void put(long eight, byte[] bytes, int index) {
    WORDS.set(bytes, index, eight);
  }

  /** A byte eight times, to look for with {@link #equal}. */
  public static long repeated(byte value) {
    return (value & 0xff) * ONES;
  }

  /**
   * Where a byte is.
   *
   * @param repeated the byte, see {@link #repeated}
   */
  public static long equal(long eight, long repeated) {
    long difference = eight ^ repeated;
    return (difference - ONES) & ~difference & HIGHEST_BITS;
  }

  /** Where a byte is beyond ASCII. */
  static long beyondAscii(long eight) {
    return eight & HIGHEST_BITS;
  }

  /**
   * Where a byte is beyond ASCII, or below a limit.
   *
   * @param limit from 0 to 0x80
   */
  static long beyondAsciiOrBelow(long eight, int limit) {
    return (eight | (eight - limit * ONES)) & HIGHEST_BITS;
  }

  /** The place, from 0, of the first byte of a mask that is not 0. */
  public static int first(long mask) {
    return Long.numberOfTrailingZeros(mask) >>> 3;
  }
}

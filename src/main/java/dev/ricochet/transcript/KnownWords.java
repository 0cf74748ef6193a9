package dev.ricochet.transcript;

import dev.ricochet.source.EightBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words that come again and again, such as roles and identifiers, so that a string is made of each
 * but once. What is seldom gives way to what comes; memory is bounded.
 */
final class KnownWords {

  private static final int PLACES = 1 << 10;

  /** Longer ones are no words. */
  private static final int LONGEST = 64;

  /** An odd number near 2⁶⁴ divided by the golden ratio (Knuth, "Sorting and Searching", 6.4). */
  private static final long MIXING = 0x9e37_79b9_7f4a_7c15L;

  private final byte[][] spellings = new byte[PLACES][];
  private final @Nullable String[] words = new String[PLACES];

  /**
   * The word that some bytes of UTF-8 are.
   *
   * @param from its first byte
   * @param to the index behind its last byte
   */
  String of(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    int place = hash(bytes, from, to) & (PLACES - 1);
    byte[] spelling = spellings[place];
    String word = words[place];
    if (word == null || !Arrays.equals(bytes, from, to, spelling, 0, spelling.length)) {
      word = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      words[place] = word;
      spellings[place] = Arrays.copyOfRange(bytes, from, to);
    }
    return word;
  }

  private static int hash(byte[] bytes, int from, int to) {
    long hash = to - from;
    int at = from;
    for (; at + EightBytes.COUNT <= to; at += EightBytes.COUNT) {
      hash = (hash ^ EightBytes.at(bytes, at)) * MIXING;
    }
    for (; at < to; at++) {
      hash = (hash ^ bytes[at]) * MIXING;
    }
    return (int) (hash >>> 32);
  }
}

package dev.ricochet.transcript;

import dev.ricochet.source.EightBytes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Words that come again and again, such as roles and identifiers, so that a string is made of each
 * but once. What is seldom gives way to what comes; memory is bounded.
 */
final class KnownWords {

  private static final int PLACES = 1 << 10;

  /** Longer ones are no words, in bytes. */
  private static final int LONGEST = 64;

  /** An odd number near 2⁶⁴ divided by the golden ratio (Knuth, "Sorting and Searching", 6.4). */
  private static final long MIXING = 0x9e37_79b9_7f4a_7c15L;

  private final @Nullable Word[] words = new Word[PLACES];

  /**
   * A word as its string.
   *
   * @param spelling its bytes, eight in a {@code long}
   */
  private record Word(long[] spelling, int length, String string) {

    boolean is(byte[] bytes, int from, int to) {
      if (to - from != length) {
        return false;
      }
      for (int i = 0; i < spelling.length; i++) {
        if (spelling[i] != eight(bytes, from + i * EightBytes.COUNT, to)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * The word that some bytes of UTF-8 are.
   *
   * @param bytes in which at least seven stand behind the word
   * @param from its first byte
   * @param to the index behind its last byte
   */
  String of(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    int place = place(bytes, from, to);
    Word word = words[place];
    if (word == null || !word.is(bytes, from, to)) {
      word = word(bytes, from, to);
      words[place] = word;
    }
    return word.string;
  }

  private static int place(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    for (int at = from; at < to; at += EightBytes.COUNT) {
      hash = (hash ^ eight(bytes, at, to)) * MIXING;
      hash ^= hash >>> 32;
    }
    return (int) hash & (PLACES - 1);
  }

  private static Word word(byte[] bytes, int from, int to) {
    int length = to - from;
    long[] spelling = new long[(length + EightBytes.COUNT - 1) / EightBytes.COUNT];
    for (int i = 0; i < spelling.length; i++) {
      spelling[i] = eight(bytes, from + i * EightBytes.COUNT, to);
    }
    return new Word(spelling, length, new String(bytes, from, length, StandardCharsets.UTF_8));
  }

  /** The next eight bytes of a word, zeros behind its end. */
  private static long eight(byte[] bytes, int at, int to) {
    long eight = EightBytes.at(bytes, at);
    int behind = at + EightBytes.COUNT - to;
    return behind <= 0 ? eight : eight & (-1L >>> (behind * Byte.SIZE));
  }
}

package dev.ricochet.source;

import java.nio.charset.StandardCharsets;

/**
 * Makes strings of UTF-8, quickly where all letters are among the first 256 of Unicode, as those of
 * French and English mostly are: Java keeps such strings with one byte a letter.
 */
public final class Utf8Strings {

  private static final int LAST_LATIN_1 = 0xc3;

  private byte[] latin1 = new byte[1 << 10];

  /**
   * The string that some bytes of a valid text are.
   *
   * @param from the first of them
   * @param to the index behind the last of them
   */
  public String of(byte[] bytes, int from, int to) {
    if (latin1.length < to - from) {
      latin1 = new byte[Math.max(to - from, 2 * latin1.length)];
    }
    int length = 0;
    int at = from;
    while (at < to) {
      int ascii = copyAscii(bytes, at, to, length);
      at += ascii;
      length += ascii;
      if (at < to) {
        int first = bytes[at] & 0xff;
        if (first > LAST_LATIN_1) {
          return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        latin1[length] = (byte) (first << 6 | (bytes[at + 1] & 0x3f));
        length++;
        at += 2;
      }
    }
    return new String(latin1, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** Copies what comes before the next letter beyond ASCII; its length. */
  private int copyAscii(byte[] bytes, int from, int to, int target) {
    int at = from;
    int into = target;
    for (; at + EightBytes.COUNT <= to; at += EightBytes.COUNT) {
      long eight = EightBytes.at(bytes, at);
      EightBytes.put(eight, latin1, into);
      long beyond = EightBytes.beyondAscii(eight);
      if (beyond != 0) {
        return at + EightBytes.first(beyond) - from;
      }
      into += EightBytes.COUNT;
    }
    for (; at < to && bytes[at] >= 0; at++) {
      latin1[into] = bytes[at];
      into++;
    }
    return at - from;
  }
}

package dev.ricochet.source;

/** The bytes of characters in UTF-8 (RFC 3629). */
public final class Utf8 {

  private Utf8() {}

  /**
   * The length of the UTF-16 of a valid text.
   *
   * @param from its first byte
   * @param to the index behind its last byte
   */
  public static int utf16Length(byte[] bytes, int from, int to) {
    int length = 0;
    for (int i = from; i < to; i++) {
      length += isContinuation(bytes[i]) ? 0 : 1;
      length += (bytes[i] & 0xff) >= 0xf0 ? 1 : 0;
    }
    return length;
  }

  /**
   * The number of bytes of a character beyond ASCII; 0 where they are none, or end too early.
   *
   * @param at its first byte
   * @param end the index behind the last byte that may be of it
   */
  static int length(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xff;
    int left = end - at;
    if (first >= 0xc2 && first <= 0xdf) {
      return left > 1 && isContinuation(bytes[at + 1]) ? 2 : 0;
    }
    if (first >= 0xe0 && first <= 0xef) {
      return left > 2 && isSecondOfThree(first, bytes[at + 1]) && isContinuation(bytes[at + 2])
          ? 3
          : 0;
    }
    return first >= 0xf0
            && left > 3
            && isSecondOfFour(first, bytes[at + 1])
            && isContinuation(bytes[at + 2])
            && isContinuation(bytes[at + 3])
        ? 4
        : 0;
  }

  private static boolean isContinuation(byte b) {
    return b < (byte) 0xc0;
  }

  /** Neither what two bytes could say, nor a surrogate. */
  private static boolean isSecondOfThree(int first, byte second) {
    int value = second & 0xff;
    int least = first == 0xe0 ? 0xa0 : 0x80;
    int most = first == 0xed ? 0x9f : 0xbf;
    return value >= least && value <= most;
  }

  /** Neither what three bytes could say, nor beyond Unicode. */
  private static boolean isSecondOfFour(int first, byte second) {
    int value = second & 0xff;
    int least = first == 0xf0 ? 0x90 : 0x80;
    int most = first == 0xf4 ? 0x8f : 0xbf;
    return first <= 0xf4 && value >= least && value <= most;
  }
}

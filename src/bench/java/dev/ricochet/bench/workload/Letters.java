package dev.ricochet.bench.workload;

import java.text.Normalizer;

/** The letters of the Latin-1 block in UTF-8: ASCII, and {@link #LATIN} with a second byte. */
final class Letters {

  /** The first byte of À to ÿ. */
  static final byte LATIN = (byte) 0xC3;

  /** What a small letter has more than its capital, in its last byte. */
  static final int TO_SMALL = 0x20;

  private static final byte[] UNACCENTED = new byte[0x80];

  static {
    for (int i = 0; i < 0x40; i++) {
      String letter = String.valueOf((char) (0xC0 + i));
      UNACCENTED[i] = (byte) Normalizer.normalize(letter, Normalizer.Form.NFD).charAt(0);
    }
  }

  private Letters() {}

  /** The letter without its accent, by the second byte of the accented one. */
  static byte unaccented(byte second) {
    return UNACCENTED[second & 0x3F];
  }

  /** Whether the byte at {@code index} is the last one of a small letter. */
  static boolean isSmall(Utf8 text, int index) {
    byte last = text.at(index);
    return (last >= 'a' && last <= 'z') || (isLatin(text, index) && (last & 0x3F) >= TO_SMALL);
  }

  /** Whether the byte at {@code index} is the last one of a capital. */
  static boolean isCapital(Utf8 text, int index) {
    byte last = text.at(index);
    return (last >= 'A' && last <= 'Z') || (isLatin(text, index) && (last & 0x3F) < TO_SMALL);
  }

  private static boolean isLatin(Utf8 text, int index) {
    return index > 0 && text.at(index - 1) == LATIN;
  }
}

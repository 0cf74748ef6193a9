package dev.ricochet.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in which one sign stands for all that look like it, each at its place in the original. */
final class PlainText {

  private static final char DATE = ';';
  private static final int FULL_WIDTH = 0xFEE0;

  /** 16.11.2026, 16/11/26, 2026-11-16; but not the beginning of 06.12.34.56.78. */
  private static final Pattern DATES =
      Pattern.compile(
          "(?<![0-9])(?<![0-9][./-])(?:"
              + "(?:0?[1-9]|[12][0-9]|3[01])([./-])(?:0?[1-9]|1[0-2])\\1(?:(?:19|20)[0-9]{2}|[0-9]{2})"
              + "|(?:19|20)[0-9]{2}([./-])(?:0[1-9]|1[0-2])\\2(?:0[1-9]|[12][0-9]|3[01])"
              + ")(?![./-]?[0-9])");

  private PlainText() {}

  /**
   * Blanks of all kinds and signs without width as spaces, dashes as hyphens, digits of all scripts
   * and letters of full width as those of ASCII.
   */
  static String of(String text) {
    char[] plain = text.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain(plain[i]);
    }
    return new String(plain);
  }

  private static char plain(char sign) {
    if (sign < 0x80) {
      return sign < ' ' ? ' ' : sign;
    }
    if (sign >= '\uFF01' && sign <= '\uFF5E') {
      return (char) (sign - FULL_WIDTH);
    }
    return switch (Character.getType(sign)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          ' ';
      case Character.FORMAT, Character.CONTROL -> ' ';
      case Character.DASH_PUNCTUATION -> '-';
      case Character.DECIMAL_DIGIT_NUMBER -> (char) ('0' + Character.digit(sign, 10));
      default -> sign == '\u2212' ? '-' : sign;
    };
  }

  /** Without dates, whose figures would go for those of a number. */
  static String withoutDates(String plain) {
    StringBuilder undated = new StringBuilder(plain);
    Matcher dates = DATES.matcher(plain);
    while (dates.find()) {
      for (int i = dates.start(); i < dates.end(); i++) {
        undated.setCharAt(i, DATE);
      }
    }
    return undated.toString();
  }
}

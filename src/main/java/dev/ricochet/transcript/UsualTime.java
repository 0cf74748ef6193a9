package dev.ricochet.transcript;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A moment as nearly all exports write it, read digit by digit: year or day first, two digits for
 * all but the year, and perhaps an offset. What is written otherwise is none.
 *
 * @param moment the date and time that is told
 * @param offset from UTC, or null where none is told
 * @param iso whether it is written as ISO-8601 has it, with seconds
 */
record UsualTime(LocalDateTime moment, @Nullable ZoneOffset offset, boolean iso) {

  private static final int HOUR = 11;
  private static final int MINUTE = 14;
  private static final int SECOND = 17;

  /**
   * Reads a moment.
   *
   * @return null where it is written otherwise
   * @throws DateTimeException where there is no such moment
   */
  static @Nullable UsualTime of(String text) {
    if (text.length() < MINUTE + 2
        || !isBetween(text, HOUR - 1)
        || text.charAt(MINUTE - 1) != ':') {
      return null;
    }
    boolean yearFirst = isInDate(text.charAt(4)) && isInDate(text.charAt(7));
    boolean dayFirst = isInDate(text.charAt(2)) && isInDate(text.charAt(5));
    boolean seconds = text.length() > SECOND && text.charAt(SECOND - 1) == ':';
    int year = number(text, yearFirst ? 0 : 6, 4);
    int month = number(text, yearFirst ? 5 : 3, 2);
    int day = number(text, yearFirst ? 8 : 0, 2);
    int hour = number(text, HOUR, 2);
    int minute = number(text, MINUTE, 2);
    int second = seconds ? number(text, SECOND, 2) : 0;
    int end = Math.min(text.length(), seconds ? SECOND + 2 : MINUTE + 2);
    if ((year | month | day | hour | minute | second) < 0
        || yearFirst == dayFirst
        || !isOffset(text, end)) {
      return null;
    }
    return new UsualTime(
        LocalDateTime.of(year, month, day, hour, minute, second),
        offset(text, end),
        seconds && text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(HOUR - 1) == 'T');
  }

  private static boolean isInDate(char c) {
    return c == '-' || c == '/' || c == '.';
  }

  private static boolean isBetween(String text, int at) {
    return text.charAt(at) == 'T' || text.charAt(at) == ' ';
  }

  /** Whether there is nothing from there on, or an offset. */
  private static boolean isOffset(String text, int from) {
    int length = text.length() - from;
    return length == 0
        || (length == 1 && text.charAt(from) == 'Z')
        || (length == 6
            && (text.charAt(from) == '+' || text.charAt(from) == '-')
            && text.charAt(from + 3) == ':'
            && number(text, from + 1, 2) >= 0
            && number(text, from + 4, 2) >= 0);
  }

  private static @Nullable ZoneOffset offset(String text, int from) {
    if (from == text.length()) {
      return null;
    }
    return text.charAt(from) == 'Z' ? ZoneOffset.UTC : ZoneOffset.of(text.substring(from));
  }

  /** The number that some digits make, or one below 0 where they are none. */
  private static int number(String text, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      int digit = i < text.length() ? text.charAt(i) - '0' : -1;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}

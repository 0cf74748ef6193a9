package dev.ricochet.audit;

import org.jspecify.annotations.Nullable;

/** Another's words in a text: quoted lines of e-mails, and quotation marks. */
final class Quotations {

  static final String LINE = "quoted-line";
  static final String MARKS = "quotation-marks";

  private Quotations() {}

  /**
   * The name of the built-in guard that acts on a span, or null. A text that is in quotation marks
   * as a whole is not taken for a quotation.
   */
  static @Nullable String around(String text, int start, int end) {
    if (isOnQuotedLine(text, start)) {
      return LINE;
    }
    boolean quoted =
        isBetween(text, start, end, '«', '»')
            || isBetween(text, start, end, '“', '”')
            || isBetweenStraight(text, start, end);
    return quoted ? MARKS : null;
  }

  private static boolean isOnQuotedLine(String text, int at) {
    int lineStart = text.lastIndexOf('\n', at - 1) + 1;
    while (lineStart < at && Character.isWhitespace(text.charAt(lineStart))) {
      lineStart++;
    }
    return text.charAt(lineStart) == '>';
  }

  private static boolean isBetween(String text, int start, int end, char open, char close) {
    int opened = text.lastIndexOf(open, start);
    int closed = text.indexOf(close, end);
    return opened >= 0
        && closed >= 0
        && text.lastIndexOf(close, start) < opened
        && !isWhole(text, opened, closed);
  }

  private static boolean isBetweenStraight(String text, int start, int end) {
    int opened = text.lastIndexOf('"', start);
    int closed = text.indexOf('"', end);
    if (opened < 0 || closed < 0) {
      return false;
    }
    long marksBefore = text.chars().limit(start).filter(c -> c == '"').count();
    return marksBefore % 2 == 1 && !isWhole(text, opened, closed);
  }

  private static boolean isWhole(String text, int opened, int closed) {
    return text.substring(0, opened).isBlank() && text.substring(closed + 1).isBlank();
  }
}

package dev.ricochet.transcript;

import org.jspecify.annotations.Nullable;

/** Shows parts of an input in messages, which must stay short whatever the input holds. */
final class Quote {

  private static final int LONGEST = 60;

  /** A longer line is not kept to be shown: problems may be many. */
  private static final int LONGEST_LINE = 1 << 16;

  private Quote() {}

  /** A text in quotation marks, on one line, cut where it is long. */
  static String of(String text) {
    String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    return "\"" + start.replaceAll("\\s+", " ") + "\"";
  }

  /** A line to be shown with a problem, or null where it is too long to be kept. */
  static @Nullable String line(String line) {
    return line.length() <= LONGEST_LINE ? line : null;
  }
}

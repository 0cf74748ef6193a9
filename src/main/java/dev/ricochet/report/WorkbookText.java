package dev.ricochet.report;

import java.util.regex.Pattern;

/** Text on its way to a cell of a workbook, which cannot hold all that a transcript may. */
final class WorkbookText {

  /** What a cell holds at most, in UTF-16 units. */
  private static final int LONGEST = 32_767;

  private static final int REPLACEMENT = 0xFFFD;

  /** A workbook reads {@code _x0041_} as the character of that number; {@code _x005F_} is _. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?");

  private WorkbookText() {}

  /**
   * The text without white space at its ends, with {@code \n} for line breaks, with U+FFFD for each
   * character that XML 1.0 does not allow, and with an ellipsis in place of what is too much.
   */
  static String of(String text) {
    String lines = LINE_BREAK.matcher(text).replaceAll("\n").strip();
    String whole = ESCAPE.matcher(lines).replaceAll("_x005F_");
    return cut(whole)
        .codePoints()
        .map(c -> isAllowed(c) ? c : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}

package dev.ricochet.text;

/**
 * Where a sentence ends: at strong punctuation, at a blank line, before a quoted or listed line.
 */
final class Sentences {

  private Sentences() {}

  /** Whether the white space between two tokens of a folded text ends a sentence. */
  static boolean breaksBetween(String chars, int from, int to) {
    int lineBreak = chars.indexOf('\n', from);
    if (lineBreak < 0 || lineBreak >= to) {
      return false;
    }
    int another = chars.indexOf('\n', lineBreak + 1);
    boolean blankLine = another >= 0 && another < to;
    boolean opensItem = to < chars.length() && ">-*•".indexOf(chars.charAt(to)) >= 0;
    return blankLine || opensItem;
  }

  /**
   * Whether a token of punctuation ends a sentence. An ellipsis does not: speakers hesitate so.
   *
   * @param previous the word before it
   */
  static boolean endsAt(String chars, int start, int end, String previous, CanonicalRules rules) {
    switch (chars.charAt(start)) {
      case '!', '?', ';':
        return true;
      case '.':
        return end - start == 1
            && !rules.abbreviations().contains(previous)
            && (end == chars.length() || !Character.isLetterOrDigit(chars.charAt(end)));
      default:
        return false;
    }
  }
}

package dev.ricochet.text;

/**
 * Where a sentence ends: at strong punctuation, at a blank line, before a quoted or listed line.
 */
final class Sentences {

  private Sentences() {}

  /**
   * Whether the white space before a token ends a sentence.
   *
   * @param first the token's first character, folded
   * @param lineBreaks how many the white space has, at least 1
   */
  static boolean breaksBefore(char first, int lineBreaks) {
    return lineBreaks > 1 || ">-*•".indexOf(first) >= 0;
  }

  /**
   * Whether a token of punctuation ends a sentence. An ellipsis does not: speakers hesitate so.
   *
   * @param chars a folded text of {@code length} characters
   * @param abbreviated whether the word before it is an abbreviation
   */
  static boolean endsAt(char[] chars, int length, int start, int end, boolean abbreviated) {
    switch (chars[start]) {
      case '!', '?', ';':
        return true;
      case '.':
        return end - start == 1
            && !abbreviated
            && (end == length || !Character.isLetterOrDigit(chars[end]));
      default:
        return false;
    }
  }
}

package dev.ricochet.pattern;

/**
 * A pattern found in a text.
 *
 * @param pattern the number that the pattern got when it was added
 * @param firstToken the first word of the match, counted from 0
 * @param endToken the word behind the match
 * @param start where the match begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Match(int pattern, int firstToken, int endToken, int start, int end) {

  /** Number of words of the text from the first to the last matched one. */
  public int length() {
    return endToken - firstToken;
  }

  /** Whether both share a word. */
  public boolean overlaps(Match other) {
    return firstToken < other.endToken && other.firstToken < endToken;
  }
}

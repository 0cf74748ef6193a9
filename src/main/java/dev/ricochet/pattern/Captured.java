package dev.ricochet.pattern;

/**
 * What a named part of a pattern matched.
 *
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Captured(int start, int end) {

  /** It as it is written in the text. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** From the beginning of the one that is first to the end of the one that is last. */
  Captured and(Captured other) {
    return new Captured(Math.min(start, other.start), Math.max(end, other.end));
  }
}

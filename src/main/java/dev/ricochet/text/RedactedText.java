package dev.ricochet.text;

import dev.ricochet.text.PersonalData.Span;
import java.util.List;

/**
 * A text without the personal data in it, of which excerpts are taken by their places in the
 * original. An excerpt that begins or ends within a number or an address shows its whole mark.
 */
public final class RedactedText {

  private final String original;
  private final String language;
  private final List<Span> spans;

  /**
   * @param spans in order, none overlapping another
   */
  RedactedText(String original, String language, List<Span> spans) {
    this.original = original;
    this.language = language;
    this.spans = List.copyOf(spans);
  }

  /** A text that is shown to the letter. */
  public static RedactedText allOf(String text) {
    return new RedactedText(text, "", List.of());
  }

  /** A text of which nothing is shown: all its excerpts are empty. */
  public static RedactedText nothingOf(String text) {
    Span whole = new Span(PersonalData.EVERYTHING, 0, text.length());
    return new RedactedText(text, "", List.of(whole));
  }

  /** The whole text. */
  public String whole() {
    return slice(0, original.length());
  }

  /**
   * An excerpt.
   *
   * @param start where it begins in the original, in UTF-16 units
   * @param end where it ends in the original, exclusive
   */
  public String slice(int start, int end) {
    if (spans.isEmpty() || start == end) {
      return original.substring(start, end);
    }
    StringBuilder out = new StringBuilder();
    int from = start;
    for (Span span : spans) {
      if (span.end() > start && span.start() < end) {
        out.append(original, from, Math.max(from, span.start())).append(span.kind().mark(language));
        from = span.end();
      }
    }
    return out.append(original, Math.min(from, end), end).toString();
  }
}

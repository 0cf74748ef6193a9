package dev.ricochet.audit;

import java.util.List;

/**
 * What the audit makes of one turn.
 *
 * @param text the turn
 * @param language by which it was read
 * @param speaker the role word of who said it
 * @param words the canonical words
 * @param detections every phrase that matched, with its verdict, by start
 * @param nearMisses the phrases that came nearest without matching, nearest first
 */
public record Explanation(
    String text,
    String language,
    String speaker,
    List<String> words,
    List<Detection> detections,
    List<Near> nearMisses) {

  public Explanation {
    words = List.copyOf(words);
    detections = List.copyOf(detections);
    nearMisses = List.copyOf(nearMisses);
  }

  /**
   * A phrase that came near.
   *
   * @param entry the phrase
   * @param pattern the pattern that came near, as written
   * @param found what it found of its words in the text, to the letter
   * @param missing the fewest words that it would still have needed
   * @param expected what it would have taken next
   */
  public record Near(
      PhraseEntry entry, String pattern, String found, int missing, List<String> expected) {
    public Near {
      expected = List.copyOf(expected);
    }
  }
}

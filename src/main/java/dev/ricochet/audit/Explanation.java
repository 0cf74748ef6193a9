package dev.ricochet.audit;

import dev.ricochet.source.Message;
import java.util.List;

/**
 * What the audit makes of one turn.
 *
 * @param text the turn
 * @param language by which it was read
 * @param speaker the role word of who said it
 * @param words the canonical words
 * @param detections every phrase that matched, with its verdict, by start
 * @param nearMisses the patterns that came near, of phrases that did not match, nearest first
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
   * What of it is about one place: the phrases of a family that matched or came near there.
   *
   * @param start where the place begins in the text, in UTF-16 units
   * @param end where it ends, exclusive
   */
  public Explanation about(String family, int start, int end) {
    return new Explanation(
        text,
        language,
        speaker,
        words,
        detections.stream()
            .filter(d -> d.entry().lexicon().family().equals(family))
            .filter(d -> d.match().start() < end && start < d.match().end())
            .toList(),
        nearMisses.stream()
            .filter(near -> near.entry().lexicon().family().equals(family))
            .filter(near -> near.start() < end && start < near.end())
            .toList());
  }

  /**
   * A phrase that came near.
   *
   * @param entry the phrase
   * @param pattern the pattern that came near, as written
   * @param start where what it found of its words begins in the text, in UTF-16 units
   * @param end where that ends, exclusive
   * @param missing the fewest words that it would still have needed
   * @param expected what it would have taken next
   */
  public record Near(
      PhraseEntry entry, String pattern, int start, int end, int missing, List<Message> expected) {
    public Near {
      expected = List.copyOf(expected);
    }
  }
}

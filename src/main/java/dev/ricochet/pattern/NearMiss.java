package dev.ricochet.pattern;

import dev.ricochet.source.Message;
import java.util.List;

/**
 * How far a pattern came.
 *
 * @param pattern the number of the pattern
 * @param found words that it named and found, one after the other; gaps do not count
 * @param missing the fewest words that it would still have needed
 * @param start where what it found begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param expected what it would have taken next, as people read it
 */
public record NearMiss(
    int pattern, int found, int missing, int start, int end, List<Message> expected) {

  public NearMiss {
    expected = List.copyOf(expected);
  }
}

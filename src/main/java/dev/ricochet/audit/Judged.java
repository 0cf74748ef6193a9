package dev.ricochet.audit;

import java.util.List;

/**
 * What was found in a turn.
 *
 * @param words number of words as written
 * @param counted what counts, by start, then end
 */
record Judged(int words, List<Detection> counted) {

  Judged {
    counted = List.copyOf(counted);
  }
}

package dev.ricochet.text;

import java.util.List;

/**
 * The words next to a word with which it may be read otherwise: a quick look tells that none stands
 * there, as is so nearly always. Kept as bits, of which each stands for many words.
 */
public final class Neighbours {

  private long before;
  private long behind;

  /**
   * @param readings of one and the same word
   */
  public Neighbours(List<Reading> readings) {
    for (Reading reading : readings) {
      long bit = bit(reading.neighbour().hashCode());
      if (reading.looksBefore()) {
        before |= bit;
      } else {
        behind |= bit;
      }
    }
  }

  private static long bit(int hash) {
    return 1L << (hash ^ hash >>> 6 ^ hash >>> 12);
  }

  /** Whether some reading may stand at word {@code i} of a text; where not, none does. */
  public boolean mayAllow(TokenizedText text, int i) {
    return (before != 0 && i > 0 && (before & bit(text.canonical(i - 1).hash())) != 0)
        || (behind != 0
            && i + 1 < text.size()
            && (behind & bit(text.canonical(i + 1).hash())) != 0);
  }
}

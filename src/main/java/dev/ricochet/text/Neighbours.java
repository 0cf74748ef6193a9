package dev.ricochet.text;

import java.util.List;
import java.util.Set;

/**
 * The words next to a word with which it may be read otherwise, or passed over: a quick look tells
 * that none stands there, as is so nearly always. Words are taken together by kinds, of which each
 * has a bit.
 */
public final class Neighbours {

  /** The kind of no word: in its place the text begins or ends. */
  public static final int NO_WORD = 63;

  private final boolean atStart;
  private long before;
  private long behind;

  /**
   * @param readings of one and the same word, as the others
   * @param fillers that begin with it
   * @param endings with which it may be meant otherwise
   */
  public Neighbours(List<Reading> readings, List<Filler> fillers, List<Ending> endings) {
    for (Reading reading : readings) {
      if (reading.looksBefore()) {
        before |= bit(reading.neighbour());
      } else {
        behind |= bit(reading.neighbour());
      }
    }
    for (Filler filler : fillers) {
      filler.second().ifPresent(word -> behind |= bit(word));
    }
    boolean first = false;
    for (Ending ending : endings) {
      before |= bits(ending.after()) | bits(ending.over());
      first |= ending.after().contains(Ending.SENTENCE_START);
    }
    atStart = first;
  }

  private static long bits(Set<String> words) {
    long bits = 0;
    for (String word : words) {
      bits |= bit(FoldedText.of(word).text());
    }
    return bits;
  }

  private static long bit(String word) {
    return 1L << kind(word.hashCode());
  }

  private static int kind(int hash) {
    return Integer.remainderUnsigned(hash, NO_WORD);
  }

  /** The kind of a word, less than {@link #NO_WORD}. */
  public static int kind(CanonicalWord word) {
    return kind(word.hash());
  }

  /**
   * Whether the word may be read otherwise, or passed over, between two others; where not, it never
   * is.
   *
   * @param last the kind of the word before it
   * @param next that of the word behind it
   * @param starts whether it begins a sentence
   */
  public boolean mayAllow(int last, int next, boolean starts) {
    return (before >>> last & 1) != 0 || (behind >>> next & 1) != 0 || (starts && atStart);
  }
}

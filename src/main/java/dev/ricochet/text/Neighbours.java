package dev.ricochet.text;

import java.util.List;

/**
 * The words next to a word with which it may be read otherwise, or passed over: a quick look at
 * their {@link CanonicalForm#marks} tells that none stands there, as is so nearly always.
 */
public final class Neighbours {

  /** The marks of no word: in its place the text begins or ends. */
  public static final long NO_WORD = 0;

  private final boolean atStart;
  private long before;
  private long behind;

  /**
   * @param readings of one and the same word, as the others
   * @param fillers that begin with it
   * @param endings with which it may be meant otherwise
   */
  Neighbours(
      NeighbourMarks marks, List<Reading> readings, List<Filler> fillers, List<Ending> endings) {
    for (Reading reading : readings) {
      if (reading.looksBefore()) {
        before |= NeighbourMarks.shared(reading.neighbour());
      } else {
        behind |= NeighbourMarks.shared(reading.neighbour());
      }
    }
    for (Filler filler : fillers) {
      filler.second().ifPresent(word -> behind |= NeighbourMarks.shared(word));
    }
    boolean first = false;
    for (Ending ending : endings) {
      before |= marks.of(ending);
      first |= ending.after().contains(Ending.SENTENCE_START);
    }
    atStart = first;
  }

  /**
   * Whether the word may be read otherwise, or passed over, between two others; where not, it never
   * is.
   *
   * @param last the marks of the word before it
   * @param next those of the word behind it
   * @param starts whether it begins a sentence
   */
  public boolean mayAllow(long last, long next, boolean starts) {
    return (before & last) != 0 || (behind & next) != 0 || (starts && atStart);
  }
}

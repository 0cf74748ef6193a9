package dev.ricochet.text;

import dev.ricochet.text.CanonicalRules.Rewrite;
import java.util.List;

/** Another way to read some words of a text, where certain words stand around them. */
public final class Reading {

  private final Rewrite rewrite;
  private final String[] all;
  private final int before;

  Reading(Rewrite rewrite) {
    this.rewrite = rewrite;
    this.all = rewrite.all().toArray(new String[0]);
    this.before = rewrite.before().size();
  }

  /** Number of words of the text, at least 1. */
  public int length() {
    return rewrite.from().size();
  }

  /** Canonical words that may be meant, none where the words do not count. */
  public List<String> words() {
    return rewrite.to();
  }

  /**
   * Whether it tells what must stand before its words; else it tells what stands behind the first.
   */
  boolean looksBefore() {
    return before > 0;
  }

  /** The word right before its words, or else that behind the first. */
  String neighbour() {
    return before > 0 ? all[before - 1] : all[1];
  }

  /** Whether word {@code at} of a text, and those behind it, may be read so. */
  public boolean standsAt(TokenizedText text, int at) {
    int from = at - before;
    if (from < 0 || from + all.length > text.size()) {
      return false;
    }
    for (int k = all.length - 1; k >= 0; k--) {
      if (!text.canonical(from + k).is(all[k])) {
        return false;
      }
    }
    return isSpelled(text, at) && isInOneSentence(text, from);
  }

  private boolean isInOneSentence(TokenizedText text, int from) {
    for (int k = 1; k < all.length; k++) {
      if (text.startsSentence(from + k)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the accent is written as the rule says, where it speaks of one. */
  private boolean isSpelled(TokenizedText text, int at) {
    return switch (rewrite.slip()) {
      case NONE -> true;
      case FORGOTTEN -> !text.mayBeAccented(at);
      case MISTAKEN -> !text.mayBePlain(at);
    };
  }
}

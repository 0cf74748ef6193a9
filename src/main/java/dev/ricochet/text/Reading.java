package dev.ricochet.text;

import dev.ricochet.text.CanonicalRules.Rewrite;
import java.util.List;

/** Another way to read some words of a text, where certain words stand around them. */
public final class Reading {

  private final Rewrite rewrite;

  Reading(Rewrite rewrite) {
    this.rewrite = rewrite;
  }

  /** Number of words of the text, at least 1. */
  public int length() {
    return rewrite.from().size();
  }

  /** Canonical words that may be meant, none where the words do not count. */
  public List<String> words() {
    return rewrite.to();
  }

  /** Whether word {@code at} of a text, and those behind it, may be read so. */
  public boolean standsAt(TokenizedText text, int at) {
    int from = at - rewrite.before().size();
    return isSpelled(text, at) && from >= 0 && CanonicalForm.stands(text, from, rewrite.all());
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

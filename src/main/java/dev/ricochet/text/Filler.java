package dev.ricochet.text;

import java.util.List;
import java.util.Optional;

/** What a speaker may slip in anywhere: one word, or some. */
public final class Filler {

  private final String[] words;

  Filler(List<String> words) {
    this.words = words.toArray(new String[0]);
  }

  /** Number of words, at least 1. */
  public int length() {
    return words.length;
  }

  /** The word behind its first. */
  Optional<String> second() {
    return words.length > 1 ? Optional.of(words[1]) : Optional.empty();
  }

  /**
   * Whether it stands in a text from word {@code at} on.
   *
   * @param at a word that is the first of the filler
   */
  public boolean standsAt(TokenizedText text, int at) {
    if (at + words.length > text.size()) {
      return false;
    }
    for (int k = 1; k < words.length; k++) {
      if (!text.canonical(at + k).is(words[k]) || text.startsSentence(at + k)) {
        return false;
      }
    }
    return true;
  }
}

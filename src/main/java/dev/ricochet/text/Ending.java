package dev.ricochet.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Endings that may be written for others that sound like them, in some surroundings.
 *
 * @param written as people or machines write them
 * @param meant what is meant
 * @param after the words of which one stands before the word, canonical but for accents that tell
 *     them from others; where it is empty any may, and no accent is told
 * @param over canonical words that may stand between
 * @param notBehind words, written as those of {@code after}, that may not stand before that one
 */
public record Ending(
    List<String> written,
    List<String> meant,
    Set<String> after,
    Set<String> over,
    Set<String> notBehind) {

  static final String SENTENCE_START = "^";

  public Ending {
    written = List.copyOf(written);
    meant = List.copyOf(meant);
    after = Set.copyOf(after);
    over = Set.copyOf(over);
    notBehind = Set.copyOf(notBehind);
  }

  /** Whether word {@code i} of a text is written so, and stands where another may be meant. */
  public boolean standsAt(TokenizedText text, int i) {
    return isSurrounded(text, i) && isWritten(text, i);
  }

  private boolean isWritten(TokenizedText text, int i) {
    String word = text.written(i).toLowerCase(Locale.ROOT);
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    for (String end : written) {
      if (composed.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the ending may be meant in any surroundings. */
  boolean isAnywhere() {
    return after.isEmpty();
  }

  private boolean isSurrounded(TokenizedText text, int i) {
    int place = i;
    while (!text.startsSentence(place) && over.contains(text.word(place - 1))) {
      place--;
    }
    if (text.startsSentence(place)) {
      return after.contains(SENTENCE_START);
    }
    return isOneOf(after, text, place - 1)
        && (text.startsSentence(place - 1) || !isOneOf(notBehind, text, place - 2));
  }

  private static boolean isOneOf(Set<String> words, TokenizedText text, int i) {
    return words.contains(text.word(i))
        || (text.mayBeAccented(i) && words.contains(text.written(i).toLowerCase(Locale.ROOT)));
  }
}

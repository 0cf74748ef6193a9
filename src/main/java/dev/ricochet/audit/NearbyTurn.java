package dev.ricochet.audit;

import dev.ricochet.text.RedactedText;
import dev.ricochet.transcript.Role;

/**
 * A turn before or after the one in which something was found, to be read with it.
 *
 * @param turn its place in the conversation, counted from 0
 * @param speaker the role of the one who said it
 * @param text what was said; of a long turn only the beginning, which then ends with an ellipsis
 */
public record NearbyTurn(int turn, Role speaker, String text) {

  /** So much of a turn is shown, in UTF-16 units. */
  private static final int LONGEST = 400;

  /**
   * @param shown what is shown of the turn's text
   */
  static NearbyTurn of(NumberedTurn numbered, RedactedText shown) {
    String text = numbered.turn().text();
    int end = endOfBeginning(text);
    String beginning = shown.slice(0, end);
    boolean more = end < text.length() && !beginning.isEmpty();
    return new NearbyTurn(
        numbered.index(), numbered.turn().role(), more ? beginning + "…" : beginning);
  }

  private static int endOfBeginning(String text) {
    if (text.length() <= LONGEST) {
      return text.length();
    }
    int end = text.lastIndexOf(' ', LONGEST);
    int cut = end > LONGEST / 2 ? end : LONGEST - 1;
    return Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
  }
}

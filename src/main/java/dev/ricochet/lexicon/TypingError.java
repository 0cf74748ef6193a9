package dev.ricochet.lexicon;

import java.util.List;
import java.util.SplittableRandom;

/** A slip of the fingers: two letters swapped, one left out, typed twice, or its neighbour hit. */
final class TypingError {

  private final List<String> keyboard;

  /**
   * @param keyboard the letters of the keyboard, row by row
   */
  TypingError(List<String> keyboard) {
    this.keyboard = List.copyOf(keyboard);
  }

  /**
   * A word with one error.
   *
   * @param word at least two letters, not all the same
   */
  String in(String word, SplittableRandom random) {
    String mistyped = word;
    while (mistyped.equals(word)) {
      int at = random.nextInt(word.length());
      String before = word.substring(0, at);
      String letter = word.substring(at, at + 1);
      String after = word.substring(at + 1);
      mistyped =
          switch (random.nextInt(4)) {
            case 0 ->
                after.isEmpty() ? word : before + after.charAt(0) + letter + after.substring(1);
            case 1 -> before + after;
            case 2 -> before + letter + letter + after;
            default -> before + neighbour(letter, random) + after;
          };
    }
    return mistyped;
  }

  /** The key to the left or to the right; the letter itself where it has no key of its own. */
  private String neighbour(String letter, SplittableRandom random) {
    for (String row : keyboard) {
      int key = row.indexOf(letter);
      if (key >= 0) {
        int next =
            key == 0 ? 1 : key == row.length() - 1 || random.nextBoolean() ? key - 1 : key + 1;
        return row.substring(next, next + 1);
      }
    }
    return letter;
  }
}

package dev.ricochet.text;

import java.util.function.Predicate;

/** A word in canonical form, of which others may remember what they found out, by its number. */
public final class CanonicalWord {

  /** The number of words that are not remembered: long numbers, and those that are too many. */
  static final int UNNUMBERED = -1;

  private static final int SHORTEST_TELLING = 3;
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final String text;
  private final int number;
  private final int hash;
  private final Predicate<String> lacksAccent;

  /** Whether it tells that accents were left out: 0 before that is worked out. */
  private byte telling;

  CanonicalWord(String text, int number, Predicate<String> lacksAccent) {
    this.text = text;
    this.number = number;
    this.hash = text.hashCode();
    this.lacksAccent = lacksAccent;
  }

  /** The word itself. */
  public String text() {
    return text;
  }

  /**
   * A number that no other word of the language has; words count from 0 as they are met. It is
   * negative for words that nobody should remember, since there is no end of them.
   */
  public int number() {
    return number;
  }

  /** Whether it is written in figures. */
  public boolean isInFigures() {
    return Character.isDigit(text.charAt(0));
  }

  /** Whether another is the same word. */
  boolean isSame(CanonicalWord other) {
    return this == other || (hash == other.hash && text.equals(other.text));
  }

  /** Whether it is a word. */
  boolean is(String word) {
    return hash == word.hashCode() && text.equals(word);
  }

  /**
   * Whether the word, written without accents, tells that they were left out: the dictionary has it
   * with accents alone, and it is no mere slip of a letter or two.
   */
  boolean tellsThatAccentsLack() {
    if (telling == 0) {
      telling = text.length() >= SHORTEST_TELLING && lacksAccent.test(text) ? YES : NO;
    }
    return telling == YES;
  }
}

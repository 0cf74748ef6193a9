package dev.ricochet.text;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A word in canonical form, of which others may remember what they found out, by its number. */
public final class CanonicalWord {

  /** The number of words that are long numbers: they are too many to be remembered. */
  static final int UNNUMBERED = -1;

  private final String text;
  private final int number;
  private final int hash;
  private final Predicate<String> lacksAccent;

  /** Whether the dictionary has the word with accents alone; worked out where it is asked. */
  private @Nullable Boolean neverPlain;

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
   * negative for words that nobody should remember, since there are no end of them: long numbers.
   */
  public int number() {
    return number;
  }

  /** Whether another is the same word. */
  boolean isSame(CanonicalWord other) {
    return this == other || (hash == other.hash && text.equals(other.text));
  }

  /** Whether the dictionary has the word with accents alone. */
  boolean isNeverPlain() {
    Boolean known = neverPlain;
    if (known == null) {
      known = lacksAccent.test(text);
      neverPlain = known;
    }
    return known;
  }
}

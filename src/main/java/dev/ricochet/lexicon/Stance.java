package dev.ricochet.lexicon;

import java.util.Locale;

/** What a finding of a lexicon says about the speaker's firm. */
public enum Stance {
  NEGATIVE,
  POSITIVE,
  /** Said by customers: a sign of trouble, nobody's fault. */
  SIGNAL;

  /** The stance in lower case, as lexicons write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.ricochet.pattern;

/** How often something comes in texts of so many words as {@link #WORDS}. */
interface Frequencies {

  /** So many words are taken for a measure. */
  int WORDS = 100_000;

  /** How often a word comes that bears a label. */
  double of(int label);

  /** How often a word that bears a label comes right before one that bears another. */
  double of(int left, int right);
}

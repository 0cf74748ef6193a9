package dev.ricochet.pattern;

import dev.ricochet.pattern.Labels.HasForm;
import dev.ricochet.pattern.Labels.OneOfWords;
import dev.ricochet.pattern.Labels.Question;
import dev.ricochet.text.CanonicalForm;

/**
 * Frequencies where there are no texts to count in: short words are taken for frequent ones, and
 * those that the language's rules call frequent for very frequent ones.
 */
final class GuessedFrequencies implements Frequencies {

  private static final int[] BY_LENGTH = {0, 2000, 1000, 200, 50, 20};
  private static final int LONG_WORD = 8;
  private static final int FREQUENT_WORD = 5000;
  private static final int OTHER_QUESTION = 1000;
  private static final int ANY_FORM = 50_000;

  private final CanonicalForm form;
  private final Questions questions;

  /**
   * @param questions what patterns ask of words, by label
   */
  GuessedFrequencies(CanonicalForm form, Questions questions) {
    this.form = form;
    this.questions = questions;
  }

  @Override
  public double of(int label) {
    Question question = questions.get(label);
    if (question instanceof HasForm) {
      return ANY_FORM;
    }
    if (!(question instanceof OneOfWords words)) {
      return OTHER_QUESTION;
    }
    double all = 0;
    for (String word : words.words()) {
      all += form.isFrequent(word) ? FREQUENT_WORD : ofLength(word.length());
    }
    return Math.min(WORDS, all);
  }

  private static int ofLength(int length) {
    return length < BY_LENGTH.length ? BY_LENGTH[length] : LONG_WORD;
  }

  /** As if no word had to do with the one before it. */
  @Override
  public double of(int left, int right) {
    return of(left) * of(right) / WORDS;
  }
}

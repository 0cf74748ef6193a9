package dev.ricochet.pattern;

import dev.ricochet.pattern.Labels.HasForm;
import dev.ricochet.pattern.Labels.OneOfWords;
import dev.ricochet.pattern.Labels.Question;
import dev.ricochet.pattern.Requirements.Pair;
import dev.ricochet.text.CanonicalForm;
import java.util.HashMap;
import java.util.Map;

/**
 * Frequencies where there are no texts to count in: short words are taken for frequent ones, and
 * those that the language's rules call frequent for very frequent ones. The more words the patterns
 * themselves have, the more their own count, since phrases are of the words of which texts are.
 */
final class GuessedFrequencies implements Frequencies {

  private static final int[] BY_LENGTH = {0, 2000, 1000, 200, 50, 20};
  private static final int LONG_WORD = 8;
  private static final int FREQUENT_WORD = 5000;
  private static final int OTHER_QUESTION = 1000;
  private static final int ANY_FORM = 50_000;

  /** What is guessed weighs as much as so many words of patterns. */
  private static final double GUESS = 1000;

  private final CanonicalForm form;
  private final Questions questions;
  private final Map<String, Double> words = new HashMap<>();
  private final Map<Pair, Integer> pairs = new HashMap<>();
  private int counted;

  /**
   * @param questions what patterns ask of words, by label
   * @param automaton of the patterns
   * @param first the number of the first pattern whose words are counted
   */
  GuessedFrequencies(CanonicalForm form, Questions questions, Automaton automaton, int first) {
    this.form = form;
    this.questions = questions;
    for (int state = automaton.firstState(first); state < automaton.states(); state++) {
      count(automaton, state);
    }
  }

  private void count(Automaton automaton, int state) {
    int label = automaton.label(state);
    if (label == Automaton.ANY) {
      return;
    }
    counted++;
    if (questions.get(label) instanceof OneOfWords any) {
      double share = 1.0 / any.words().size();
      any.words().forEach(word -> words.merge(word, share, Double::sum));
    }
    for (int i = automaton.firstNext(state); i < automaton.endNext(state); i++) {
      int next = automaton.label(Automaton.stateOf(automaton.nextStep(i)));
      pairs.merge(new Pair(label, next), 1, Integer::sum);
    }
  }

  @Override
  public double of(int label) {
    Question question = questions.get(label);
    if (question instanceof HasForm) {
      return ANY_FORM;
    }
    if (!(question instanceof OneOfWords any)) {
      return OTHER_QUESTION;
    }
    double all = 0;
    for (String word : any.words()) {
      int guess = form.isFrequent(word) ? FREQUENT_WORD : ofLength(word.length());
      all += weighed(guess, words.getOrDefault(word, 0.0));
    }
    return Math.min(WORDS, all);
  }

  private static int ofLength(int length) {
    return length < BY_LENGTH.length ? BY_LENGTH[length] : LONG_WORD;
  }

  /** Guessed as if no word had to do with the one before it. */
  @Override
  public double of(int left, int right) {
    double guess = of(left) * of(right) / WORDS;
    return weighed(guess, pairs.getOrDefault(new Pair(left, right), 0));
  }

  /**
   * A guess and a count together.
   *
   * @param count in the words of the patterns
   */
  private double weighed(double guess, double count) {
    return (guess * GUESS + count * WORDS) / (GUESS + counted);
  }
}

package dev.ricochet.pattern;

import dev.ricochet.pattern.Expression.InOrder;
import dev.ricochet.pattern.Expression.Labelled;
import dev.ricochet.pattern.Expression.Named;
import dev.ricochet.pattern.Expression.OneOf;
import dev.ricochet.pattern.Labels.OneOfWords;
import dev.ricochet.pattern.Labels.Question;
import dev.ricochet.text.CanonicalForm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses for a pattern the words without which it cannot match: labels of which at least one is in
 * every match, and as seldom in texts as may be. Short words are taken for frequent ones, and those
 * that the language's rules call frequent for very frequent ones.
 */
final class Anchors {

  private static final int[] WEIGHT_BY_LENGTH = {0, 2000, 1000, 200, 50, 20};
  private static final int LONG_WORD = 8;
  private static final int FREQUENT_WORD = 5000;
  private static final int OTHER_QUESTION = 1000;

  private final CanonicalForm form;

  private final List<Question> questions;

  Anchors(CanonicalForm form, List<Question> questions) {
    this.form = form;
    this.questions = questions;
  }

  private record Choice(List<Integer> labels, long weight) {}

  /** The labels; none where the pattern consists of options and gaps alone. */
  List<Integer> of(Expression expression) {
    Choice choice = choose(expression);
    return choice == null ? List.of() : choice.labels();
  }

  private @Nullable Choice choose(Expression expression) {
    if (expression instanceof Labelled labelled) {
      return new Choice(List.of(labelled.label()), weight(questions.get(labelled.label())));
    }
    if (expression instanceof Named named) {
      return choose(named.inner());
    }
    if (expression instanceof InOrder inOrder) {
      Choice best = null;
      for (Expression part : inOrder.parts()) {
        Choice choice = choose(part);
        if (choice != null && (best == null || choice.weight() < best.weight())) {
          best = choice;
        }
      }
      return best;
    }
    return expression instanceof OneOf oneOf ? all(oneOf.options()) : null;
  }

  private @Nullable Choice all(List<Expression> options) {
    List<Integer> labels = new ArrayList<>();
    long weight = 0;
    for (Expression option : options) {
      Choice choice = choose(option);
      if (choice == null) {
        return null;
      }
      labels.addAll(choice.labels());
      weight += choice.weight();
    }
    return new Choice(labels, weight);
  }

  private long weight(Question question) {
    if (!(question instanceof OneOfWords words)) {
      return OTHER_QUESTION;
    }
    long weight = 0;
    for (String word : words.words()) {
      weight += form.isFrequent(word) ? FREQUENT_WORD : weight(word.length());
    }
    return weight;
  }

  private static int weight(int length) {
    return length < WEIGHT_BY_LENGTH.length ? WEIGHT_BY_LENGTH[length] : LONG_WORD;
  }
}

package dev.ricochet.pattern;

import dev.ricochet.pattern.Expression.InOrder;
import dev.ricochet.pattern.Expression.Labelled;
import dev.ricochet.pattern.Expression.Named;
import dev.ricochet.pattern.Expression.OneOf;
import dev.ricochet.pattern.Labels.HasForm;
import dev.ricochet.pattern.Labels.OneOfWords;
import dev.ricochet.pattern.Labels.Question;
import dev.ricochet.text.CanonicalForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Works out which words a pattern cannot do without: sets of labels of which a word must bear one.
 * The set whose words are the rarest in texts is the pattern's anchor. Short words are taken for
 * frequent ones, and those that the language's rules call frequent for very frequent ones.
 */
final class Anchors {

  private static final int[] WEIGHT_BY_LENGTH = {0, 2000, 1000, 200, 50, 20};
  private static final int LONG_WORD = 8;
  private static final int FREQUENT_WORD = 5000;
  private static final int OTHER_QUESTION = 1000;
  private static final int ANY_FORM = 50_000;

  private final CanonicalForm form;

  private final List<Question> questions;

  Anchors(CanonicalForm form, List<Question> questions) {
    this.form = form;
    this.questions = questions;
  }

  /**
   * Labels of which some word of every match bears one.
   *
   * @param weight how frequent such words may be
   */
  private record Required(List<Integer> labels, long weight) {}

  /**
   * What a pattern requires, the rarest first; each an array of labels of which one must be there.
   * None where the pattern consists of options and gaps alone.
   */
  List<int[]> of(Expression expression) {
    return required(expression).stream()
        .sorted(Comparator.comparingLong(Required::weight))
        .map(required -> required.labels().stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private List<Required> required(Expression expression) {
    if (expression instanceof Labelled labelled) {
      int label = labelled.label();
      return List.of(new Required(List.of(label), weight(questions.get(label))));
    }
    if (expression instanceof Named named) {
      return required(named.inner());
    }
    if (expression instanceof InOrder inOrder) {
      return inOrder.parts().stream().flatMap(part -> required(part).stream()).toList();
    }
    return expression instanceof OneOf oneOf ? oneOfAll(oneOf.options()) : List.of();
  }

  /** A word of the rarest kind of each option. */
  private List<Required> oneOfAll(List<Expression> options) {
    List<Integer> labels = new ArrayList<>();
    long weight = 0;
    for (Expression option : options) {
      Optional<Required> rarest =
          required(option).stream().min(Comparator.comparingLong(Required::weight));
      if (rarest.isEmpty()) {
        return List.of();
      }
      labels.addAll(rarest.get().labels());
      weight += rarest.get().weight();
    }
    return List.of(new Required(labels, weight));
  }

  private long weight(Question question) {
    if (question instanceof HasForm) {
      return ANY_FORM;
    }
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

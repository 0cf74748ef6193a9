package dev.ricochet.pattern;

import static dev.ricochet.pattern.Requirements.ANYTHING;

import dev.ricochet.pattern.Expression.InOrder;
import dev.ricochet.pattern.Expression.Labelled;
import dev.ricochet.pattern.Expression.Named;
import dev.ricochet.pattern.Expression.OneOf;
import dev.ricochet.pattern.Labels.HasForm;
import dev.ricochet.pattern.Labels.OneOfWords;
import dev.ricochet.pattern.Labels.Question;
import dev.ricochet.pattern.Requirements.Pair;
import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.TokenizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * Works out what a pattern cannot do without: the pairs of neighbouring words, one of which each
 * match contains, that are the rarest in texts. How rare words are is counted in sample texts.
 * Where there are none, short words are taken for frequent ones, and those that the language's
 * rules call frequent for very frequent ones.
 */
final class Anchors {

  private static final int[] WEIGHT_BY_LENGTH = {0, 2000, 1000, 200, 50, 20};
  private static final int LONG_WORD = 8;
  private static final int FREQUENT_WORD = 5000;
  private static final int OTHER_QUESTION = 1000;
  private static final int ANY_FORM = 50_000;

  /** The weight of any word at all. */
  private static final double ALL = 100_000;

  private final CanonicalForm form;
  private final IntToDoubleFunction weights;

  /**
   * @param questions what patterns ask of words, by label
   * @param samples texts like those that will be searched; may be none
   */
  Anchors(CanonicalForm form, Questions questions, List<String> samples) {
    this.form = form;
    this.weights =
        samples.isEmpty()
            ? label -> weight(questions.get(label))
            : counted(samples, new Labels(form, questions));
  }

  /** How many of {@link #ALL} words bear each label; one that none bears is rare, not absent. */
  private IntToDoubleFunction counted(List<String> samples, Labels labels) {
    IntTable.ByKey themselves = new IntTable.ByKey();
    for (int label = 0; label < labels.size(); label++) {
      themselves.add(label, label);
    }
    IntTable each = themselves.build(labels.size());
    double[] counts = new double[labels.size()];
    Arrays.fill(counts, 0.5);
    int words = 0;
    for (String sample : samples) {
      TokenizedText text = form.tokenize(sample);
      words += text.size();
      for (int i = 0; i < text.size(); i++) {
        for (int label : labels.of(text, i, labels.known(text.canonical(i))).all(each)) {
          counts[label]++;
        }
      }
    }
    double share = ALL / words;
    return label -> counts[label] * share;
  }

  /**
   * Labels of which some word of every match bears one.
   *
   * @param weight how frequent such words may be
   */
  private record Required(List<Integer> labels, double weight) {}

  private List<Required> required(Expression expression) {
    if (expression instanceof Labelled labelled) {
      int label = labelled.label();
      return List.of(new Required(List.of(label), weights.applyAsDouble(label)));
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
    double weight = 0;
    for (Expression option : options) {
      Optional<Required> rarest =
          required(option).stream().min(Comparator.comparingDouble(Required::weight));
      if (rarest.isEmpty()) {
        return List.of();
      }
      labels.addAll(rarest.get().labels());
      weight += rarest.get().weight();
    }
    return List.of(new Required(labels, weight));
  }

  private double weight(Question question) {
    if (question instanceof HasForm) {
      return ANY_FORM;
    }
    if (!(question instanceof OneOfWords words)) {
      return OTHER_QUESTION;
    }
    double weight = 0;
    for (String word : words.words()) {
      weight += form.isFrequent(word) ? FREQUENT_WORD : weight(word.length());
    }
    return weight;
  }

  private static int weight(int length) {
    return length < WEIGHT_BY_LENGTH.length ? WEIGHT_BY_LENGTH[length] : LONG_WORD;
  }

  /**
   * The rarest pairs of neighbouring words of which each match of a pattern contains one. Each
   * match reads a word of each required set, and so takes one of the steps to such a word, and one
   * of those from it.
   *
   * @return none where the pattern consists of options and gaps alone
   */
  List<Pair> of(Expression expression, Automaton automaton, int pattern) {
    int[] states = automaton.statesOf(pattern);
    Set<Pair> rarest = Set.of();
    for (Required required : required(expression)) {
      Set<Integer> cut = new HashSet<>(required.labels());
      for (Set<Pair> pairs :
          List.of(alone(cut), to(cut, automaton, pattern, states), from(cut, automaton, states))) {
        if (rarest.isEmpty() || weight(pairs) < weight(rarest)) {
          rarest = pairs;
        }
      }
    }
    return List.copyOf(rarest);
  }

  private static Set<Pair> alone(Set<Integer> labels) {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (int label : labels) {
      pairs.add(new Pair(ANYTHING, label));
    }
    return pairs;
  }

  /** The steps to the states with some labels. */
  private static Set<Pair> to(Set<Integer> cut, Automaton automaton, int pattern, int[] states) {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (int step : automaton.first(pattern)) {
      addIn(cut, ANYTHING, automaton.label(Automaton.stateOf(step)), pairs);
    }
    for (int state : states) {
      for (int step : automaton.next(state)) {
        addIn(cut, automaton.label(state), automaton.label(Automaton.stateOf(step)), pairs);
      }
    }
    return pairs;
  }

  private static void addIn(Set<Integer> cut, int left, int right, Set<Pair> pairs) {
    if (cut.contains(right)) {
      pairs.add(new Pair(left, right));
    }
  }

  /** The steps from the states with some labels. */
  private static Set<Pair> from(Set<Integer> cut, Automaton automaton, int[] states) {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (int state : states) {
      int label = automaton.label(state);
      if (cut.contains(label)) {
        if (automaton.mayEndBehind(state)) {
          pairs.add(new Pair(ANYTHING, label));
        }
        for (int step : automaton.next(state)) {
          int next = automaton.label(Automaton.stateOf(step));
          pairs.add(next == Automaton.ANY ? new Pair(ANYTHING, label) : new Pair(label, next));
        }
      }
    }
    return pairs;
  }

  private double weight(Set<Pair> pairs) {
    double weight = 0;
    for (Pair pair : pairs) {
      weight += share(pair.left()) * share(pair.right());
    }
    return weight;
  }

  private double share(int label) {
    return label == ANYTHING ? 1 : Math.min(1, weights.applyAsDouble(label) / ALL);
  }
}

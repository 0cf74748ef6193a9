package dev.ricochet.pattern;

import dev.ricochet.pattern.Labels.HasForm;
import dev.ricochet.pattern.Labels.OneOfWords;
import dev.ricochet.pattern.Labels.Question;
import dev.ricochet.source.LazyList;
import dev.ricochet.source.PackedInput;
import dev.ricochet.source.PackedOutput;
import dev.ricochet.source.PackedTexts;
import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The distinct questions that patterns ask of words; the place of each is its label. Those of
 * shipped patterns are read as the build packed them, and those of other patterns come behind.
 */
final class Questions {

  /** Those of no patterns. */
  static final Questions NONE =
      new Questions(null, List.of(), Vocabulary.EMPTY, IntTable.NONE, new int[0]);

  /** What has no label. */
  static final int UNASKED = -1;

  private final @Nullable Questions before;
  private final List<Question> own;
  private final Vocabulary words;
  private final IntTable labelsByWord;
  private final int[] otherLabels;
  private final boolean asksForForms;

  /**
   * @param before other questions, whose labels come first
   * @param own questions, from label {@code before.size()} on
   * @param words all words that own questions name
   * @param labelsByWord by number of a word the own labels that ask for it, or for what it is a
   *     form of
   * @param otherLabels own labels that ask for something else than words
   */
  private Questions(
      @Nullable Questions before,
      List<Question> own,
      Vocabulary words,
      IntTable labelsByWord,
      int[] otherLabels) {
    this.before = before;
    this.own = own;
    this.words = words;
    this.labelsByWord = labelsByWord;
    this.otherLabels = otherLabels;
    this.asksForForms = Arrays.stream(otherLabels).anyMatch(label -> get(label) instanceof HasForm);
  }

  /** These questions, and others behind them. */
  Questions with(List<Question> others, CanonicalForm form) {
    Map<String, IntList> labels = new HashMap<>();
    IntList elsewhere = new IntList();
    int label = size();
    for (Question question : others) {
      if (question instanceof OneOfWords oneOf) {
        for (String word : oneOf.words()) {
          labels.computeIfAbsent(word, key -> new IntList()).add(label);
        }
      } else {
        elsewhere.add(label);
      }
      label++;
    }
    addForms(labels, others, form);
    Vocabulary words = form.vocabulary(labels.keySet());
    IntTable.Builder byWord = new IntTable.Builder(IntTable.NONE);
    for (int number = 0; number < words.size(); number++) {
      byWord.add(labels.getOrDefault(words.word(number), new IntList()).toArray());
    }
    return new Questions(
        size() == 0 ? null : this, List.copyOf(others), words, byWord.build(), elsewhere.toArray());
  }

  /** Asks the dictionary once which of the words are the forms that some questions ask for. */
  private void addForms(Map<String, IntList> labels, List<Question> others, CanonicalForm form) {
    if (others.stream().anyMatch(HasForm.class::isInstance)) {
      labels.forEach(
          (word, ofWord) -> {
            Set<String> tags = form.tags(word);
            for (int i = 0; i < others.size(); i++) {
              if (others.get(i) instanceof HasForm asked
                  && form.isTagged(tags, asked.restrictions())) {
                ofWord.add(size() + i);
              }
            }
          });
    }
  }

  /** Reads what {@link #write} wrote. */
  static Questions read(PackedInput in) {
    IntTable packed = IntTable.read(in);
    PackedTexts texts = in.texts();
    List<Question> own =
        new LazyList<>(packed.rows(), label -> Question.unpack(packed.row(label), texts));
    return new Questions(null, own, Vocabulary.read(in), IntTable.read(in), in.numbers());
  }

  /** Writes them for {@link #read}; there must be none before them. */
  void write(PackedOutput out) {
    IntTable.Builder packed = new IntTable.Builder(IntTable.NONE);
    own.forEach(question -> packed.add(question.pack(out)));
    packed.build().write(out);
    words.write(out);
    labelsByWord.write(out);
    out.numbers(otherLabels);
  }

  /** How many there are. */
  int size() {
    return before() + own.size();
  }

  private int before() {
    return before == null ? 0 : before.size();
  }

  /** The question of a label. */
  Question get(int label) {
    return before != null && label < before() ? before.get(label) : own.get(label - before());
  }

  /** The label of a question, or {@link #UNASKED}. */
  int label(Question question) {
    int label = before == null ? UNASKED : before.label(question);
    if (label != UNASKED) {
      return label;
    }
    for (int candidate : candidates(question)) {
      if (get(candidate).equals(question)) {
        return candidate;
      }
    }
    return UNASKED;
  }

  private int[] candidates(Question question) {
    if (question instanceof OneOfWords oneOf) {
      int word = words.number(oneOf.words().iterator().next());
      return word == Vocabulary.ABSENT ? new int[0] : labelsByWord.row(word);
    }
    return otherLabels;
  }

  /** All words that questions name; a word may be in several of these. */
  List<Vocabulary> vocabularies() {
    List<Vocabulary> all = new ArrayList<>(before == null ? List.of() : before.vocabularies());
    all.add(words);
    return all;
  }

  /**
   * Whether {@link #forLabelsOf} knows of a word which forms it is; otherwise the dictionary does.
   */
  boolean knowsFormsOf(String word) {
    return (before == null || before.knowsFormsOf(word))
        && (!asksForForms || words.number(word) != Vocabulary.ABSENT);
  }

  /** Goes through the labels that ask for a word by name, or for a form that it is known to be. */
  void forLabelsOf(String word, IntConsumer use) {
    if (before != null) {
      before.forLabelsOf(word, use);
    }
    int number = words.number(word);
    if (number != Vocabulary.ABSENT) {
      for (int i = labelsByWord.start(number); i < labelsByWord.end(number); i++) {
        use.accept(labelsByWord.item(i));
      }
    }
  }

  /** Goes through the labels that ask for something else than words by name. */
  void forOtherLabels(IntConsumer use) {
    if (before != null) {
      before.forOtherLabels(use);
    }
    for (int label : otherLabels) {
      use.accept(label);
    }
  }
}

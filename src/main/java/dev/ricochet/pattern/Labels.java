package dev.ricochet.pattern;

import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.CanonicalForm.Reading;
import dev.ricochet.text.Repairs;
import dev.ricochet.text.TokenizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What patterns ask of a word: to be one of some words, to begin so, to be a number, to be spelled
 * so. Each distinct question is a label with a number; the answer for a word of a text is a set of
 * labels, kept as bits.
 */
final class Labels {

  /** A question that a pattern asks of a word. */
  sealed interface Question {}

  /** Is it one of these canonical words? */
  record OneOfWords(Set<String> words) implements Question {
    OneOfWords {
      words = Set.copyOf(words);
    }
  }

  /** Is it spelled exactly so? */
  record Spelled(String spelling) implements Question {}

  /** Does it begin so, in canonical form? */
  record BeginsWith(String stem) implements Question {}

  /** Is it a number? */
  record IsNumber() implements Question {}

  /** Several words that one word may stand for, each with its labels. */
  record Path(int length, List<long[]> labels) {}

  /** What is known of a word: its labels, and the several words that it may stand for. */
  private record Known(long[] labels, List<Path> paths) {}

  private static final int MOST_KNOWN = 200_000;

  private final CanonicalForm form;
  private final List<Question> questions;
  private final int width;
  private final Map<String, List<Integer>> byWord = new HashMap<>();
  private final Map<String, Integer> bySpelling = new HashMap<>();
  private final Map<Integer, String> stems = new HashMap<>();
  private final Map<String, Known> known = new HashMap<>();
  private final Repairs repairs;
  private int numberLabel = -1;

  /** Gives each question its label: its place in the list. */
  Labels(CanonicalForm form, List<Question> questions) {
    this.form = form;
    this.questions = List.copyOf(questions);
    this.width = (questions.size() + 63) / 64;
    Set<String> vocabulary = new HashSet<>();
    for (int label = 0; label < questions.size(); label++) {
      index(questions.get(label), label, vocabulary);
    }
    this.repairs = form.repairs(vocabulary);
  }

  private void index(Question question, int label, Set<String> vocabulary) {
    if (question instanceof OneOfWords words) {
      for (String word : words.words()) {
        byWord.computeIfAbsent(word, k -> new ArrayList<>(2)).add(label);
        vocabulary.add(word);
      }
    } else if (question instanceof Spelled spelled) {
      bySpelling.put(spelled.spelling(), label);
    } else if (question instanceof BeginsWith begins) {
      stems.put(label, begins.stem());
    } else {
      numberLabel = label;
    }
  }

  Question question(int label) {
    return questions.get(label);
  }

  /** The labels of word {@code i} of a text, other single words that it may stand for included. */
  long[] of(TokenizedText text, int i) {
    long[] labels = known(text.word(i)).labels();
    boolean accentTold = text.mayBeAccented(i);
    Integer spelled = bySpelling.isEmpty() ? null : bySpelling.get(text.written(i));
    List<Reading> readings = form.readings(text, i);
    if (!accentTold && spelled == null && readings.isEmpty()) {
      return labels;
    }
    String twin = form.accentedTwin(text.word(i));
    long[] all = twin == null || text.mayBePlain(i) ? labels.clone() : new long[width];
    if (accentTold && twin != null) {
      addWord(twin, all);
    }
    if (spelled != null) {
      set(all, spelled);
    }
    for (Reading reading : readings) {
      if (reading.length() == 1 && reading.words().size() == 1) {
        addWord(reading.words().get(0), all);
      }
    }
    return all;
  }

  /** Other ways to read the words from {@code i} on as more or fewer words. */
  List<Path> paths(TokenizedText text, int i) {
    List<Path> glued = known(text.word(i)).paths();
    List<Reading> readings = form.readings(text, i);
    if (readings.isEmpty()) {
      return glued;
    }
    List<Path> paths = new ArrayList<>(glued);
    for (Reading reading : readings) {
      if (reading.length() > 1 || reading.words().size() != 1) {
        paths.add(path(reading.length(), reading.words()));
      }
    }
    return paths;
  }

  private Known known(String word) {
    Known entry = known.get(word);
    if (entry == null) {
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      entry = learn(word);
      known.put(word, entry);
    }
    return entry;
  }

  private Known learn(String word) {
    long[] labels = new long[width];
    addWord(word, labels);
    stems.forEach(
        (label, stem) -> {
          if (word.startsWith(stem)) {
            set(labels, label);
          }
        });
    List<Path> paths = new ArrayList<>();
    for (List<String> reading : repairs.of(word)) {
      if (reading.size() == 1) {
        addWord(reading.get(0), labels);
      } else {
        paths.add(path(1, reading));
      }
    }
    return new Known(labels, paths);
  }

  private Path path(int length, List<String> words) {
    List<long[]> labels = new ArrayList<>();
    for (String word : words) {
      long[] bits = new long[width];
      addWord(word, bits);
      labels.add(bits);
    }
    return new Path(length, labels);
  }

  private void addWord(String word, long[] labels) {
    for (int label : byWord.getOrDefault(word, List.of())) {
      set(labels, label);
    }
    if (numberLabel >= 0 && form.isNumber(word)) {
      set(labels, numberLabel);
    }
  }

  static void set(long[] labels, int label) {
    labels[label >> 6] |= 1L << label;
  }

  static boolean has(long[] labels, int label) {
    return (labels[label >> 6] & 1L << label) != 0;
  }

  /** What a label asks for, as people read it; long lists are cut. */
  String describe(int label) {
    Question question = question(label);
    if (question instanceof OneOfWords words) {
      List<String> sorted = List.copyOf(new TreeSet<>(words.words()));
      int shown = Math.min(4, sorted.size());
      return String.join(" / ", sorted.subList(0, shown)) + (shown < sorted.size() ? " / …" : "");
    }
    if (question instanceof Spelled spelled) {
      return "\"" + spelled.spelling() + "\"";
    }
    return question instanceof BeginsWith begins ? begins.stem() + "*" : "a number";
  }
}

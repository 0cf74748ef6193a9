package dev.ricochet.pattern;

import dev.ricochet.source.Message;
import dev.ricochet.source.PackedOutput;
import dev.ricochet.source.PackedTexts;
import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.CanonicalWord;
import dev.ricochet.text.Ending;
import dev.ricochet.text.Filler;
import dev.ricochet.text.Neighbours;
import dev.ricochet.text.Reading;
import dev.ricochet.text.Repairs;
import dev.ricochet.text.TokenizedText;
import dev.ricochet.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What patterns ask of a word: to be one of some words, to begin so, to be a number, to be spelled
 * so. Each distinct question is a label with a number; the answer for a word of a text is a set of
 * labels, kept as bits. What is found out about words is remembered; several threads may share it.
 */
final class Labels {

  /** A question that a pattern asks of a word. */
  sealed interface Question {

    /** Makes a question of what {@link #pack} gave. */
    static Question unpack(int[] packed, PackedTexts texts) {
      List<String> arguments =
          Arrays.stream(packed).skip(1).mapToObj(texts::get).collect(Collectors.toList());
      char kind = (char) packed[0];
      return switch (kind) {
        case 'w' -> new OneOfWords(new HashSet<>(arguments));
        case 's' -> new Spelled(arguments.get(0));
        case 'b' -> new BeginsWith(arguments.get(0));
        case 'f' -> new HasForm(arguments);
        case 'n' -> new IsNumber();
        default -> throw new IllegalArgumentException("no question '" + kind + "'");
      };
    }

    /** Its kind, and behind it the numbers of texts. */
    default int[] pack(PackedOutput out) {
      return IntStream.concat(IntStream.of(kind()), arguments().stream().mapToInt(out::textNumber))
          .toArray();
    }

    char kind();

    List<String> arguments();
  }

  /** Is it one of these canonical words? */
  record OneOfWords(Set<String> words) implements Question {
    OneOfWords {
      words = Set.copyOf(words);
    }

    @Override
    public char kind() {
      return 'w';
    }

    @Override
    public List<String> arguments() {
      return List.copyOf(new TreeSet<>(words));
    }
  }

  /** Is it spelled exactly so? */
  record Spelled(String spelling) implements Question {
    @Override
    public char kind() {
      return 's';
    }

    @Override
    public List<String> arguments() {
      return List.of(spelling);
    }
  }

  /** Does it begin so, in canonical form? */
  record BeginsWith(String stem) implements Question {
    @Override
    public char kind() {
      return 'b';
    }

    @Override
    public List<String> arguments() {
      return List.of(stem);
    }
  }

  /** Does the dictionary have it as a form that meets all these restrictions? */
  record HasForm(List<String> restrictions) implements Question {
    HasForm {
      restrictions = List.copyOf(restrictions);
    }

    @Override
    public char kind() {
      return 'f';
    }

    @Override
    public List<String> arguments() {
      return restrictions;
    }
  }

  /** Is it a number? */
  record IsNumber() implements Question {
    @Override
    public char kind() {
      return 'n';
    }

    @Override
    public List<String> arguments() {
      return List.of();
    }
  }

  /**
   * Words that some words of the text may stand for.
   *
   * @param length number of words of the text
   * @param labels for each of the words that may be meant
   * @param whole whether a match that ends with them needs all of them: words that only sound so
   *     are not parted, as an elision and its word may be
   */
  record Path(int length, List<WordLabels> labels, boolean whole) {}

  /** A word that another may stand for whose ending sounds the same, where that ending may. */
  record Alike(Ending ending, Path path) {}

  /** Another way to read a word and perhaps some behind it, where it may be read so. */
  record InContext(Reading reading, Path path) {}

  /**
   * What is known of a word.
   *
   * @param word the word
   * @param plain its labels where no accent tells it from another, those of the single words that
   *     it may stand for included
   * @param accented its labels where an accent does ({@code à})
   * @param either its labels where the text is written without accents
   * @param paths several words that it may stand for
   * @param alike what it may stand for in some surroundings
   * @param inContext what it and words behind it may stand for in some surroundings
   * @param isReadAsItStands whether it is never read but as it stands
   * @param isSpelled whether some pattern asks how it is spelled
   * @param neighbours words next to it with which it may be read so
   * @param fillers those that begin with it, the longest first
   */
  record Known(
      CanonicalWord word,
      WordLabels plain,
      WordLabels accented,
      WordLabels either,
      Path[] paths,
      List<Alike> alike,
      InContext[] inContext,
      boolean isReadAsItStands,
      boolean isSpelled,
      Neighbours neighbours,
      Filler[] fillers) {

    /** Whether its labels never depend on its surroundings, and it is never passed over. */
    boolean isSimple() {
      return isReadAsItStands && !isSpelled && fillers.length == 0 && plain == accented;
    }

    /** Where a reader who passes over a filler goes on; {@code i} if there is none. */
    int fillerEnd(TokenizedText text, int i) {
      for (Filler filler : fillers) {
        if (filler.standsAt(text, i)) {
          return i + filler.length();
        }
      }
      return i;
    }
  }

  /** So many words are remembered; a power of two. */
  private static final int REMEMBERED = 1 << 18;

  private static final int MOST_DISTINCT = 20_000;

  private static final Path[] NONE = {};

  private final CanonicalForm form;
  private final Questions questions;
  private final Map<String, Integer> bySpelling = new HashMap<>();
  private final Set<String> spelledWords = new HashSet<>();
  private final Map<Integer, String> stems = new HashMap<>();
  private final Map<Integer, List<String>> forms = new HashMap<>();
  private final @Nullable Known[] known = new Known[REMEMBERED];
  private final Map<Set<String>, int[]> byTags = new ConcurrentHashMap<>();
  private final Map<WordLabels.Bits, WordLabels> distinct = new ConcurrentHashMap<>();
  private final Map<String, WordLabels> ofRules = new ConcurrentHashMap<>();
  private final List<Vocabulary> vocabularies;
  private final Repairs repairs;
  private int numberLabel = -1;
  private @Nullable Known longNumber;
  private final AtomicInteger numbers = new AtomicInteger();

  Labels(CanonicalForm form, Questions questions) {
    this.form = form;
    this.questions = questions;
    this.vocabularies = questions.vocabularies();
    this.repairs = form.repairs(vocabularies);
    questions.forOtherLabels(label -> index(questions.get(label), label));
  }

  private void index(Question question, int label) {
    if (question instanceof Spelled spelled) {
      bySpelling.put(spelled.spelling(), label);
      spelledWords.addAll(form.tokenize(spelled.spelling()).words());
      spelledWords.addAll(form.tokenize(spelled.spelling() + " b").words());
    } else if (question instanceof BeginsWith begins) {
      stems.put(label, begins.stem());
    } else if (question instanceof HasForm form) {
      forms.put(label, form.restrictions());
    } else {
      numberLabel = label;
    }
  }

  /** Number of labels. */
  int size() {
    return questions.size();
  }

  /**
   * The labels of word {@code i} of a text, other single words that it may stand for included.
   *
   * @param known what is known of the word
   */
  WordLabels of(TokenizedText text, int i, Known known) {
    WordLabels labels = known.plain();
    if (text.mayBeAccented(i)) {
      labels = text.mayBePlain(i) ? known.either() : known.accented();
    }
    Integer spelled = known.isSpelled() ? bySpelling.get(text.written(i)) : null;
    return spelled == null ? labels : known(labels.with(spelled));
  }

  /** Other ways to read the words from {@code i} on as more or fewer words. */
  Path[] paths(TokenizedText text, int i, Known known) {
    if (known.isReadAsItStands()) {
      return NONE;
    }
    Path[] paths = known.paths();
    if (known.neighbours().mayAllow(text, i)) {
      for (InContext one : known.inContext()) {
        if (one.reading().standsAt(text, i)) {
          paths = with(one.path(), paths);
        }
      }
    }
    for (Alike alike : known.alike()) {
      if (alike.ending().standsAt(text, i)) {
        paths = with(alike.path(), paths);
      }
    }
    return paths;
  }

  private static Path[] with(Path first, Path[] others) {
    Path[] all = new Path[others.length + 1];
    all[0] = first;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }

  /** What is known of a canonical word. */
  Known known(CanonicalWord word) {
    if (word.number() < 0) {
      return word.isInFigures() && !isAskedFor(word.text()) ? longNumber(word) : learn(word);
    }
    int place = word.number() & (REMEMBERED - 1);
    Known entry = known[place];
    if (entry == null || entry.word() != word) {
      entry = learn(word);
      known[place] = entry;
    }
    return entry;
  }

  /** Whether some pattern names a word, or asks how it begins or is spelled. */
  private boolean isAskedFor(String word) {
    if (spelledWords.contains(word)) {
      return true;
    }
    for (Vocabulary vocabulary : vocabularies) {
      if (vocabulary.contains(word)) {
        return true;
      }
    }
    for (String stem : stems.values()) {
      if (word.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }

  /** What is known of a long number that no pattern asks for: the same for each. */
  private Known longNumber(CanonicalWord word) {
    Known one = longNumber;
    if (one == null) {
      one = learn(word);
      longNumber = one;
    }
    return one;
  }

  private Known learn(CanonicalWord canonical) {
    String word = canonical.text();
    List<String> meant = new ArrayList<>();
    List<Path> paths = new ArrayList<>();
    add(form.readings(word), true, meant, paths);
    add(repairs.of(word), false, meant, paths);
    String twin = form.accentedTwin(word);
    WordLabels plain = labels(word, meant);
    List<Alike> alike = alike(word);
    List<Reading> readings = form.readingsInContext(word);
    InContext[] inContext = inContext(readings);
    return new Known(
        canonical,
        plain,
        twin == null ? plain : labels(twin, meant),
        twin == null ? plain : known(plain.with(labels(twin, meant))),
        paths.toArray(NONE),
        alike,
        inContext,
        paths.isEmpty() && alike.isEmpty() && inContext.length == 0,
        spelledWords.contains(word),
        new Neighbours(readings),
        form.fillersFrom(word).toArray(new Filler[0]));
  }

  private InContext[] inContext(List<Reading> readings) {
    return readings.stream()
        .map(reading -> new InContext(reading, path(reading.length(), reading.words(), true)))
        .toArray(InContext[]::new);
  }

  private void add(
      List<List<String>> readings, boolean whole, List<String> meant, List<Path> paths) {
    for (List<String> reading : readings) {
      if (reading.size() == 1) {
        meant.add(reading.get(0));
      } else {
        paths.add(path(1, reading, whole));
      }
    }
  }

  private List<Alike> alike(String word) {
    List<Alike> alike = new ArrayList<>();
    repairs.alike(
        word,
        (ending, words) -> {
          WordLabels labels = new WordLabels(questions.size());
          words.forEach(one -> addWord(one, labels));
          alike.add(new Alike(ending, new Path(1, List.of(known(labels)), true)));
        });
    return alike;
  }

  private WordLabels labels(String word, List<String> meant) {
    WordLabels labels = new WordLabels(questions.size());
    addWord(word, labels);
    meant.forEach(other -> addWord(other, labels));
    stems.forEach(
        (label, stem) -> {
          if (word.startsWith(stem)) {
            labels.add(label);
          }
        });
    return known(labels);
  }

  /** Words with the same labels share them, and what was worked out for them. */
  private WordLabels known(WordLabels labels) {
    if (distinct.size() > MOST_DISTINCT) {
      distinct.clear();
    }
    return distinct.computeIfAbsent(
        labels.bits(), bits -> labels.numbered(numbers.getAndIncrement()));
  }

  private Path path(int length, List<String> words, boolean whole) {
    List<WordLabels> labels = new ArrayList<>();
    for (String word : words) {
      labels.add(ofRules.computeIfAbsent(word, this::labelsOfRule));
    }
    return new Path(length, labels, whole);
  }

  /** Rules are written without accents that tell words apart: both may be meant. */
  private WordLabels labelsOfRule(String word) {
    String twin = form.accentedTwin(word);
    return labels(word, twin == null ? List.of() : List.of(twin));
  }

  private void addWord(String word, WordLabels labels) {
    questions.forLabelsOf(word, labels::add);
    if (numberLabel >= 0 && form.isNumber(word)) {
      labels.add(numberLabel);
    }
    if (!questions.knowsFormsOf(word)) {
      for (int label : byTags.computeIfAbsent(form.tags(word), this::labelsOfTags)) {
        labels.add(label);
      }
    }
  }

  private int[] labelsOfTags(Set<String> tags) {
    return forms.entrySet().stream()
        .filter(asked -> form.isTagged(tags, asked.getValue()))
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }

  /** What a label asks for, as people read it; long lists are cut. */
  Message describe(int label) {
    Question question = questions.get(label);
    if (question instanceof OneOfWords words) {
      List<String> sorted = List.copyOf(new TreeSet<>(words.words()));
      int shown = Math.min(4, sorted.size());
      String some = String.join(" / ", sorted.subList(0, shown));
      return Message.plain(shown < sorted.size() ? some + " / …" : some);
    }
    if (question instanceof Spelled spelled) {
      return Message.plain("\"" + spelled.spelling() + "\"");
    }
    if (question instanceof HasForm form) {
      return Message.plain("<*:" + String.join(":", form.restrictions()) + ">");
    }
    return question instanceof BeginsWith begins
        ? Message.plain(begins.stem() + "*")
        : Message.of("a number");
  }
}

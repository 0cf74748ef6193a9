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

  /**
   * A word that another may stand for whose ending sounds the same, where that ending may.
   *
   * @param neighbours words next to it with which it may
   */
  record Alike(Ending ending, Path path, Neighbours neighbours) {}

  /** A spelling that a pattern asks for, and the label of who is spelled so. */
  record OneSpelling(String written, int label) {}

  /**
   * Another way to read a word and perhaps some behind it, where it may be read so.
   *
   * @param neighbours words next to it with which it may
   */
  record InContext(Reading reading, Path path, Neighbours neighbours) {}

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
   * @param spellings of it that some pattern asks for
   * @param neighbours words next to it with which it may be read so, or passed over
   * @param marks what they look for in it, where it is such a neighbour itself
   * @param fillers those that begin with it, the longest first
   */
  record Known(
      CanonicalWord word,
      WordLabels plain,
      WordLabels accented,
      WordLabels either,
      Path[] paths,
      Alike[] alike,
      InContext[] inContext,
      boolean isReadAsItStands,
      OneSpelling[] spellings,
      Neighbours neighbours,
      long marks,
      Filler[] fillers) {

    /** Whether its labels never depend on its surroundings, and it is never passed over. */
    boolean isSimple() {
      return isReadAsItStands && spellings.length == 0 && fillers.length == 0 && plain == accented;
    }

    /** Whether it may be read otherwise, or passed over, whatever stands beside it. */
    boolean isAnywhereOtherwise() {
      return paths.length > 0 || Arrays.stream(fillers).anyMatch(filler -> filler.length() == 1);
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
  private final Map<String, List<OneSpelling>> spellings = new HashMap<>();
  private final Stems stems = new Stems();
  private final Map<Integer, List<String>> forms = new HashMap<>();
  private final @Nullable Known[] known = new Known[REMEMBERED];
  private final Map<Set<String>, int[]> byTags = new ConcurrentHashMap<>();
  private final Map<WordLabels.Bits, WordLabels> distinct = new ConcurrentHashMap<>();
  private final Map<String, WordLabels> ofRules = new ConcurrentHashMap<>();

  /** By the number of the labels of a word, and that for how it is spelled. */
  private final Map<Long, WordLabels> ofSpelled = new ConcurrentHashMap<>();

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
      OneSpelling one = new OneSpelling(spelled.spelling(), label);
      Set<String> words = new HashSet<>(form.tokenize(one.written()).words());
      words.addAll(form.tokenize(one.written() + " b").words());
      words.forEach(word -> spellings.computeIfAbsent(word, key -> new ArrayList<>()).add(one));
    } else if (question instanceof BeginsWith begins) {
      stems.put(begins.stem(), label);
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
    for (OneSpelling one : known.spellings()) {
      if (text.isWritten(i, one.written())) {
        return spelled(labels, one.label());
      }
    }
    return labels;
  }

  private WordLabels spelled(WordLabels labels, int label) {
    return ofSpelled.computeIfAbsent(
        (long) labels.number() << Integer.SIZE | label, key -> known(labels.with(label)));
  }

  /**
   * Other ways to read the words from {@code i} on as more or fewer words.
   *
   * @param last the {@link Known#marks} of the word before, as {@link Neighbours#mayAllow} has them
   * @param next those of the word behind
   */
  Path[] paths(TokenizedText text, int i, Known known, long last, long next) {
    if (known.isReadAsItStands()) {
      return NONE;
    }
    boolean starts = text.startsSentence(i);
    Path[] paths = known.paths();
    for (InContext one : known.inContext()) {
      if (one.neighbours().mayAllow(last, next, starts) && one.reading().standsAt(text, i)) {
        paths = with(one.path(), paths);
      }
    }
    for (Alike alike : known.alike()) {
      if (alike.neighbours().mayAllow(last, next, starts) && alike.ending().standsAt(text, i)) {
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

  /** Whether some pattern names a word in figures, or asks how it begins or is spelled. */
  private boolean isAskedFor(String word) {
    if (spellings.containsKey(word)) {
      return true;
    }
    for (Vocabulary vocabulary : vocabularies) {
      if (vocabulary.contains(word)) {
        return true;
      }
    }
    return stems.anyBegins(word);
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
    List<Filler> fillers = form.fillersFrom(word);
    List<Ending> endings = alike.stream().map(Alike::ending).toList();
    return new Known(
        canonical,
        plain,
        twin == null ? plain : labels(twin, meant),
        twin == null ? plain : known(plain.with(labels(twin, meant))),
        paths.toArray(NONE),
        alike.toArray(new Alike[0]),
        inContext(readings),
        paths.isEmpty() && alike.isEmpty() && readings.isEmpty(),
        spellings.getOrDefault(word, List.of()).toArray(new OneSpelling[0]),
        form.neighbours(readings, fillers, endings),
        form.marks(canonical),
        fillers.toArray(new Filler[0]));
  }

  private InContext[] inContext(List<Reading> readings) {
    return readings.stream()
        .map(
            reading ->
                new InContext(
                    reading,
                    path(reading.length(), reading.words(), true),
                    form.neighbours(List.of(reading), List.of(), List.of())))
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
          Path path = new Path(1, List.of(known(labels)), true);
          alike.add(
              new Alike(ending, path, form.neighbours(List.of(), List.of(), List.of(ending))));
        });
    return alike;
  }

  private WordLabels labels(String word, List<String> meant) {
    WordLabels labels = new WordLabels(questions.size());
    addWord(word, labels);
    meant.forEach(other -> addWord(other, labels));
    stems.forEach(word, labels::add);
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

package dev.ricochet.text;

import dev.ricochet.text.CanonicalRules.Rewrite;
import dev.ricochet.text.CanonicalRules.Slip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The form in which the words of lexicons and texts are compared, for one language. What comes out
 * equal is said by {@code lexicons/<language>/canonical.yaml}. Lexicon and text take the same way:
 * folded (case, accents, apostrophes), cut into words, rewritten word by word.
 */
public final class CanonicalForm {

  private static final Map<String, CanonicalForm> LOADED = new ConcurrentHashMap<>();
  private static final Set<String> LANGUAGES = Set.of("en", "fr");

  private final CanonicalRules rules;
  private final Inflection inflection;
  private final ThreadLocal<Tokenizer> tokenizer;
  private final Map<String, List<Reading>> inContext = new HashMap<>();
  private final Map<Slip, Set<String>> slips = new EnumMap<>(Slip.class);
  private final NeighbourMarks marks;

  private CanonicalForm(String language) {
    this.rules = CanonicalRules.of(language);
    this.inflection = Inflection.of(language, rules);
    for (Slip slip : Slip.values()) {
      slips.put(slip, new HashSet<>());
    }
    rules.rewrites().values().forEach(rewrites -> rewrites.forEach(this::index));
    marks =
        new NeighbourMarks(
            rules.endings(),
            inContext.values().stream().flatMap(List::stream).toList(),
            rules.skips().keySet().stream().flatMap(word -> fillersFrom(word).stream()).toList());
    WrittenWords words =
        new WrittenWords(
            rules, slip(Slip.FORGOTTEN), slip(Slip.MISTAKEN), word -> inflection.lacksAccent(word));
    this.tokenizer = ThreadLocal.withInitial(() -> new Tokenizer(words));
  }

  private void index(Rewrite rewrite) {
    String first = rewrite.from().get(0);
    if (rewrite.isOfWord()) {
      slip(rewrite.slip()).add(first);
    } else {
      inContext.computeIfAbsent(first, key -> new ArrayList<>()).add(new Reading(rewrite));
    }
  }

  /** Words of which the accent is often wrong in this way, whatever stands around them. */
  private Set<String> slip(Slip slip) {
    return slips.getOrDefault(slip, Set.of());
  }

  /**
   * Compiles what is shipped of all languages.
   *
   * @param root the folder of the resources
   */
  public static void compileInto(Path root) throws IOException {
    for (String language : LANGUAGES) {
      CanonicalRules.compiled(language).writeInto(root);
    }
    LanguageWeights.COMPILED.writeInto(root);
  }

  /** Codes of the languages that have a canonical form. */
  public static Set<String> languages() {
    return LANGUAGES;
  }

  /**
   * The canonical form of a language.
   *
   * @param language one of {@link #languages()}
   * @throws IllegalArgumentException where there is none
   */
  public static CanonicalForm of(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("no canonical form for language '" + language + "'");
    }
    return LOADED.computeIfAbsent(language, CanonicalForm::new);
  }

  /** The words of a text in canonical form, with their places. */
  public TokenizedText tokenize(String text) {
    return tokenizer.get().tokenize(text);
  }

  /**
   * The words of a pattern in canonical form. A word that its accent tells from another keeps it
   * ({@code à}).
   */
  public List<String> patternWords(String text) {
    TokenizedText tokenized = tokenize(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokenized.size(); i++) {
      String accented = rules.accented().get(tokenized.word(i));
      boolean written =
          accented != null && !tokenized.written(i).equalsIgnoreCase(tokenized.word(i));
      words.add(written && tokenized.mayBeAccented(i) ? accented : tokenized.word(i));
    }
    return rewritten(words);
  }

  private List<String> rewritten(List<String> words) {
    List<String> result = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Rewrite rewrite = rewriteAlways(words, i);
      if (rewrite == null) {
        result.add(words.get(i++));
      } else {
        result.addAll(rewrite.to());
        i += rewrite.from().size();
      }
    }
    return result;
  }

  private @Nullable Rewrite rewriteAlways(List<String> words, int at) {
    for (Rewrite rewrite : rules.rewrites().getOrDefault(words.get(at), List.of())) {
      int from = at - rewrite.before().size();
      List<String> all = rewrite.all();
      if (rewrite.always()
          && from >= 0
          && from + all.size() <= words.size()
          && words.subList(from, from + all.size()).equals(all)) {
        return rewrite;
      }
    }
    return null;
  }

  /** What the dictionary says that a canonical word may be, for {@link #isTagged}. */
  public Set<String> tags(String word) {
    return word.isEmpty() ? Set.of() : inflection.tags(word);
  }

  /**
   * Whether a word is, in one of the ways in which it may be read, all that is asked.
   *
   * @param tags the tags of the word
   * @param restrictions some of {@link #restrictions()}
   */
  public boolean isTagged(Set<String> tags, List<String> restrictions) {
    return inflection.isTagged(tags, restrictions);
  }

  /** The word that a folded one is told from by its accent ({@code à} for {@code a}), or null. */
  public @Nullable String accentedTwin(String word) {
    return rules.accented().get(word);
  }

  /** What is written short and meant in full, as in a chat; it is always read in full. */
  public List<Variant> shorthand() {
    return rules.shorthand();
  }

  /** What a letter that stands alone before a consonant is short for. */
  public List<Variant> letters() {
    return rules.letters();
  }

  /** What sounds like something else, or nearly; it may be read so. */
  public List<Variant> homophones() {
    return rules.homophones();
  }

  /** Words that are told from others by an accent, without it. */
  public List<Variant> forgottenAccents() {
    return rules.accented().entrySet().stream()
        .map(word -> new Variant(word.getKey(), word.getValue()))
        .sorted(Comparator.comparing(Variant::written))
        .toList();
  }

  /** Endings that sound like others. */
  public List<Ending> endings() {
    return rules.endings();
  }

  /** What a speaker may slip in anywhere, as it is written. */
  public List<String> fillers() {
    return rules.fillers();
  }

  /** Words that never count, in canonical form. */
  public Set<String> dropped() {
    return rules.drop();
  }

  /** The letters of the usual keyboard, row by row. */
  public List<String> keyboard() {
    return rules.keyboard();
  }

  /** Whether the dictionary has the word, whatever its case and its accents. */
  public boolean isKnown(String word) {
    return inflection.isWord(FoldedText.of(word).text());
  }

  /** Whether a canonical word is a number, in figures or in words. */
  public boolean isNumber(String word) {
    return rules.numbers().contains(word) || word.chars().allMatch(Character::isDigit);
  }

  /** Whether a canonical word stands in many sentences, so that it tells little. */
  public boolean isFrequent(String word) {
    return rules.frequent().contains(word);
  }

  /**
   * The inflected forms of a lemma, in canonical form.
   *
   * @param lemma as a dictionary writes it, with accents
   * @param restrictions for example {@code 1s} or {@code past}; see {@link #restrictions()}
   * @return sorted; empty where the dictionary has no such form
   */
  public Set<String> inflect(String lemma, List<String> restrictions) {
    Set<String> forms = new TreeSet<>();
    for (String form : inflection.forms(lemma, restrictions)) {
      List<String> words = patternWords(form);
      if (words.size() == 1) {
        forms.add(words.get(0));
      }
    }
    return forms;
  }

  /** The words that may restrict the forms of a lemma. */
  public Set<String> restrictions() {
    return inflection.restrictions();
  }

  /** The fillers that begin with a word, the longest first. */
  public List<Filler> fillersFrom(String word) {
    return rules.skips().getOrDefault(word, List.of()).stream()
        .sorted(Comparator.comparingInt((List<String> words) -> words.size()).reversed())
        .map(Filler::new)
        .toList();
  }

  /** The longest run of words whose immediate repeat is passed over. */
  public int longestStutter() {
    return rules.stutter();
  }

  /**
   * Where a reader who passes over the first of two equal runs of words goes on; {@code at} if the
   * run is not repeated. Some fillers may stand between.
   *
   * @param run length of the run in words
   * @param fillerEnds for each place where a reader who passes over a filler goes on
   */
  public static int stutterEnd(TokenizedText text, int at, int run, int[] fillerEnds) {
    int again = at + run;
    for (int fillers = 0; fillers < 3 && again < text.size() && fillerEnds[again] > again; ) {
      again = fillerEnds[again];
      fillers++;
    }
    if (again + run > text.size()) {
      return at;
    }
    for (int k = 0; k < run; k++) {
      if (!text.isSame(at + k, again + k)) {
        return at;
      }
    }
    return text.startsSentence(at + 1, again + run - 1) ? at : again;
  }

  /** The other ways to read one word, whatever stands around it: canonical words, maybe none. */
  public List<List<String>> readings(String word) {
    return rules.rewrites().getOrDefault(word, List.of()).stream()
        .filter(rewrite -> rewrite.isOfWord() && rewrite.slip() == Slip.NONE)
        .map(Rewrite::to)
        .toList();
  }

  /** The ways to read a word, and perhaps some behind it, otherwise in some surroundings. */
  public List<Reading> readingsInContext(String word) {
    return inContext.getOrDefault(word, List.of());
  }

  /** What rules look for in a word that stands beside another, as bits, for {@link Neighbours}. */
  public long marks(CanonicalWord word) {
    return marks.of(word.text());
  }

  /**
   * The words next to a word with which it may be read otherwise, or passed over.
   *
   * @param readings of the word, as the others
   * @param fillers that begin with it
   * @param endings with which it may be meant otherwise
   */
  public Neighbours neighbours(List<Reading> readings, List<Filler> fillers, List<Ending> endings) {
    return new Neighbours(marks, readings, fillers, endings);
  }

  /**
   * Finds what a word that no pattern names may stand for.
   *
   * @param vocabularies the canonical words that patterns name
   */
  public Repairs repairs(List<Vocabulary> vocabularies) {
    return new Repairs(vocabularies, rules, inflection::isWord);
  }

  /** Canonical words, among which those are found that a text has with one typing error. */
  public Vocabulary vocabulary(Collection<String> words) {
    return Vocabulary.of(words, rules.typingErrorsFrom());
  }
}

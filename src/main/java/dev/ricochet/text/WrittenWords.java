package dev.ricochet.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of words as they are written, by the rules of a language. What is worked out for a
 * word is remembered. Several threads may share one.
 */
final class WrittenWords {

  /** So many words are remembered; a power of two. */
  private static final int REMEMBERED = 1 << 19;

  /** Words whose hash is the same share so many places. */
  private static final int TRIES = 8;

  private final CanonicalRules rules;
  private final Set<String> letters;
  private final Set<String> forgotten;
  private final Set<String> mistaken;
  private final Predicate<String> lacksAccent;
  private int words;
  private final Map<String, CanonicalWord> ofRules = new HashMap<>();

  /** Filled by one thread at a time, so that no word has two numbers; read by all. */
  private final @Nullable Written[] remembered = new Written[REMEMBERED];

  /**
   * @param forgotten words whose accent is often forgotten, whatever stands around them
   * @param mistaken words that often bear an accent by mistake
   * @param lacksAccent whether the dictionary has a folded word with accents alone
   */
  WrittenWords(
      CanonicalRules rules,
      Set<String> forgotten,
      Set<String> mistaken,
      Predicate<String> lacksAccent) {
    this.rules = rules;
    this.letters = rules.letters().stream().map(Variant::written).collect(Collectors.toSet());
    this.forgotten = Set.copyOf(forgotten);
    this.mistaken = Set.copyOf(mistaken);
    this.lacksAccent = lacksAccent;
    rules.same().values().forEach(words -> words.forEach(this::addOfRules));
  }

  private void addOfRules(String word) {
    ofRules.computeIfAbsent(word, text -> new CanonicalWord(text, words++, lacksAccent));
  }

  /**
   * What becomes of a word, folded, as it is written.
   *
   * @param letters the word
   * @param hash its hash
   * @param word the canonical word that it is, where nothing else stands for it
   * @param same what stands for it, or null
   * @param isLetter whether it is a letter that may be no elision
   * @param isDropped whether it never counts
   * @param isTold whether its accent tells it from another word
   * @param isForgotten whether that accent is often forgotten
   * @param isMistaken whether that accent is often there by mistake
   * @param isAbbreviation whether a full stop behind it ends no sentence
   */
  record Written(
      char[] letters,
      int hash,
      CanonicalWord word,
      @Nullable List<CanonicalWord> same,
      boolean isLetter,
      boolean isDropped,
      boolean isTold,
      boolean isForgotten,
      boolean isMistaken,
      boolean isAbbreviation) {

    /** Whether it is just its canonical word, wherever it stands. */
    boolean isPlain() {
      return same == null && !isDropped && !isTold && !isAbbreviation;
    }

    boolean is(char[] chars, int start, int end) {
      if (end - start != letters.length) {
        return false;
      }
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] != chars[start + i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** A number too long to be remembered. */
  Written longNumber(String figures) {
    return written(figures, figures.hashCode(), CanonicalWord.UNNUMBERED);
  }

  /**
   * A word as it is written.
   *
   * @param chars has it from {@code start} to {@code end}, folded
   */
  Written written(char[] chars, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + chars[i];
    }
    return written(chars, start, end, hash);
  }

  private Written written(char[] chars, int start, int end, int hash) {
    int first = hash ^ (hash >>> 15);
    for (int i = 0; i < TRIES; i++) {
      int place = (first + i) & (REMEMBERED - 1);
      Written known = remembered[place];
      if (known == null) {
        known = remember(new String(chars, start, end - start), hash, place);
      }
      if (known.hash() == hash && known.is(chars, start, end)) {
        return known;
      }
    }
    return written(new String(chars, start, end - start), hash, CanonicalWord.UNNUMBERED);
  }

  /** What is remembered at a place: the word, unless another thread was sooner. */
  private synchronized Written remember(String text, int hash, int place) {
    Written known = remembered[place];
    if (known == null) {
      known = written(text, hash, words++);
      remembered[place] = known;
    }
    return known;
  }

  private Written written(String text, int hash, int number) {
    List<String> same = rules.same().get(text);
    CanonicalWord ofRule = ofRules.get(text);
    CanonicalWord word = ofRule == null ? new CanonicalWord(text, number, lacksAccent) : ofRule;
    return new Written(
        text.toCharArray(),
        hash,
        word,
        same == null ? null : canonical(same),
        letters.contains(text),
        rules.drop().contains(text),
        rules.accented().containsKey(text),
        forgotten.contains(text),
        mistaken.contains(text),
        rules.abbreviations().contains(text));
  }

  private List<CanonicalWord> canonical(List<String> words) {
    List<CanonicalWord> canonical = new ArrayList<>();
    for (String word : words) {
      canonical.add(ofRules.get(word));
    }
    return canonical;
  }
}

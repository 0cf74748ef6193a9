package dev.ricochet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * What a word may stand for that neither a pattern names nor the language knows: an elision whose
 * apostrophe was left out ({@code jattends}), or a word with one typing error.
 */
public final class Repairs {

  private static final String VOWELS = "aeiouyh";
  private static final int SHORTEST_GLUED = 4;

  private final List<Vocabulary> vocabularies;
  private final CanonicalRules rules;
  private final Predicate<String> isWord;
  private final List<SoundAlike> anywhere = new ArrayList<>();
  private final List<SoundAlike> somewhere = new ArrayList<>();
  private final int longestGlue;

  Repairs(List<Vocabulary> vocabularies, CanonicalRules rules, Predicate<String> isWord) {
    this.vocabularies = List.copyOf(vocabularies);
    this.rules = rules;
    this.isWord = isWord;
    this.longestGlue = rules.glue().keySet().stream().mapToInt(String::length).max().orElse(0);
    for (Ending ending : rules.endings()) {
      (ending.isAnywhere() ? anywhere : somewhere).add(SoundAlike.of(ending));
    }
  }

  /**
   * The readings of a word.
   *
   * @param word a canonical word
   * @return each a list of words that patterns name; none where the word needs no repair
   */
  public List<List<String>> of(String word) {
    List<List<String>> readings = new ArrayList<>();
    for (SoundAlike sound : anywhere) {
      sound.meantBy(word, this::isNamed).forEach(alike -> readings.add(List.of(alike)));
    }
    if (isUnknown(word)) {
      addUnglued(word, readings);
      addCorrected(word, readings);
    }
    return readings;
  }

  /**
   * What a word may be whose ending sounds like others, where its surroundings allow it.
   *
   * @param word a canonical word
   * @param found gets a rule that says so, and words that patterns name
   */
  public void alike(String word, BiConsumer<Ending, List<String>> found) {
    for (SoundAlike sound : somewhere) {
      List<String> words = sound.meantBy(word, this::isNamed);
      if (!words.isEmpty()) {
        found.accept(sound.ending(), words);
      }
    }
  }

  private boolean isNamed(String word) {
    for (Vocabulary vocabulary : vocabularies) {
      if (vocabulary.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private void addUnglued(String word, List<List<String>> readings) {
    int longest = word.length() < SHORTEST_GLUED ? 0 : Math.min(longestGlue, word.length() - 1);
    for (int cut = 1; cut <= longest; cut++) {
      String front = word.substring(0, cut);
      List<String> full = rules.glue().get(front);
      String rest = word.substring(cut);
      if (full != null && joins(front, rest) && (isNamed(rest) || isWord.test(rest))) {
        List<String> reading = new ArrayList<>(full);
        reading.add(rest);
        readings.add(reading);
      }
    }
  }

  private boolean joins(String front, String rest) {
    return VOWELS.indexOf(rest.charAt(0)) >= 0 || rules.gluedAnywhere().contains(front);
  }

  private boolean isUnknown(String word) {
    return !isNamed(word) && !isWord.test(word);
  }

  private void addCorrected(String word, List<List<String>> readings) {
    if (word.length() < rules.typingErrorsFrom() - 1 || !Vocabulary.isOfLetters(word)) {
      return;
    }
    Set<String> near = new TreeSet<>();
    for (Vocabulary vocabulary : vocabularies) {
      vocabulary.near(
          word,
          candidate -> {
            if (isOneErrorAway(word, candidate)) {
              near.add(candidate);
            }
          });
    }
    near.forEach(w -> readings.add(List.of(w)));
  }

  /** Whether one insertion, deletion, substitution or swap of neighbours makes a of b. */
  static boolean isOneErrorAway(String a, String b) {
    int prefix = 0;
    int shorter = Math.min(a.length(), b.length());
    while (prefix < shorter && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix
        && a.charAt(a.length() - 1 - suffix) == b.charAt(b.length() - 1 - suffix)) {
      suffix++;
    }
    int restA = a.length() - prefix - suffix;
    int restB = b.length() - prefix - suffix;
    boolean swap =
        restA == 2
            && restB == 2
            && a.charAt(prefix) == b.charAt(prefix + 1)
            && a.charAt(prefix + 1) == b.charAt(prefix);
    return swap || (restA <= 1 && restB <= 1 && restA + restB > 0);
  }
}

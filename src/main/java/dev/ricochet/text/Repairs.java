package dev.ricochet.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a word may stand for that neither a pattern names nor the language knows: an elision whose
 * apostrophe was left out ({@code jattends}), or a word with one typing error.
 *
 * <p>Typing errors are found by common deletions: two words that differ by one insertion, deletion,
 * substitution or swap of neighbours share a form with at most one letter deleted (the idea of
 * SymSpell, W. Garbe 2012). Candidates are then compared letter by letter.
 */
public final class Repairs {

  private static final String VOWELS = "aeiouyh";
  private static final int SHORTEST_GLUED = 4;

  private final Set<String> vocabulary;
  private final CanonicalRules rules;
  private final Predicate<String> isWord;
  private final int longestGlue;
  private final Map<String, List<String>> byDeletion = new HashMap<>();

  Repairs(Set<String> vocabulary, CanonicalRules rules, Predicate<String> isWord) {
    this.vocabulary = Set.copyOf(vocabulary);
    this.rules = rules;
    this.isWord = isWord;
    this.longestGlue = rules.glue().keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** Most texts have few unknown words, many none: the index is made for the first. */
  private Map<String, List<String>> byDeletion() {
    if (byDeletion.isEmpty()) {
      for (String word : vocabulary) {
        if (isCorrectable(word)) {
          for (String deletion : deletions(word)) {
            byDeletion.computeIfAbsent(deletion, k -> new ArrayList<>(1)).add(word);
          }
        }
      }
    }
    return byDeletion;
  }

  /**
   * The readings of a word.
   *
   * @param word a canonical word
   * @return each a list of words that patterns name; none where the word needs no repair
   */
  public List<List<String>> of(String word) {
    List<List<String>> readings = new ArrayList<>();
    for (Ending ending : rules.endings()) {
      if (ending.isAnywhere()) {
        meantBy(word, ending).forEach(alike -> readings.add(List.of(alike)));
      }
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
   * @return by the rule that says so, words that patterns name
   */
  public Map<Ending, List<String>> alike(String word) {
    Map<Ending, List<String>> alike = new LinkedHashMap<>();
    for (Ending ending : rules.endings()) {
      List<String> words = meantBy(word, ending);
      if (!ending.isAnywhere() && !words.isEmpty()) {
        alike.put(ending, words);
      }
    }
    return alike;
  }

  private List<String> meantBy(String word, Ending ending) {
    return ending.meantBy(word).stream().filter(vocabulary::contains).toList();
  }

  private void addUnglued(String word, List<List<String>> readings) {
    int longest = word.length() < SHORTEST_GLUED ? 0 : Math.min(longestGlue, word.length() - 1);
    for (int cut = 1; cut <= longest; cut++) {
      String front = word.substring(0, cut);
      List<String> full = rules.glue().get(front);
      String rest = word.substring(cut);
      if (full != null && joins(front, rest) && (vocabulary.contains(rest) || isWord.test(rest))) {
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
    return !vocabulary.contains(word) && !isWord.test(word);
  }

  private void addCorrected(String word, List<List<String>> readings) {
    if (word.length() < rules.typingErrorsFrom() - 1 || !isOfLetters(word)) {
      return;
    }
    Set<String> near = new TreeSet<>();
    for (String deletion : deletions(word)) {
      for (String candidate : byDeletion().getOrDefault(deletion, List.of())) {
        if (isOneErrorAway(word, candidate)) {
          near.add(candidate);
        }
      }
    }
    near.forEach(w -> readings.add(List.of(w)));
  }

  private boolean isCorrectable(String word) {
    return word.length() >= rules.typingErrorsFrom() && isOfLetters(word);
  }

  private static boolean isOfLetters(String word) {
    return word.chars().allMatch(Character::isLetter);
  }

  private static Set<String> deletions(String word) {
    Set<String> deletions = new HashSet<>();
    deletions.add(word);
    for (int i = 0; i < word.length(); i++) {
      deletions.add(word.substring(0, i) + word.substring(i + 1));
    }
    return deletions;
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

package dev.ricochet.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

  private final Set<String> vocabulary;
  private final Map<String, List<String>> glue;
  private final int errorsFrom;
  private final Predicate<String> isWord;
  private final Map<String, List<String>> byDeletion = new HashMap<>();

  Repairs(
      Set<String> vocabulary,
      Map<String, List<String>> glue,
      int errorsFrom,
      Predicate<String> isWord) {
    this.vocabulary = Set.copyOf(vocabulary);
    this.glue = glue;
    this.errorsFrom = errorsFrom;
    this.isWord = isWord;
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
    if (vocabulary.contains(word) || isWord.test(word)) {
      return List.of();
    }
    List<List<String>> readings = new ArrayList<>();
    addUnglued(word, readings);
    addCorrected(word, readings);
    return readings;
  }

  private void addUnglued(String word, List<List<String>> readings) {
    for (int cut = 1; cut <= 2 && cut < word.length(); cut++) {
      List<String> front = glue.get(word.substring(0, cut));
      String rest = word.substring(cut);
      if (front != null && VOWELS.indexOf(rest.charAt(0)) >= 0 && vocabulary.contains(rest)) {
        List<String> reading = new ArrayList<>(front);
        reading.add(rest);
        readings.add(reading);
      }
    }
  }

  private void addCorrected(String word, List<List<String>> readings) {
    if (!isCorrectable(word)) {
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
    return word.length() >= errorsFrom && word.chars().allMatch(Character::isLetter);
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

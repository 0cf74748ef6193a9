package dev.ricochet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An ending, folded: every new word of a text is compared with all of them.
 *
 * @param written as {@link Ending#written()}
 * @param meant as {@link Ending#meant()}
 */
record SoundAlike(Ending ending, List<String> written, List<String> meant) {

  private static final int SHORTEST_STEM = 3;

  static SoundAlike of(Ending ending) {
    return new SoundAlike(ending, folded(ending.written()), folded(ending.meant()));
  }

  private static List<String> folded(List<String> endings) {
    return endings.stream().map(CanonicalRules::fold).distinct().toList();
  }

  /**
   * The folded words that may be meant by one that is written so, in alphabetical order.
   *
   * @param among which words come into question
   */
  List<String> meantBy(String folded, Predicate<String> among) {
    List<String> words = List.of();
    for (String end : written) {
      int stem = folded.length() - end.length();
      if (stem >= SHORTEST_STEM && folded.endsWith(end)) {
        for (String other : meant) {
          String word = folded.substring(0, stem) + other;
          if (!word.equals(folded) && !words.contains(word) && among.test(word)) {
            words = words.isEmpty() ? new ArrayList<>() : words;
            words.add(word);
          }
        }
      }
    }
    if (words.size() > 1) {
      words.sort(null);
    }
    return words;
  }
}

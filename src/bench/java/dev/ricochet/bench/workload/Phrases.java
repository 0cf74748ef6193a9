package dev.ricochet.bench.workload;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Literal phrases of two to seven words, no two of which differ by case and accents alone: those of
 * the trade, whole ones, and pieces of what is said.
 */
final class Phrases {

  private static final int FEWEST_WORDS = 2;
  private static final int FEWEST_IN_EXCERPT = 4;
  private static final int MOST_WORDS = 7;

  private final List<String> texts = new ArrayList<>();
  private final Set<String> folded = new HashSet<>();

  /** Those of the trade first, then as many drawn ones as it takes; more begin with the same. */
  static List<String> of(Grammar grammar, int count, Dice dice) {
    Phrases phrases = new Phrases();
    grammar.choice("trade").each(dice).forEach(phrases::add);
    while (phrases.texts.size() < count) {
      phrases.add(dice.once(3) ? grammar.say("phrase", dice) : excerpt(grammar, dice));
    }
    return phrases.texts.subList(0, count);
  }

  /** Some words that follow each other, as varied in their beginnings as speech, and as rare. */
  private static String excerpt(Grammar grammar, Dice dice) {
    String[] words = grammar.say("clause", dice).replaceAll("[,0-9€]", "").split(" +");
    int count = FEWEST_IN_EXCERPT + dice.below(MOST_WORDS - FEWEST_IN_EXCERPT + 1);
    int start = dice.below(Math.max(1, words.length - count + 1));
    int end = Math.min(start + count, words.length);
    return end - start < count ? "" : String.join(" ", Arrays.copyOfRange(words, start, end));
  }

  /** Without case and accents. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace("œ", "oe")
        .toLowerCase(Locale.ROOT);
  }

  private void add(String text) {
    int words = text.split(" ").length;
    if (words >= FEWEST_WORDS && words <= MOST_WORDS && folded.add(fold(text))) {
      texts.add(text);
    }
  }
}

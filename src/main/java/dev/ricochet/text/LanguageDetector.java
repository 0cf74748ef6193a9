package dev.ricochet.text;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which of some languages a text is written, as OpenNLP's detector does: each run of one
 * to three characters that the text contains, however often, weighs something for each language.
 * The weights are read when they are first needed.
 */
public final class LanguageDetector {

  private @Nullable LanguageWeights weights;

  /**
   * The likeliest language.
   *
   * @param among ISO 639-1 codes, at least one
   * @return one of them; the first in the alphabet where the text tells nothing
   */
  public String detect(String text, Set<String> among) {
    Set<String> sorted = new TreeSet<>(among);
    return sorted.size() > 1 ? heaviest(weigh(text), sorted) : sorted.iterator().next();
  }

  private String heaviest(double[] weights, Set<String> among) {
    List<String> languages = weights().languages();
    String heaviest = null;
    double most = 0;
    for (int i = 0; i < languages.size(); i++) {
      if (among.contains(languages.get(i)) && (heaviest == null || weights[i] > most)) {
        heaviest = languages.get(i);
        most = weights[i];
      }
    }
    return heaviest == null ? among.iterator().next() : heaviest;
  }

  /** What a text weighs for each language. */
  private double[] weigh(String text) {
    LanguageWeights weights = weights();
    char[] chars = lowerCase(LanguageNormalizer.normalize(text));
    double[] sums = new double[weights.languages().size()];
    BitSet weighed = new BitSet(weights.size());
    for (int start = 0; start < chars.length; start++) {
      int last = Math.min(start + LanguageWeights.LONGEST_RUN, chars.length);
      for (int end = start + 1; end <= last; end++) {
        int slot = weights.slot(LanguageWeights.run(chars, start, end));
        if (slot >= 0 && !weighed.get(slot)) {
          weighed.set(slot);
          for (int language = 0; language < sums.length; language++) {
            sums[language] += weights.weight(slot, language);
          }
        }
      }
    }
    return sums;
  }

  /** Character by character, whatever the language; of a normal text none is in two parts. */
  private static char[] lowerCase(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = Character.toLowerCase(chars[i]);
    }
    return chars;
  }

  private LanguageWeights weights() {
    LanguageWeights loaded = weights;
    if (loaded == null) {
      loaded = LanguageWeights.read();
      weights = loaded;
    }
    return loaded;
  }
}

package dev.ricochet.text;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which of some languages a text is written, as OpenNLP's detector does: each run of one
 * to three characters that the text contains, however often, weighs something for each language.
 * The weights are read when they are first needed. For one thread at a time.
 */
public final class LanguageDetector {

  private @Nullable LanguageWeights weights;

  /** The slots of runs that were weighed in the text at hand. */
  private final BitSet weighed = new BitSet();

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
    char[] chars = LanguageNormalizer.normalize(text);
    for (int i = 0; i < chars.length; i++) {
      chars[i] = Character.toLowerCase(chars[i]);
    }
    double[] sums = new double[weights.languages().size()];
    weighed.clear();
    for (int start = 0; start < chars.length; start++) {
      int last = Math.min(start + LanguageWeights.LONGEST_RUN, chars.length);
      for (int end = start + 1; end <= last; end++) {
        int slot = weights.slot(LanguageWeights.run(chars, start, end));
        if (slot >= 0 && !weighed.get(slot)) {
          weighed.set(slot);
          weights.addTo(sums, slot);
        }
      }
    }
    return sums;
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

package dev.ricochet.pattern;

import dev.ricochet.pattern.Requirements.Pair;
import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.TokenizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Frequencies counted in samples of texts. */
final class CountedFrequencies implements Frequencies {

  /** What was never seen is rare, not impossible: it is taken for seen so often at most. */
  private static final double UNSEEN = 0.5;

  private final double measure;

  /**
   * By label the places of the words that bear it, in order; a sentence begins behind a free one.
   */
  private final IntTable places;

  private final Map<Pair, Double> pairs = new HashMap<>();

  /**
   * @param labels what patterns ask of words
   * @param samples texts like those that will be searched, with some words in all
   */
  CountedFrequencies(CanonicalForm form, Labels labels, List<String> samples) {
    IntTable.ByKey byLabel = new IntTable.ByKey();
    int words = 0;
    int place = 0;
    for (String sample : samples) {
      TokenizedText text = form.tokenize(sample);
      words += text.size();
      for (int i = 0; i < text.size(); i++) {
        place += text.startsSentence(i) ? 2 : 1;
        int at = place;
        labels
            .of(text, i, labels.known(text.canonical(i)))
            .forEach(label -> byLabel.add(label, at));
      }
    }
    places = byLabel.build(labels.size());
    measure = (double) WORDS / words;
  }

  @Override
  public double of(int label) {
    return Math.max(UNSEEN, count(label)) * measure;
  }

  private int count(int label) {
    return places.end(label) - places.start(label);
  }

  /** As it was counted, and where it is hardly ever seen as if words had nothing to do with it. */
  @Override
  public double of(int left, int right) {
    return pairs.computeIfAbsent(new Pair(left, right), this::count) * measure;
  }

  private double count(Pair pair) {
    double expected =
        Math.max(UNSEEN, count(pair.left()))
            * Math.max(UNSEEN, count(pair.right()))
            * measure
            / WORDS;
    return neighbours(pair.left(), pair.right()) + expected * UNSEEN / (expected + UNSEEN);
  }

  private int neighbours(int left, int right) {
    int count = 0;
    int at = places.start(right);
    for (int i = places.start(left); i < places.end(left); i++) {
      int behind = places.item(i) + 1;
      while (at < places.end(right) && places.item(at) < behind) {
        at++;
      }
      count += at < places.end(right) && places.item(at) == behind ? 1 : 0;
    }
    return count;
  }
}

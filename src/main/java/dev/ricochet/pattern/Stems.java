package dev.ricochet.pattern;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** With what words may begin, each beginning with its label. */
final class Stems {

  private final Map<String, Integer> labels = new HashMap<>();
  private int longest;

  /** Adds a beginning that was not added before. */
  void put(String stem, int label) {
    labels.put(stem, label);
    longest = Math.max(longest, stem.length());
  }

  /** Hands on the labels of those with which a word begins, the shortest first. */
  void forEach(String word, IntConsumer use) {
    for (int length = 1; length <= Math.min(longest, word.length()); length++) {
      Integer label = ofLength(word, length);
      if (label != null) {
        use.accept(label);
      }
    }
  }

  /** Whether a word begins with one of them. */
  boolean anyBegins(String word) {
    for (int length = 1; length <= Math.min(longest, word.length()); length++) {
      if (ofLength(word, length) != null) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Integer ofLength(String word, int length) {
    return labels.get(word.substring(0, length));
  }
}

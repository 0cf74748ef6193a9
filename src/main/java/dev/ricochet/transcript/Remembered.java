package dev.ricochet.transcript;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What was found out about words that come again and again; memory is bounded. */
final class Remembered<T> {

  /** A file has few such words, but may have one for each customer. */
  private static final int MOST = 1000;

  /** A longer one is none: a column was mistaken for another. */
  private static final int LONGEST = 200;

  private final Map<String, T> known = new HashMap<>();
  private final Function<String, T> finding;

  Remembered(Function<String, T> finding) {
    this.finding = finding;
  }

  /** What there is to find out about a word. */
  T of(String word) {
    T found = known.get(word);
    if (found == null) {
      found = finding.apply(word);
      remember(word, found);
    }
    return found;
  }

  private void remember(String word, T found) {
    if (known.size() == MOST) {
      known.clear();
    }
    if (word.length() <= LONGEST) {
      known.put(word, found);
    }
  }
}

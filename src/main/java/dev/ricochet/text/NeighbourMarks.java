package dev.ricochet.text;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What rules look for in the words beside another, as bits: those of an ending have one of their
 * own, the others share some. Most words are named by no rule, and bear no mark.
 */
final class NeighbourMarks {

  private static final int BITS_OF_ENDINGS = 16;

  /** By the ending itself, whatever others are like it. */
  private final IdentityHashMap<Ending, Long> byEnding = new IdentityHashMap<>();

  private final Map<String, Long> byWord = new HashMap<>();

  NeighbourMarks(List<Ending> endings, Collection<Reading> readings, Collection<Filler> fillers) {
    for (Ending ending : endings) {
      byEnding.put(ending, 1L << byEnding.size() % BITS_OF_ENDINGS);
      ending.after().forEach(word -> add(FoldedText.of(word).text(), of(ending)));
      ending.over().forEach(word -> add(FoldedText.of(word).text(), of(ending)));
    }
    readings.forEach(reading -> add(reading.neighbour(), shared(reading.neighbour())));
    fillers.forEach(filler -> filler.second().ifPresent(word -> add(word, shared(word))));
  }

  private void add(String word, long marks) {
    byWord.merge(word, marks, (some, others) -> some | others);
  }

  /** The marks of a canonical word, accents aside. */
  long of(String word) {
    return byWord.getOrDefault(word, 0L);
  }

  /** The mark of words that may stand before one with an ending, which is one of those given. */
  long of(Ending ending) {
    return requireNonNull(byEnding.get(ending));
  }

  /** The mark of a word that is the neighbour of a reading or a filler. */
  static long shared(String word) {
    int bits = Long.SIZE - BITS_OF_ENDINGS;
    return 1L << (BITS_OF_ENDINGS + Integer.remainderUnsigned(word.hashCode(), bits));
  }
}

package dev.ricochet.source;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word a writer meant by an unknown one. */
public final class Spelling {

  private Spelling() {}

  /**
   * The known word nearest to what was written, case and accents aside: at most one edit away for
   * each three letters, and one for shorter words. Of equally near ones the first in the alphabet.
   */
  public static Optional<String> closest(String written, Collection<String> known) {
    String folded = fold(written);
    int most = Math.max(1, folded.length() / 3);
    return known.stream()
        .filter(word -> distance(folded, fold(word)) <= most)
        .min(
            Comparator.comparingInt((String word) -> distance(folded, fold(word)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String fold(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
   */
  private static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      last[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        boolean same = from.charAt(row - 1) == to.charAt(column - 1);
        int best = last[column - 1] + (same ? 0 : 1);
        best = Math.min(best, 1 + Math.min(last[column], current[column - 1]));
        if (swapped(from, row, to, column)) {
          best = Math.min(best, beforeLast[column - 2] + 1);
        }
        current[column] = best;
      }
      beforeLast = last;
      last = current;
    }
    return last[to.length()];
  }

  private static boolean swapped(String from, int row, String to, int column) {
    return row > 1
        && column > 1
        && from.charAt(row - 1) == to.charAt(column - 2)
        && from.charAt(row - 2) == to.charAt(column - 1);
  }
}

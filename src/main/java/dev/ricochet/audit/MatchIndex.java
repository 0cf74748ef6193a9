package dev.ricochet.audit;

import dev.ricochet.pattern.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Matches in one text, by their places: which of them stand around another is soon told. */
final class MatchIndex {

  /** Where there is no such match. */
  static final int NONE = -1;

  private static final Comparator<Match> IN_TEXT = Comparator.comparingInt(Match::firstToken);

  private final List<Match> matches;
  private final SortedPlaces firsts;
  private final SortedPlaces ends;

  /** By the number of a match in the order of the text: the furthest end up to it. */
  private final SortedPlaces furthest;

  /** By the number of a match in the order of the text: the nearest end from it on. */
  private final int[] nearest;

  /** Some matches, whatever their order. */
  MatchIndex(List<Match> some) {
    matches = new ArrayList<>(some);
    matches.sort(IN_TEXT);
    int[] starts = new int[matches.size()];
    nearest = new int[matches.size()];
    for (int i = 0; i < nearest.length; i++) {
      starts[i] = matches.get(i).firstToken();
      nearest[i] = matches.get(i).endToken();
    }
    firsts = new SortedPlaces(starts);
    ends = new SortedPlaces(nearest);
    int[] upTo = nearest.clone();
    for (int i = 1; i < upTo.length; i++) {
      upTo[i] = Math.max(upTo[i], upTo[i - 1]);
    }
    furthest = new SortedPlaces(upTo);
    for (int i = nearest.length - 2; i >= 0; i--) {
      nearest[i] = Math.min(nearest[i], nearest[i + 1]);
    }
  }

  /**
   * Matches by what they have in common.
   *
   * @return by key, in ascending order
   */
  static <K extends Comparable<K>> Map<K, MatchIndex> by(
      Function<Match, K> key, List<Match> matches) {
    if (matches.isEmpty()) {
      return Map.of();
    }
    Map<K, List<Match>> lists = new TreeMap<>();
    for (Match match : matches) {
      lists.computeIfAbsent(key.apply(match), k -> new ArrayList<>(2)).add(match);
    }
    Map<K, MatchIndex> indexes = new TreeMap<>();
    lists.forEach((one, list) -> indexes.put(one, new MatchIndex(list)));
    return indexes;
  }

  /** The first in the text that shares a word with another match, or null. */
  @Nullable Match overlapping(Match other) {
    int i = furthest.below(other.firstToken() + 1);
    return i < matches.size() && firsts.get(i) < other.endToken() ? matches.get(i) : null;
  }

  /** The last place, up to another, at which a match ends, or {@link #NONE}. */
  int lastEnd(int upTo) {
    int i = ends.below(upTo + 1);
    return i == 0 ? NONE : ends.get(i - 1);
  }

  /** The first place, from another on, at which a match begins, or {@link #NONE}. */
  int firstStart(int from) {
    int i = firsts.below(from);
    return i == matches.size() ? NONE : firsts.get(i);
  }

  /** Whether a match stands between two places. */
  boolean isAnyBetween(int from, int to) {
    int i = firsts.below(from);
    return i < nearest.length && nearest[i] <= to;
  }

  /** Looks at places so far: the work done, whatever the machine. */
  long looks() {
    return firsts.looks() + ends.looks() + furthest.looks();
  }
}

package dev.ricochet.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Says which of several overlapping matches counts. */
public final class Overlaps {

  private Overlaps() {}

  /**
   * Within a group, of overlapping matches the longest in words counts, then the leftmost, then the
   * one of lower rank; matches of several groups may overlap.
   *
   * @param group gives the group of a pattern
   * @param rank gives the rank of a pattern; no two patterns of a group share one
   * @return those that count, by start, then end, then pattern
   */
  public static List<Match> resolve(
      List<Match> matches, IntFunction<?> group, IntUnaryOperator rank) {
    List<Match> sorted = new ArrayList<>(matches);
    sorted.sort(
        Comparator.comparingInt(Match::length)
            .reversed()
            .thenComparingInt(Match::firstToken)
            .thenComparingInt(m -> rank.applyAsInt(m.pattern())));
    Map<Object, NavigableMap<Integer, Match>> taken = new HashMap<>();
    List<Match> counted = new ArrayList<>();
    for (Match match : sorted) {
      NavigableMap<Integer, Match> byFirst =
          taken.computeIfAbsent(group.apply(match.pattern()), k -> new TreeMap<>());
      Map.Entry<Integer, Match> before = byFirst.lowerEntry(match.endToken());
      if (before == null || !before.getValue().overlaps(match)) {
        byFirst.put(match.firstToken(), match);
        counted.add(match);
      }
    }
    counted.sort(
        Comparator.comparingInt(Match::start)
            .thenComparingInt(Match::end)
            .thenComparingInt(Match::pattern));
    return counted;
  }
}

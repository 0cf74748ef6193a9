package dev.ricochet.report.html;

import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.Stance;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.CategoryRow;
import dev.ricochet.stats.Rate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The most frequent categories from week to week, over all teams.
 *
 * @param weeks in order of time
 * @param turns judged in each of them
 * @param series one for each category, sorted by category
 */
record CategoryWeeks(List<String> weeks, List<Long> turns, List<Series> series) {

  private static final int MOST = 8;

  /**
   * A category.
   *
   * @param id of its drawing
   * @param counts of each week
   */
  record Series(String id, String category, List<Long> counts, WeeksDrawing drawing) {}

  static CategoryWeeks of(Analysis analysis, Anchors anchors, Words words) {
    TreeMap<String, Long> turns = new TreeMap<>();
    for (AgentRow team : analysis.teams()) {
      if (!team.group().period().isEmpty() && team.turns() > 0) {
        turns.merge(team.group().period(), team.turns(), Long::sum);
      }
    }
    List<String> weeks = List.copyOf(turns.keySet());
    Map<String, Map<String, Long>> counts = counts(analysis, turns.keySet());
    double highest = 0;
    Map<String, List<@Nullable Rate>> rates = new TreeMap<>();
    for (String category : mostFrequent(counts)) {
      List<@Nullable Rate> ofCategory = new ArrayList<>();
      for (String week : weeks) {
        long exposure = turns.getOrDefault(week, 0L);
        Rate rate =
            exposure < analysis.options().minTurns()
                ? null
                : new Rate(count(counts, category, week), exposure);
        highest = Math.max(highest, rate == null ? 0 : rate.perHundred());
        ofCategory.add(rate);
      }
      rates.put(category, ofCategory);
    }
    List<Series> series = new ArrayList<>();
    for (Map.Entry<String, List<@Nullable Rate>> entry : rates.entrySet()) {
      String category = entry.getKey();
      series.add(
          new Series(
              anchors.of("weeks", category),
              category,
              weeks.stream().map(week -> count(counts, category, week)).toList(),
              WeeksDrawing.of(weeks, entry.getValue(), highest, words)));
    }
    return new CategoryWeeks(weeks, List.copyOf(turns.values()), series);
  }

  private static long count(Map<String, Map<String, Long>> counts, String category, String week) {
    return counts.getOrDefault(category, Map.of()).getOrDefault(week, 0L);
  }

  /** By category and week, of what speaks against those who say it. */
  private static Map<String, Map<String, Long>> counts(Analysis analysis, Set<String> weeks) {
    Set<String> others = new HashSet<>();
    for (Lexicon lexicon : analysis.lexicons()) {
      if (lexicon.stance() != Stance.NEGATIVE) {
        lexicon.categories().forEach(category -> others.add(category.name()));
      }
    }
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (CategoryRow row : analysis.categories()) {
      String week = row.group().period();
      if (weeks.contains(week) && !others.contains(row.category())) {
        counts
            .computeIfAbsent(row.category(), k -> new HashMap<>())
            .merge(week, row.count(), Long::sum);
      }
    }
    return counts;
  }

  private static List<String> mostFrequent(Map<String, Map<String, Long>> counts) {
    Comparator<String> byCount =
        Comparator.comparing(
            category ->
                -counts.getOrDefault(category, Map.of()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum());
    return counts.keySet().stream()
        .sorted(byCount.thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }
}

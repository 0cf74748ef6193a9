package dev.ricochet.report.html;

import dev.ricochet.stats.BlamedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whom the teams point at, in all weeks together.
 *
 * @param teams the columns, sorted
 * @param rows those pointed at most, the most frequent first
 * @param left so many others are not shown
 */
record BlamedMatrix(List<String> teams, List<Row> rows, int left) {

  private static final int MOST = 12;
  private static final int HEATS = 5;

  /**
   * A party.
   *
   * @param counts by team, in the order of the columns
   * @param heats how dark each is, from 0 for none to 5
   */
  record Row(String party, List<Long> counts, List<Integer> heats, long total, long bare) {}

  private static final class Sum {
    private final Map<String, Long> byTeam = new HashMap<>();
    private long total;
    private long bare;
  }

  static BlamedMatrix of(List<BlamedRow> blamed) {
    Map<String, Sum> sums = new TreeMap<>();
    for (BlamedRow row : blamed) {
      Sum sum = sums.computeIfAbsent(row.party(), k -> new Sum());
      sum.byTeam.merge(row.team(), row.count(), Long::sum);
      sum.total += row.count();
      sum.bare += row.bare();
    }
    List<String> teams = List.copyOf(new TreeSet<>(blamed.stream().map(BlamedRow::team).toList()));
    long most =
        sums.values().stream()
            .flatMap(sum -> sum.byTeam.values().stream())
            .mapToLong(Long::longValue)
            .max()
            .orElse(1);
    List<Row> rows = new ArrayList<>();
    sums.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().total))
        .limit(MOST)
        .forEach(entry -> rows.add(row(entry.getKey(), entry.getValue(), teams, most)));
    return new BlamedMatrix(teams, rows, sums.size() - rows.size());
  }

  private static Row row(String party, Sum sum, List<String> teams, long most) {
    List<Long> counts = teams.stream().map(team -> sum.byTeam.getOrDefault(team, 0L)).toList();
    return new Row(
        Words.plain(party),
        counts,
        counts.stream().map(count -> heat(count, most)).toList(),
        sum.total,
        sum.bare);
  }

  private static int heat(long count, long most) {
    return (int) Math.ceil((double) HEATS * count / most);
  }
}

package dev.ricochet.report;

import dev.ricochet.audit.Group;
import dev.ricochet.source.Message;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.TeamChart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One row for each week and team, and one for each week of all teams together. */
final class TeamsSheet {

  static final Sheet<Counted> TEAMS =
      new Sheet<>(
          "teams",
          Message.of("One row for each week and team, in the order of their names."),
          2,
          Counted.columnsOfMany(List.of(Counted.PERIOD, Counted.TEAM)),
          TeamsSheet::teams);

  static final Sheet<Counted> WEEKS =
      new Sheet<>(
          "weeks",
          Message.of(
              "One row for each week, all teams together; turns without a date are left out."),
          1,
          Counted.columnsOfMany(List.of(Counted.PERIOD)),
          TeamsSheet::weeks);

  private TeamsSheet() {}

  private static Stream<Counted> teams(Analysis analysis) {
    Map<Group, Counted> charted = new HashMap<>();
    for (TeamChart chart : analysis.charts()) {
      if (chart.team() != null) {
        points(chart, analysis).forEach(week -> charted.put(week.row().group(), week));
      }
    }
    return analysis.teams().stream()
        .map(team -> charted.getOrDefault(team.group(), new Counted(team, null, false, analysis)));
  }

  /** The first chart is that of all teams together, or of the only one. */
  private static Stream<Counted> weeks(Analysis analysis) {
    return analysis.charts().stream().limit(1).flatMap(chart -> points(chart, analysis));
  }

  private static Stream<Counted> points(TeamChart chart, Analysis analysis) {
    List<AgentRow> weeks = chart.weeks();
    return Stream.iterate(0, i -> i < weeks.size(), i -> i + 1)
        .map(
            i ->
                new Counted(
                    weeks.get(i),
                    chart.chart().points().get(i),
                    chart.chart().settled(),
                    analysis));
  }
}

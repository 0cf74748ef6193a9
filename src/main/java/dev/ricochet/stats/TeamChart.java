package dev.ricochet.stats;

import dev.ricochet.audit.Group;
import dev.ricochet.audit.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The weeks of a team, or of all teams together, with the control chart of bare deflections.
 *
 * @param team the team, which may be empty where the data names none; null for all together
 * @param weeks one row for each week that has a judged turn, in their order
 * @param chart a point for each of these
 */
public record TeamChart(@Nullable String team, List<AgentRow> weeks, ControlChart chart) {

  public TeamChart {
    weeks = List.copyOf(weeks);
  }

  /** All together first, if there is more than one team, then each team; only what bears dates. */
  static List<TeamChart> of(List<Tally> teams, AnalysisOptions options) {
    Map<String, List<Tally>> byTeam = new LinkedHashMap<>();
    List<Tally> dated =
        teams.stream().filter(t -> !t.group().period().isEmpty() && t.turns() > 0).toList();
    dated.forEach(t -> byTeam.computeIfAbsent(t.group().team(), k -> new ArrayList<>()).add(t));
    List<TeamChart> charts = new ArrayList<>();
    if (byTeam.size() > 1) {
      charts.add(chart(null, Sums.by(group -> new Group(group.period(), "", ""), dated), options));
    }
    byTeam.keySet().stream()
        .sorted()
        .forEach(team -> charts.add(chart(team, byTeam.getOrDefault(team, List.of()), options)));
    return charts;
  }

  private static TeamChart chart(
      @Nullable String team, List<Tally> weeks, AnalysisOptions options) {
    return new TeamChart(
        team,
        AgentRow.of(weeks, options),
        ControlChart.of(weeks.stream().map(week -> new Rate(week.bare(), week.turns())).toList()));
  }
}

package dev.ricochet.stats;

import dev.ricochet.audit.Group;
import dev.ricochet.audit.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often a team said what is of one category, in one period; what customers said to the team
 * counts too, in the categories that are about them.
 *
 * @param group the period and the team; the agent is empty
 * @param category {@code family/name}, or the family alone
 * @param count findings
 * @param recovered of them, in deflections
 * @param agents agents and colleagues of the team who said it
 * @param turns judged turns of the team's agents and colleagues
 * @param rate findings over those turns, or null where there are fewer than the minimum
 */
public record CategoryRow(
    Group group,
    String category,
    long count,
    long recovered,
    long agents,
    long turns,
    @Nullable Rate rate) {

  /** One row for each team, period and category that was found, in this order. */
  static List<CategoryRow> of(List<Tally> teams, List<Tally> agents, AnalysisOptions options) {
    Map<Group, Map<String, Long>> saying = new HashMap<>();
    for (Tally agent : agents) {
      Group team = new Group(agent.group().period(), agent.group().team(), "");
      Map<String, Long> ofTeam = saying.computeIfAbsent(team, k -> new HashMap<>());
      agent.findings().keySet().forEach(category -> ofTeam.merge(category, 1L, Long::sum));
    }
    List<CategoryRow> rows = new ArrayList<>();
    for (Tally team : teams) {
      Map<String, Long> ofTeam = saying.getOrDefault(team.group(), Map.of());
      team.findings()
          .forEach(
              (category, count) ->
                  rows.add(
                      new CategoryRow(
                          team.group(),
                          category,
                          count,
                          team.recoveries().getOrDefault(category, 0L),
                          ofTeam.getOrDefault(category, 0L),
                          team.turns(),
                          AgentRow.rate(count, team.turns(), options))));
    }
    return rows;
  }
}

package dev.ricochet.stats;

import dev.ricochet.audit.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a category is common to nearly all agents, which points at the system they work in, or
 * comes from a few of them.
 *
 * @param category {@code family/name}, or the family alone
 * @param count findings of agents and colleagues, in all periods
 * @param spread how they are spread over all agents with a judged turn
 */
public record CategorySpread(String category, long count, Spread spread) {

  /**
   * One for each category that agents said, sorted by category.
   *
   * @param agents one tally for each agent, over all periods
   */
  static List<CategorySpread> of(Collection<Tally> agents) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Tally agent : agents) {
      agent.findings().forEach((category, n) -> counts.merge(category, n, Long::sum));
    }
    List<CategorySpread> spreads = new ArrayList<>();
    counts.forEach(
        (category, count) ->
            spreads.add(new CategorySpread(category, count, Spread.of(rates(agents, category)))));
    return spreads;
  }

  private static List<Rate> rates(Collection<Tally> agents, String category) {
    return agents.stream()
        .filter(agent -> agent.turns() > 0)
        .map(agent -> new Rate(agent.findings().getOrDefault(category, 0L), agent.turns()))
        .toList();
  }
}

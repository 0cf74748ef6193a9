package dev.ricochet.stats;

import dev.ricochet.audit.Group;
import dev.ricochet.audit.StoredList;
import dev.ricochet.audit.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares agents with the others of their group in the same period, and with their own earlier
 * periods. In each period the false discoveries are held to 5 % over all agents.
 */
final class Comparison {

  private final AnalysisOptions options;

  /** What each agent said before the period at hand. */
  private final Map<Group, Rate> earlier = new HashMap<>();

  private final Standings standings = new Standings();

  private Comparison(AnalysisOptions options) {
    this.options = options;
  }

  /**
   * The rows of agents, compared.
   *
   * @param tallies sorted by group, so that earlier periods come first
   * @return rows that lie in memory only if the tallies do
   */
  static List<AgentRow> of(List<Tally> tallies, AnalysisOptions options) {
    Comparison comparison = new Comparison(options);
    List<AgentRow> period = new ArrayList<>();
    for (Tally tally : tallies) {
      AgentRow row = AgentRow.of(tally, options);
      if (!period.isEmpty() && !period.get(0).group().period().equals(row.group().period())) {
        comparison.compare(period);
        period.clear();
      }
      period.add(row);
    }
    comparison.compare(period);
    List<AgentRow> rows =
        new StoredList<>(
            tallies.size(),
            tallies::iterator,
            (before, tally) -> comparison.standings.with(before, AgentRow.of(tally, options)));
    return tallies instanceof StoredList ? rows : List.copyOf(rows);
  }

  /** Compares the rows of the next period, which are all of it. */
  private void compare(List<AgentRow> period) {
    @Nullable GammaPrior[] priors = new GammaPrior[period.size()];
    Signals.@Nullable Judged[] judged = new Signals.Judged[period.size()];
    compareGroups(period, priors, judged);
    AgentRow.@Nullable Change[] changes = changes(period);
    for (int row = 0; row < period.size(); row++) {
      standings.add(priors[row], judged[row], changes[row]);
    }
  }

  private void compareGroups(
      List<AgentRow> period, @Nullable GammaPrior[] priors, Signals.@Nullable Judged[] judged) {
    List<List<Integer>> groups = groups(period);
    List<List<Rate>> rates =
        groups.stream().map(g -> g.stream().map(i -> rate(period.get(i))).toList()).toList();
    List<List<Signals.Judged>> verdicts = Signals.of(rates);
    for (int g = 0; g < groups.size(); g++) {
      GammaPrior prior = GammaPrior.of(rates.get(g));
      for (int i = 0; i < groups.get(g).size(); i++) {
        int row = groups.get(g).get(i);
        priors[row] = prior;
        if (groups.get(g).size() > 1) {
          judged[row] = verdicts.get(g).get(i);
        }
      }
    }
  }

  /** The rows that bear a rate, by their number, those together that are compared. */
  private List<List<Integer>> groups(List<AgentRow> period) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < period.size(); i++) {
      AgentRow row = period.get(i);
      if (row.rate() != null) {
        groups.computeIfAbsent(groupOf(row.group()), k -> new ArrayList<>()).add(i);
      }
    }
    return List.copyOf(groups.values());
  }

  private String groupOf(Group group) {
    return options.grouping() == AnalysisOptions.Grouping.TEAM ? group.team() : "";
  }

  /** How each row differs from the agent's earlier periods, to which it is added. */
  private AgentRow.@Nullable Change[] changes(List<AgentRow> period) {
    Map<Integer, TwoRates> pairs = new LinkedHashMap<>();
    for (int i = 0; i < period.size(); i++) {
      AgentRow row = period.get(i);
      if (row.turns() == 0) {
        continue;
      }
      Group person = new Group("", row.group().team(), row.group().agent());
      Rate before = earlier.get(person);
      if (before != null && before.exposure() >= options.minTurns() && row.rate() != null) {
        pairs.put(i, new TwoRates(before, row.rate()));
      }
      earlier.merge(person, new Rate(row.bare(), row.turns()), Comparison::sum);
    }
    List<Double> adjusted =
        FalseDiscovery.adjusted(pairs.values().stream().map(TwoRates::pValue).toList());
    AgentRow.@Nullable Change[] changes = new AgentRow.Change[period.size()];
    int next = 0;
    for (Map.Entry<Integer, TwoRates> pair : pairs.entrySet()) {
      double qValue = adjusted.get(next++);
      changes[pair.getKey()] =
          new AgentRow.Change(pair.getValue(), qValue, signal(pair.getValue(), qValue));
    }
    return changes;
  }

  private static Signal signal(TwoRates rates, double qValue) {
    if (!FalseDiscovery.holds(qValue)) {
      return Signal.NONE;
    }
    return rates.now().perHundred() > rates.before().perHundred() ? Signal.ABOVE : Signal.BELOW;
  }

  private static Rate sum(Rate one, Rate other) {
    return new Rate(one.count() + other.count(), one.exposure() + other.exposure());
  }

  private static Rate rate(AgentRow row) {
    Rate rate = row.rate();
    if (rate == null) {
      throw new IllegalArgumentException("no rate of " + row.group());
    }
    return rate;
  }
}

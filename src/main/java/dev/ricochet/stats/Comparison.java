package dev.ricochet.stats;

import dev.ricochet.audit.Group;
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

  /** Of each row, by its number. */
  private final Signals.@Nullable Judged[] judged;

  private final GammaPrior.@Nullable Shrunk[] shrunk;
  private final AgentRow.@Nullable Change[] changes;

  private Comparison(AnalysisOptions options, int rows) {
    this.options = options;
    this.judged = new Signals.Judged[rows];
    this.shrunk = new GammaPrior.Shrunk[rows];
    this.changes = new AgentRow.Change[rows];
  }

  /**
   * The rows of agents, compared.
   *
   * @param tallies sorted by group, so that earlier periods come first
   */
  static List<AgentRow> of(List<Tally> tallies, AnalysisOptions options) {
    List<AgentRow> rows = AgentRow.of(tallies, options);
    Comparison comparison = new Comparison(options, rows.size());
    periods(rows).forEach(period -> comparison.compareGroups(rows, period));
    comparison.compareWithEarlier(rows);
    List<AgentRow> compared = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      compared.add(rows.get(i).with(comparison.standing(i)));
    }
    return compared;
  }

  private AgentRow.@Nullable Standing standing(int row) {
    GammaPrior.Shrunk drawn = shrunk[row];
    return drawn == null ? null : new AgentRow.Standing(drawn, judged[row], changes[row]);
  }

  /** The rows of each period that bear a rate, by their number. */
  private static Iterable<List<Integer>> periods(List<AgentRow> rows) {
    Map<String, List<Integer>> periods = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).rate() != null) {
        periods.computeIfAbsent(rows.get(i).group().period(), k -> new ArrayList<>()).add(i);
      }
    }
    return periods.values();
  }

  private void compareGroups(List<AgentRow> rows, List<Integer> period) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int row : period) {
      groups.computeIfAbsent(groupOf(rows.get(row).group()), k -> new ArrayList<>()).add(row);
    }
    List<List<Integer>> members = List.copyOf(groups.values());
    List<List<Rate>> rates =
        members.stream().map(group -> group.stream().map(i -> rate(rows.get(i))).toList()).toList();
    List<List<Signals.Judged>> verdicts = Signals.of(rates);
    for (int g = 0; g < members.size(); g++) {
      GammaPrior prior = GammaPrior.of(rates.get(g));
      for (int i = 0; i < members.get(g).size(); i++) {
        int row = members.get(g).get(i);
        shrunk[row] = prior.shrunk(rates.get(g).get(i));
        if (members.get(g).size() > 1) {
          judged[row] = verdicts.get(g).get(i);
        }
      }
    }
  }

  private String groupOf(Group group) {
    return options.grouping() == AnalysisOptions.Grouping.TEAM ? group.team() : "";
  }

  private void compareWithEarlier(List<AgentRow> rows) {
    Map<Group, Rate> earlier = new HashMap<>();
    Map<String, Map<Integer, TwoRates>> pairs = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      AgentRow row = rows.get(i);
      if (row.turns() == 0) {
        continue;
      }
      Group person = new Group("", row.group().team(), row.group().agent());
      Rate before = earlier.get(person);
      if (before != null && before.exposure() >= options.minTurns() && row.rate() != null) {
        pairs
            .computeIfAbsent(row.group().period(), k -> new LinkedHashMap<>())
            .put(i, new TwoRates(before, row.rate()));
      }
      earlier.merge(person, new Rate(row.bare(), row.turns()), Comparison::sum);
    }
    pairs.values().forEach(this::judgeChanges);
  }

  private void judgeChanges(Map<Integer, TwoRates> pairs) {
    List<Double> adjusted =
        FalseDiscovery.adjusted(pairs.values().stream().map(TwoRates::pValue).toList());
    int next = 0;
    for (Map.Entry<Integer, TwoRates> pair : pairs.entrySet()) {
      double qValue = adjusted.get(next++);
      changes[pair.getKey()] =
          new AgentRow.Change(pair.getValue(), qValue, signal(pair.getValue(), qValue));
    }
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

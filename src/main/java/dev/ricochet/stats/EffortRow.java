package dev.ricochet.stats;

import dev.ricochet.audit.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether customers tell of effort more often in conversations in which an agent left a deflection
 * bare than in others. That both go together does not say that one brings the other.
 *
 * @param team the team, which may be empty where the data names none; null for all together
 * @param category the kind of effort; null for any
 * @param withBare conversations with effort, of those with a bare deflection
 * @param without conversations with effort, of the others
 */
public record EffortRow(
    @Nullable String team, @Nullable String category, Proportion withBare, Proportion without) {

  /** The share in conversations with a bare deflection less that in others. */
  public ShareDifference difference() {
    return new ShareDifference(withBare, without);
  }

  /**
   * For all teams together, then for each: first any effort, then each kind. Where there are no
   * conversations with a bare deflection, or no others, there is nothing to compare.
   */
  static List<EffortRow> of(SortedMap<Outcome, Long> outcomes) {
    TreeSet<String> teams =
        outcomes.keySet().stream()
            .map(Outcome::team)
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<String> kinds =
        outcomes.keySet().stream()
            .flatMap(outcome -> outcome.effort().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    List<EffortRow> rows = new ArrayList<>();
    addRows(null, kinds, outcomes, rows);
    if (teams.size() > 1) {
      teams.forEach(team -> addRows(team, kinds, outcomes, rows));
    }
    return rows;
  }

  private static void addRows(
      @Nullable String team,
      TreeSet<String> kinds,
      Map<Outcome, Long> outcomes,
      List<EffortRow> rows) {
    Map<Outcome, Long> ofTeam =
        outcomes.entrySet().stream()
            .filter(outcome -> team == null || outcome.getKey().team().equals(team))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Stream.concat(Stream.<@Nullable String>of((String) null), kinds.stream())
        .forEach(
            kind -> {
              Proportion withBare = share(ofTeam, kind, true);
              Proportion without = share(ofTeam, kind, false);
              if (withBare != null && without != null) {
                rows.add(new EffortRow(team, kind, withBare, without));
              }
            });
  }

  private static @Nullable Proportion share(
      Map<Outcome, Long> outcomes, @Nullable String kind, boolean bare) {
    Predicate<Outcome> hasEffort =
        outcome -> kind == null ? !outcome.effort().isEmpty() : outcome.effort().contains(kind);
    return Proportion.ofAny(
        count(outcomes, outcome -> outcome.bare() == bare && hasEffort.test(outcome)),
        count(outcomes, outcome -> outcome.bare() == bare));
  }

  private static long count(Map<Outcome, Long> outcomes, Predicate<Outcome> kind) {
    return outcomes.entrySet().stream()
        .filter(outcome -> kind.test(outcome.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}

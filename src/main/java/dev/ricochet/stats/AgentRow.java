package dev.ricochet.stats;

import dev.ricochet.audit.Group;
import dev.ricochet.audit.Tally;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one agent, or of one team, in one period.
 *
 * @param tally what was counted; the agent of its group is empty where a team is meant
 * @param rate bare deflections over judged turns, or null where there are fewer turns than the
 *     minimum
 * @param standing how the rate stands to those it is compared with, or null where there is no rate,
 *     or none to compare it with
 */
public record AgentRow(Tally tally, @Nullable Rate rate, @Nullable Standing standing) {

  private static final String DEFLECTION = "deflection";

  /**
   * How a rate stands to the rates of the group and to the agent's own earlier ones.
   *
   * @param shrunk the rate drawn towards that of the group, as far as the agent's turns are few
   * @param comparison with the others of the group, or null where there are none
   * @param change against the agent's own earlier weeks, or null where there are none with enough
   *     turns
   */
  public record Standing(
      GammaPrior.Shrunk shrunk, Signals.@Nullable Judged comparison, @Nullable Change change) {}

  /**
   * A rate against the agent's own earlier weeks.
   *
   * @param rates of the earlier weeks together, and of this one
   * @param qValue the p-value adjusted over all agents of the week
   * @param signal whether the difference is more than chance explains
   */
  public record Change(TwoRates rates, double qValue, Signal signal) {}

  /** The figures of a tally, compared with nobody. */
  public static AgentRow of(Tally tally, AnalysisOptions options) {
    return new AgentRow(tally, rate(tally.bare(), tally.turns(), options), null);
  }

  /** The rows of several tallies, in their order. */
  public static List<AgentRow> of(List<Tally> tallies, AnalysisOptions options) {
    return tallies.stream().map(tally -> of(tally, options)).toList();
  }

  /** A count over turns, or null where there are fewer of them than the minimum. */
  static @Nullable Rate rate(long count, long turns, AnalysisOptions options) {
    return turns < options.minTurns() ? null : new Rate(count, turns);
  }

  AgentRow with(@Nullable Standing other) {
    return new AgentRow(tally, rate, other);
  }

  /** Whose turns. */
  public Group group() {
    return tally.group();
  }

  /** Judged turns of agents and colleagues: what all rates rest on. */
  public long turns() {
    return tally.turns();
  }

  /** Whether turns were judged, but too few for a rate. */
  public boolean hasTooFewTurns() {
    return rate == null && turns() > 0;
  }

  /** Deflections, recovered or not. */
  public long deflections() {
    return tally.count(DEFLECTION);
  }

  /** Deflections after which the speaker took the matter on. */
  public long recovered() {
    return tally.recovered();
  }

  /** Deflections after which he did not. */
  public long bare() {
    return tally.bare();
  }

  /** Findings of that family. */
  public long brusqueness() {
    return tally.count("brusqueness");
  }

  /** Findings of that family. */
  public long ownership() {
    return tally.count("ownership");
  }

  /** Findings of that family. */
  public long empathy() {
    return tally.count("empathy");
  }

  /** The share of recovered deflections, or null where nobody deflected. */
  public @Nullable Proportion recoveredShare() {
    return Proportion.ofAny(recovered(), deflections());
  }

  /** {@code ownership / (ownership + bare)}, or null where neither was said. */
  public @Nullable Proportion ownershipShare() {
    return Proportion.ofAny(ownership(), ownership() + bare());
  }

  /** Whether the rate differs from that of the group by more than chance explains. */
  public Signal signal() {
    return standing == null || standing.comparison() == null
        ? Signal.NONE
        : standing.comparison().signal();
  }

  /** The category of most deflections, the first by name of several, or null. */
  public @Nullable String topCategory() {
    return mostFrequent(tally.findings(), DEFLECTION + "/");
  }

  /**
   * The id of the phrase most often used to deflect, the first by category and name of several, or
   * null.
   */
  public @Nullable String topPhrase() {
    String top = mostFrequent(tally.deflectionPhrases(), "");
    return top == null ? null : top.substring(top.lastIndexOf('/') + 1);
  }

  /** The name of that beginning that was counted most often, the first of several, or null. */
  private static @Nullable String mostFrequent(Map<String, Long> counts, String beginning) {
    String top = null;
    long most = 0;
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      if (entry.getValue() > most && entry.getKey().startsWith(beginning)) {
        top = entry.getKey();
        most = entry.getValue();
      }
    }
    return top;
  }
}

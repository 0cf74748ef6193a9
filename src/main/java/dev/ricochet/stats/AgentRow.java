package dev.ricochet.stats;

import dev.ricochet.audit.Group;
import dev.ricochet.audit.Tally;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one agent, or of one team, in one period.
 *
 * @param group whose turns; the agent is empty where a team is meant
 * @param conversations conversations in which the group has a judged turn
 * @param turns judged turns of agents and colleagues: what all rates rest on
 * @param words words in those turns
 * @param deflections deflections, recovered or not
 * @param recovered deflections after which the speaker took the matter on
 * @param brusqueness findings of that family
 * @param ownership findings of that family
 * @param empathy findings of that family
 * @param rate bare deflections over turns, or null where no turn was judged
 * @param ownershipShare {@code ownership / (ownership + bare)} from 0 to 1, or null where neither
 *     was said
 * @param topCategory the category of most deflections, the first by name of several, or null
 * @param topPhrase the id of the phrase most often used to deflect, the first by category and name
 *     of several, or null
 * @param unjudgedTurns turns that nobody could judge, because the role of the speaker is unknown or
 *     there is no lexicon of their language
 */
public record AgentRow(
    Group group,
    long conversations,
    long turns,
    long words,
    long deflections,
    long recovered,
    long brusqueness,
    long ownership,
    long empathy,
    @Nullable Rate rate,
    @Nullable Double ownershipShare,
    @Nullable String topCategory,
    @Nullable String topPhrase,
    long unjudgedTurns) {

  /** The figures that follow from a tally. */
  public static AgentRow of(Tally tally) {
    long ownership = tally.count("ownership");
    String topPhrase = mostFrequent(tally.deflectionPhrases());
    return new AgentRow(
        tally.group(),
        tally.conversations(),
        tally.turns(),
        tally.words(),
        tally.count("deflection"),
        tally.recovered(),
        tally.count("brusqueness"),
        ownership,
        tally.count("empathy"),
        rate(tally.bare(), tally.turns()),
        share(ownership, tally.bare()),
        mostFrequent(deflections(tally.findings())),
        topPhrase == null ? null : topPhrase.substring(topPhrase.lastIndexOf('/') + 1),
        tally.unjudgedTurns());
  }

  /** The rows of several tallies, in their order. */
  public static List<AgentRow> of(List<Tally> tallies) {
    return tallies.stream().map(AgentRow::of).toList();
  }

  /** Deflections after which the speaker did not take the matter on. */
  public long bare() {
    return deflections - recovered;
  }

  /** A count over turns, or null where there are none. */
  public static @Nullable Rate rate(long count, long turns) {
    return turns == 0 ? null : new Rate(count, turns);
  }

  private static @Nullable Double share(long ownership, long bare) {
    long both = ownership + bare;
    return both == 0 ? null : (double) ownership / both;
  }

  private static SortedMap<String, Long> deflections(SortedMap<String, Long> findings) {
    return findings.subMap("deflection/", "deflection0"); // '0' follows '/'
  }

  private static @Nullable String mostFrequent(SortedMap<String, Long> counts) {
    return counts.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .min(
            Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}

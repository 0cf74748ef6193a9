package dev.ricochet.audit;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * All that an audit found.
 *
 * @param findings read from the first to the last, since they may lie on disk, as long as their
 *     auditor is not closed; conversations in the order in which they first appear, then by turn,
 *     then by start
 * @param agents one tally for each period, team and agent (or colleague), sorted by group; they may
 *     lie on disk as findings do
 * @param teams one tally for each period and team, with the findings of all its conversations
 *     whoever said them; sorted by group, whose agent is empty
 * @param channels what each team says among themselves and to customers, over all periods; by team
 * @param outcomes number of conversations between an agent and a customer by what came of them
 * @param conversations distinct conversations read
 * @param turns turns read, of all speakers
 * @param lexicons names of the lexicons applied, sorted
 */
public record AuditResult(
    List<Finding> findings,
    List<Tally> agents,
    List<Tally> teams,
    List<ChannelTally> channels,
    SortedMap<Outcome, Long> outcomes,
    long conversations,
    long turns,
    List<String> lexicons) {

  public AuditResult {
    findings = StoredList.orCopyOf(findings);
    agents = StoredList.orCopyOf(agents);
    teams = List.copyOf(teams);
    channels = List.copyOf(channels);
    outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
    lexicons = List.copyOf(lexicons);
  }

  /** Hands on those findings of which something was captured, in no particular order. */
  public void forEachCaptured(Consumer<Finding> action) {
    if (findings instanceof StoredFindings stored) {
      stored.forEachCaptured(action);
    } else {
      findings.stream().filter(finding -> !finding.captures().isEmpty()).forEach(action);
    }
  }

  /** Whether phrases of a family were looked for: if not, their number is not known to be zero. */
  public boolean covers(String family) {
    String beginning = family + ".";
    for (String lexicon : lexicons) {
      if (lexicon.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}

package dev.ricochet.audit;

import java.util.List;

/**
 * All that an audit found.
 *
 * @param findings conversations in the order in which they first appear, then by turn, then by
 *     start
 * @param agents one tally for each period, team and agent (or colleague), sorted by group
 * @param teams one tally for each period and team, with the findings of all its conversations
 *     whoever said them; sorted by group, whose agent is empty
 * @param conversations distinct conversations read
 * @param turns turns read, of all speakers
 * @param lexicons names of the lexicons applied, sorted
 */
public record AuditResult(
    List<Finding> findings,
    List<Tally> agents,
    List<Tally> teams,
    long conversations,
    long turns,
    List<String> lexicons) {

  public AuditResult {
    findings = List.copyOf(findings);
    agents = List.copyOf(agents);
    teams = List.copyOf(teams);
    lexicons = List.copyOf(lexicons);
  }

  /** Whether phrases of a family were looked for: if not, their number is not known to be zero. */
  public boolean covers(String family) {
    return lexicons.stream().anyMatch(name -> name.startsWith(family + "."));
  }
}

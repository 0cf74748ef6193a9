package dev.ricochet.stats;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Group;
import dev.ricochet.audit.Tally;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** All teams and periods of an audit together. */
public final class Total {

  private Total() {}

  /** The sum over all teams; conversations are all that were read, each counted once. */
  public static Tally of(AuditResult result) {
    SortedMap<String, Long> findings = new TreeMap<>();
    SortedMap<String, Long> recoveries = new TreeMap<>();
    SortedMap<String, Long> phrases = new TreeMap<>();
    for (Tally team : result.teams()) {
      team.findings().forEach((category, n) -> findings.merge(category, n, Long::sum));
      team.recoveries().forEach((category, n) -> recoveries.merge(category, n, Long::sum));
      team.deflectionPhrases().forEach((phrase, n) -> phrases.merge(phrase, n, Long::sum));
    }
    return new Tally(
        new Group("", "", ""),
        result.conversations(),
        sum(result, Tally::turns),
        sum(result, Tally::words),
        sum(result, Tally::unjudgedTurns),
        findings,
        recoveries,
        phrases);
  }

  private static long sum(AuditResult result, ToLongFunction<Tally> of) {
    return result.teams().stream().mapToLong(of).sum();
  }
}

package dev.ricochet.stats;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Group;
import dev.ricochet.audit.Tally;

/** All teams and periods of an audit together. */
public final class Total {

  private Total() {}

  /** The sum over all teams; conversations are all that were read, each counted once. */
  public static Tally of(AuditResult result) {
    return Sums.of(new Group("", "", ""), result.teams()).withConversations(result.conversations());
  }
}

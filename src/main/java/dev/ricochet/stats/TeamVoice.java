package dev.ricochet.stats;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.ChannelTally;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a team speaks to customers, and how among themselves.
 *
 * @param team the team, or empty where the data names none
 * @param toCustomers over all periods, or null where there is no such turn
 * @param amongThemselves over all periods, or null where there is no such turn
 */
public record TeamVoice(
    String team, @Nullable AgentRow toCustomers, @Nullable AgentRow amongThemselves) {

  /** One for each team, sorted. */
  static List<TeamVoice> of(AuditResult result, AnalysisOptions options) {
    SortedMap<String, AgentRow> toCustomers = new TreeMap<>();
    SortedMap<String, AgentRow> amongThemselves = new TreeMap<>();
    for (ChannelTally channel : result.channels()) {
      (channel.internal() ? amongThemselves : toCustomers)
          .put(channel.tally().group().team(), AgentRow.of(channel.tally(), options));
    }
    SortedMap<String, AgentRow> all = new TreeMap<>(toCustomers);
    all.putAll(amongThemselves);
    List<TeamVoice> voices = new ArrayList<>();
    all.keySet()
        .forEach(
            team ->
                voices.add(new TeamVoice(team, toCustomers.get(team), amongThemselves.get(team))));
    return voices;
  }
}

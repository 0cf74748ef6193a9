package dev.ricochet.audit;

import dev.ricochet.transcript.Role;
import dev.ricochet.transcript.Turn;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts turns and findings per agent and per team. */
final class Tallies {

  /** What is counted of a group so far. */
  private static final class Count {
    private long conversations;
    private long turns;
    private long words;
    private long unjudged;
    private long recovered;
    private final SortedMap<String, Long> findings = new TreeMap<>();
    private final SortedMap<String, Long> deflectionPhrases = new TreeMap<>();

    Tally tally(Group group) {
      return new Tally(
          group, conversations, turns, words, unjudged, findings, recovered, deflectionPhrases);
    }
  }

  /** For whom a conversation was counted: an agent, who may have no name, or a whole team. */
  record Counted(Group group, boolean agent) {}

  private final Map<LocalDate, String> weeks = new HashMap<>();
  private final Map<Group, Count> agents = new TreeMap<>();
  private final Map<Group, Count> teams = new TreeMap<>();

  List<Tally> agents() {
    return tallies(agents);
  }

  List<Tally> teams() {
    return tallies(teams);
  }

  private static List<Tally> tallies(Map<Group, Count> counts) {
    List<Tally> tallies = new ArrayList<>();
    counts.forEach((group, count) -> tallies.add(count.tally(group)));
    return tallies;
  }

  /** A turn that cannot be judged, of an agent or of a speaker who may be one. */
  void countUnjudged(Turn turn) {
    if (!hasTally(turn.role()) && turn.role() != Role.UNKNOWN) {
      return;
    }
    agentsCount(turn).unjudged++;
    teamsCount(turn).unjudged++;
  }

  /**
   * A judged turn.
   *
   * @param words number of words as written
   * @param counted the groups for which the conversation was counted already; gets more
   */
  void countTurn(Turn turn, int words, Set<Counted> counted) {
    if (!hasTally(turn.role())) {
      return;
    }
    if (counted.add(new Counted(agentGroup(turn), true))) {
      agentsCount(turn).conversations++;
    }
    if (counted.add(new Counted(teamGroup(turn), false))) {
      teamsCount(turn).conversations++;
    }
    forBoth(
        turn,
        count -> {
          count.turns++;
          count.words += words;
        });
  }

  /** A finding in a turn, whoever said it; agents and colleagues have tallies of their own. */
  void countFinding(Turn turn, Finding finding) {
    Consumer<Count> counting =
        count -> {
          count.findings.merge(finding.category(), 1L, Long::sum);
          if (finding.recovered() != null) {
            count.deflectionPhrases.merge(
                finding.category() + "/" + finding.phrase(), 1L, Long::sum);
            count.recovered += finding.recovered() ? 1 : 0;
          }
        };
    if (hasTally(turn.role())) {
      forBoth(turn, counting);
    } else {
      counting.accept(teamsCount(turn));
    }
  }

  /** A deflection in a turn turned out to be recovered. */
  void countRecovery(Turn turn) {
    forBoth(turn, count -> count.recovered++);
  }

  private void forBoth(Turn turn, Consumer<Count> counting) {
    counting.accept(agentsCount(turn));
    counting.accept(teamsCount(turn));
  }

  private static boolean hasTally(Role role) {
    return role == Role.AGENT || role == Role.COLLEAGUE;
  }

  private Count agentsCount(Turn turn) {
    return agents.computeIfAbsent(agentGroup(turn), k -> new Count());
  }

  private Count teamsCount(Turn turn) {
    return teams.computeIfAbsent(teamGroup(turn), k -> new Count());
  }

  private Group agentGroup(Turn turn) {
    return new Group(period(turn), orEmpty(turn.team()), orEmpty(turn.who()));
  }

  private Group teamGroup(Turn turn) {
    return new Group(period(turn), orEmpty(turn.team()), "");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The ISO 8601 week of the turn, for example {@code 2026-W47}; empty without a date. */
  private String period(Turn turn) {
    LocalDate date = turn.at() == null ? null : turn.at().date();
    return date == null ? "" : weeks.computeIfAbsent(date, Tallies::week);
  }

  private static String week(LocalDate date) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        date.get(IsoFields.WEEK_BASED_YEAR),
        date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}

package dev.ricochet.audit;

import dev.ricochet.transcript.Role;
import dev.ricochet.transcript.Turn;
import dev.ricochet.transcript.TurnTime;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts turns and findings per agent and per team. */
final class Tallies {

  private final Map<LocalDate, String> weeks = new HashMap<>();
  private final Map<Group, Count> agents = new HashMap<>();
  private final Map<Group, Count> teams = new HashMap<>();
  private final Map<Group, Count> amongThemselves = new HashMap<>();
  private final Map<Group, Count> toCustomers = new HashMap<>();
  private final SortedMap<Outcome, Long> outcomes = new TreeMap<>();

  List<Tally> agents() {
    return tallies(agents);
  }

  List<Tally> teams() {
    return tallies(teams);
  }

  /** What each team says among themselves and to customers, by team. */
  List<ChannelTally> channels() {
    return Stream.concat(channel(amongThemselves, true), channel(toCustomers, false))
        .sorted(Comparator.comparing((ChannelTally c) -> c.tally().group().team()))
        .toList();
  }

  private static Stream<ChannelTally> channel(Map<Group, Count> counts, boolean internal) {
    return tallies(counts).stream().map(tally -> new ChannelTally(internal, tally));
  }

  /** How many conversations between an agent and a customer came to what. */
  SortedMap<Outcome, Long> outcomes() {
    return outcomes;
  }

  private static List<Tally> tallies(Map<Group, Count> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue().tally(entry.getKey()))
        .toList();
  }

  /** A turn that cannot be judged, of an agent or of a speaker who may be one. */
  void countUnjudged(Turn turn) {
    if (hasTally(turn.role()) || turn.role() == Role.UNKNOWN) {
      agentsCount(turn).unjudged++;
      teamsCount(turn).unjudged++;
    }
  }

  /** Conversations that ended. */
  void countEnded(Conversation.Standing standing, int conversations) {
    if (standing.isService() && conversations > 0) {
      outcomes.merge(standing.outcome(), (long) conversations, Long::sum);
    }
  }

  /**
   * A judged turn.
   *
   * @param words number of words as written
   * @param conversation of which the turn is, to be counted once by each
   */
  void countTurn(Turn turn, int words, Conversation conversation) {
    if (!hasTally(turn.role())) {
      return;
    }
    for (Count count : counts(turn)) {
      count.conversations += conversation.isNewTo(count) ? 1 : 0;
      count.turns++;
      count.words += words;
    }
  }

  /**
   * Where findings of a turn are counted, whoever said it; agents and colleagues have tallies of
   * their own.
   */
  List<Count> counts(Turn turn) {
    return hasTally(turn.role())
        ? List.of(agentsCount(turn), teamsCount(turn), channelCount(turn))
        : List.of(teamsCount(turn));
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

  private Count channelCount(Turn turn) {
    boolean internal = turn.role() == Role.COLLEAGUE || "internal".equals(turn.channel());
    return (internal ? amongThemselves : toCustomers)
        .computeIfAbsent(new Group("", orEmpty(turn.team()), ""), k -> new Count());
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

  /** The week of the turn; empty without a date. */
  private String period(Turn turn) {
    TurnTime at = turn.at();
    LocalDate date = at == null ? null : at.date();
    return date == null ? "" : weeks.computeIfAbsent(date, TurnTime::week);
  }
}

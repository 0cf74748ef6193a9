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

  private final Phrases phrases = new Phrases();
  private final Map<LocalDate, String> weeks = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<Group, Count> agents = new HashMap<>();
  private final Map<Group, Count> teams = new HashMap<>();
  private final Map<Group, Count> amongThemselves = new HashMap<>();
  private final Map<Group, Count> toCustomers = new HashMap<>();
  private final SortedMap<Outcome, Long> outcomes = new TreeMap<>();
  private @Nullable Speaking latest;
  private @Nullable CountedIn latestPlace;

  /** All that decides where a turn is counted. */
  private record Speaking(
      boolean tallied,
      boolean internal,
      @Nullable LocalDate date,
      @Nullable String team,
      @Nullable String who) {
    static Speaking of(Turn turn) {
      return new Speaking(
          Tallies.hasTally(turn.role()),
          Tallies.isInternal(turn),
          Tallies.date(turn),
          turn.team(),
          turn.who());
    }
  }

  /** The number by which a phrase is counted. */
  int number(PhraseEntry entry) {
    return phrases.number(entry);
  }

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

  private Stream<ChannelTally> channel(Map<Group, Count> counts, boolean internal) {
    return tallies(counts).stream().map(tally -> new ChannelTally(internal, tally));
  }

  /** How many conversations between an agent and a customer came to what. */
  SortedMap<Outcome, Long> outcomes() {
    return outcomes;
  }

  private List<Tally> tallies(Map<Group, Count> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue().tally(entry.getKey(), phrases))
        .toList();
  }

  /** A turn that cannot be judged, of an agent or of a speaker who may be one. */
  void countUnjudged(Turn turn) {
    if (hasTally(turn.role()) || turn.role() == Role.UNKNOWN) {
      String period = period(turn);
      agentsCount(turn, period).unjudged++;
      teamsCount(turn, period).unjudged++;
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
    for (Count count : countedIn(turn).counts()) {
      count.conversations += conversation.isNewTo(count) ? 1 : 0;
      count.turns++;
      count.words += words;
    }
  }

  /**
   * Where a turn and its findings are counted, whoever said it; agents and colleagues have tallies
   * of their own. Turns of one agent often follow one another.
   */
  CountedIn countedIn(Turn turn) {
    Speaking speaking = Speaking.of(turn);
    CountedIn place = latestPlace;
    if (place == null || !speaking.equals(latest)) {
      place = new CountedIn(period(turn), counts(turn, period(turn)));
      latest = speaking;
      latestPlace = place;
    }
    return place;
  }

  private List<Count> counts(Turn turn, String period) {
    return hasTally(turn.role())
        ? List.of(channelCount(turn), teamsCount(turn, period), agentsCount(turn, period))
        : List.of(teamsCount(turn, period));
  }

  private static boolean hasTally(Role role) {
    return role == Role.AGENT || role == Role.COLLEAGUE;
  }

  private Count agentsCount(Turn turn, String period) {
    return agents.computeIfAbsent(
        new Group(period, name(turn.team()), name(turn.who())), k -> new Count());
  }

  private Count teamsCount(Turn turn, String period) {
    return teams.computeIfAbsent(new Group(period, name(turn.team()), ""), k -> new Count());
  }

  private Count channelCount(Turn turn) {
    return (isInternal(turn) ? amongThemselves : toCustomers)
        .computeIfAbsent(new Group("", name(turn.team()), ""), k -> new Count());
  }

  private static boolean isInternal(Turn turn) {
    return turn.role() == Role.COLLEAGUE || "internal".equals(turn.channel());
  }

  /** The name, always the same text where it is equal; empty where there is none. */
  private String name(@Nullable String text) {
    return text == null ? "" : names.computeIfAbsent(text, same -> same);
  }

  /** The week of the turn; empty without a date. */
  private String period(Turn turn) {
    LocalDate date = date(turn);
    return date == null ? "" : weeks.computeIfAbsent(date, TurnTime::week);
  }

  private static @Nullable LocalDate date(Turn turn) {
    return turn.at() == null ? null : turn.at().date();
  }
}

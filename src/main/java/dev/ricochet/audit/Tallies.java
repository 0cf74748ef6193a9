package dev.ricochet.audit;

import dev.ricochet.transcript.Role;
import dev.ricochet.transcript.Turn;
import dev.ricochet.transcript.TurnTime;
import java.io.Closeable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts turns and findings per agent and per team. */
final class Tallies implements Closeable {

  private final Phrases phrases = new Phrases();
  private final Map<LocalDate, String> weeks = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Counts counts;
  private final SortedMap<Outcome, Long> outcomes = new TreeMap<>();
  private @Nullable Speaking latest;
  private @Nullable CountedIn latestPlace;

  /**
   * @param inMemory under so many headings is counted before something is put aside
   */
  Tallies(int inMemory) {
    counts = new Counts(inMemory);
  }

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

  /**
   * All that was counted.
   *
   * @param agents for each period, team and agent; where they lie on disk they are there until this
   *     is closed
   * @param teams for each period and team
   * @param channels what each team says among themselves and to customers, by team
   */
  record Sums(List<Tally> agents, List<Tally> teams, List<ChannelTally> channels) {}

  /** Adds everything up; nothing may be counted afterwards. */
  Sums sums() {
    List<Tally> agents = new ArrayList<>();
    List<Tally> teams = new ArrayList<>();
    List<ChannelTally> channels = new ArrayList<>();
    int agentsOnDisk = 0;
    for (Iterator<HeadedCount> sums = counts.sums(); sums.hasNext(); ) {
      HeadedCount sum = sums.next();
      Heading.Kind kind = sum.heading().kind();
      if (kind == Heading.Kind.AGENT && counts.isOnDisk()) {
        agentsOnDisk++;
        continue;
      }
      Tally tally = tally(sum);
      switch (kind) {
        case AGENT -> agents.add(tally);
        case TEAM -> teams.add(tally);
        case AMONG_THEMSELVES -> channels.add(new ChannelTally(true, tally));
        case TO_CUSTOMERS -> channels.add(new ChannelTally(false, tally));
      }
    }
    channels.sort(Comparator.comparing((ChannelTally c) -> c.tally().group().team()));
    return new Sums(
        counts.isOnDisk()
            ? new StoredList<>(agentsOnDisk, counts::sums, (before, sum) -> tally(sum))
            : agents,
        teams,
        channels);
  }

  private Tally tally(HeadedCount sum) {
    return sum.count().tally(sum.heading().group(), phrases);
  }

  /** How many conversations between an agent and a customer came to what. */
  SortedMap<Outcome, Long> outcomes() {
    return outcomes;
  }

  /** A turn that cannot be judged, of an agent or of a speaker who may be one. */
  void countUnjudged(Turn turn) {
    if (hasTally(turn.role()) || turn.role() == Role.UNKNOWN) {
      makeRoom();
      String period = period(turn);
      counts.of(agent(turn, period)).unjudged++;
      counts.of(team(turn, period)).unjudged++;
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
    CountedIn place = countedIn(turn);
    for (int i = 0; i < place.counts().size(); i++) {
      Count count = place.counts().get(i);
      count.conversations += conversation.isNewTo(place.headings().get(i)) ? 1 : 0;
      count.turns++;
      count.words += words;
    }
  }

  /**
   * Something found in a turn.
   *
   * @param phrase its number
   * @param recovered of deflections whether their own turn takes the matter on, else null
   */
  void countFinding(CountedIn place, int phrase, @Nullable Boolean recovered) {
    place.counts().forEach(count -> count.add(phrase, recovered));
  }

  /** A deflection that was counted turned out to be recovered. */
  void countRecovery(List<Heading> headings, int phrase) {
    makeRoom();
    headings.forEach(heading -> counts.of(heading).addRecovery(phrase));
  }

  private void makeRoom() {
    if (counts.putAside()) {
      latestPlace = null;
    }
  }

  /**
   * Where a turn and its findings are counted, whoever said it; agents and colleagues have tallies
   * of their own. Turns of one agent often follow one another.
   */
  CountedIn countedIn(Turn turn) {
    makeRoom();
    Speaking speaking = Speaking.of(turn);
    CountedIn place = latestPlace;
    if (place == null || !speaking.equals(latest)) {
      String period = period(turn);
      List<Heading> headings = headings(turn, period);
      place = new CountedIn(period, headings, headings.stream().map(counts::of).toList());
      latest = speaking;
      latestPlace = place;
    }
    return place;
  }

  private List<Heading> headings(Turn turn, String period) {
    return hasTally(turn.role())
        ? List.of(agent(turn, period), team(turn, period), channel(turn))
        : List.of(team(turn, period));
  }

  private static boolean hasTally(Role role) {
    return role == Role.AGENT || role == Role.COLLEAGUE;
  }

  private Heading agent(Turn turn, String period) {
    return new Heading(Heading.Kind.AGENT, new Group(period, name(turn.team()), name(turn.who())));
  }

  private Heading team(Turn turn, String period) {
    return new Heading(Heading.Kind.TEAM, new Group(period, name(turn.team()), ""));
  }

  private Heading channel(Turn turn) {
    return new Heading(
        isInternal(turn) ? Heading.Kind.AMONG_THEMSELVES : Heading.Kind.TO_CUSTOMERS,
        new Group("", name(turn.team()), ""));
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

  /** Takes away what lies on disk. */
  @Override
  public void close() {
    counts.close();
  }
}

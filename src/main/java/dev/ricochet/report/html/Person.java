package dev.ricochet.report.html;

import dev.ricochet.audit.Group;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.Evidence;
import dev.ricochet.stats.Funnel;
import dev.ricochet.stats.Rate;
import dev.ricochet.stats.TwoRates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page tells of an agent.
 *
 * @param id of his section
 * @param row over all weeks
 * @param weeks one row for each week, in their order
 * @param toHear what to listen to first
 * @param good good moments
 * @param peers agents of his group who bear a rate, himself among them
 * @param groupRate of all of these together, or null where there are none
 */
record Person(
    String id,
    AgentRow row,
    List<AgentRow> weeks,
    List<Moment> toHear,
    List<Moment> good,
    long peers,
    @Nullable Rate groupRate) {

  /** Of a group of fewer, what is said of the group tells too much of each other member. */
  private static final int DISCREET = 4;

  /** All of them, sorted by team and name. */
  static List<Person> of(Analysis analysis, Anchors anchors) {
    Map<Group, List<AgentRow>> weeks = new HashMap<>();
    for (AgentRow row : analysis.agents()) {
      weeks.computeIfAbsent(everyWeek(row.group()), k -> new ArrayList<>()).add(row);
    }
    Map<Group, Evidence> evidence = new HashMap<>();
    analysis.evidence().forEach(e -> evidence.put(new Group("", e.team(), e.agent()), e));
    Map<String, List<Rate>> peers = new HashMap<>();
    for (AgentRow row : analysis.people()) {
      if (row.rate() != null) {
        peers
            .computeIfAbsent(Peers.group(row, analysis.options()), k -> new ArrayList<>())
            .add(row.rate());
      }
    }
    Map<String, Rate> groups = new HashMap<>();
    peers.forEach((name, rates) -> groups.put(name, Funnel.of(rates).group()));
    List<Person> people = new ArrayList<>();
    for (AgentRow row : analysis.people()) {
      Evidence heard = evidence.get(row.group());
      people.add(
          new Person(
              anchors.of("agent", row.group().agent()),
              row,
              List.copyOf(weeks.getOrDefault(row.group(), List.of())),
              heard == null ? List.of() : heard.toHear().stream().map(Moment::of).toList(),
              heard == null ? List.of() : heard.good().stream().map(Moment::of).toList(),
              peers.getOrDefault(Peers.group(row, analysis.options()), List.of()).size(),
              groups.get(Peers.group(row, analysis.options()))));
    }
    return people;
  }

  private static Group everyWeek(Group group) {
    return new Group("", group.team(), group.agent());
  }

  String team() {
    return row.group().team();
  }

  String agent() {
    return row.group().agent();
  }

  /** The last week that is compared with the weeks before it, or null. */
  @Nullable AgentRow changed() {
    AgentRow last = null;
    for (AgentRow week : weeks) {
      AgentRow.Standing standing = week.standing();
      last = standing != null && standing.change() != null ? week : last;
    }
    return last;
  }

  /** What the page is filtered by to see all that is his. */
  String filter() {
    return "#team=" + encoded(team()) + "&agent=" + encoded(agent());
  }

  private static String encoded(String name) {
    return URLEncoder.encode(Words.plain(name), StandardCharsets.UTF_8);
  }

  /**
   * What his figures say.
   *
   * @param groupIsShown whether figures of his group may stand there
   */
  List<String> sentences(boolean groupIsShown, Words words) {
    List<String> sentences = new ArrayList<>();
    Rate rate = row.rate();
    if (rate == null) {
      sentences.add(
          words
              .wording()
              .count(
                  row.bare(),
                  "1 bare deflection in {1} turns: too few turns for a rate.",
                  "{0} bare deflections in {1} turns: too few turns for a rate.",
                  row.turns()));
      return sentences;
    }
    sentences.add(words.wording().say("Bare deflections: {0}.", words.whole(rate)));
    AgentRow.Standing standing = row.standing();
    if (standing != null && groupIsShown) {
      sentences.add(besideGroup(standing, words));
    }
    AgentRow changed = changed();
    if (changed != null) {
      sentences.add(change(changed, words));
    }
    return sentences;
  }

  private String besideGroup(AgentRow.Standing standing, Words words) {
    if (groupRate == null || standing.comparison() == null) {
      return words.wording().say("There is nobody in the group to be compared with.");
    }
    String guess =
        words
            .wording()
            .say(
                "The group has {0}; the best guess for this agent is {1} (95 % interval {2}).",
                words.rate(groupRate),
                words.perHundred(standing.shrunk().perHundred()),
                words.interval(standing.shrunk().interval()));
    String verdict =
        switch (standing.comparison().signal()) {
          case ABOVE ->
              words.wording().say("▲ That is above the others by more than chance explains.");
          case BELOW ->
              words.wording().say("▼ That is below the others by more than chance explains.");
          case NONE ->
              words.wording().say("The difference to the others is not more than chance explains.");
        };
    return guess + " " + verdict;
  }

  private static String change(AgentRow week, Words words) {
    AgentRow.Change change = Objects.requireNonNull(week.standing()).change();
    TwoRates rates = Objects.requireNonNull(change).rates();
    String moved =
        words
            .wording()
            .say(
                "In {0}: {1}, after {2} in the weeks before.",
                words.week(week.group().period()),
                words.whole(rates.now()),
                words.whole(rates.before()));
    String verdict =
        switch (change.signal()) {
          case ABOVE -> words.wording().say("That is more than before, beyond chance.");
          case BELOW -> words.wording().say("That is less than before, beyond chance.");
          case NONE -> words.wording().say("The difference is not more than chance explains.");
        };
    return moved + " " + verdict;
  }

  /** Whether figures of the group may stand on a page that only he reads. */
  boolean groupIsLarge() {
    return peers >= DISCREET;
  }
}

package dev.ricochet.report.html;

import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.AnalysisOptions;
import dev.ricochet.stats.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Agents who are compared with each other.
 *
 * @param id of the drawing
 * @param team of all of them, or null where they are of several
 * @param funnel drawn, or null of fewer than two agents with a rate
 * @param withRate those in the funnel, sorted by team and name
 * @param withoutRate so many have too few turns
 */
record Peers(
    String id,
    @Nullable String team,
    @Nullable FunnelDrawing funnel,
    List<Person> withRate,
    long withoutRate) {

  static List<Peers> of(
      List<Person> people, AnalysisOptions options, Anchors anchors, Words words) {
    SortedMap<String, List<Person>> groups = new TreeMap<>();
    for (Person person : people) {
      groups.computeIfAbsent(group(person.row(), options), k -> new ArrayList<>()).add(person);
    }
    List<Peers> peers = new ArrayList<>();
    groups.forEach((name, members) -> peers.add(of(name, members, options, anchors, words)));
    return peers;
  }

  private static Peers of(
      String name, List<Person> members, AnalysisOptions options, Anchors anchors, Words words) {
    List<Person> withRate = members.stream().filter(p -> p.row().rate() != null).toList();
    SortedMap<String, String> ids = new TreeMap<>();
    withRate.forEach(person -> ids.put(key(person.row()), person.id()));
    Function<AgentRow, String> link = row -> ids.getOrDefault(key(row), "");
    return new Peers(
        anchors.of("funnel", name),
        options.grouping() == AnalysisOptions.Grouping.TEAM ? name : null,
        withRate.size() < 2
            ? null
            : FunnelDrawing.of(withRate.stream().map(Person::row).toList(), link, words),
        withRate,
        members.size() - withRate.size());
  }

  private static String key(AgentRow row) {
    return row.group().team() + "\n" + row.group().agent();
  }

  /** The group that an agent is compared with. */
  static String group(AgentRow row, AnalysisOptions options) {
    return options.grouping() == AnalysisOptions.Grouping.TEAM ? row.group().team() : "";
  }

  /** By what the page is filtered to see them; null where they are always seen. */
  @Nullable String filter() {
    return team == null ? null : Words.plain(team);
  }

  /** What the funnel says, in a sentence or two. */
  String verdict(Words words) {
    if (funnel == null) {
      return words
          .wording()
          .say("There are not two agents with turns enough to be compared; counts stand below.");
    }
    List<String> signals =
        withRate.stream()
            .filter(person -> person.row().signal() != Signal.NONE)
            .map(p -> words.agent(p.agent()) + " (" + words.signal(p.row().signal()) + ")")
            .toList();
    String verdict =
        signals.isEmpty()
            ? words.wording().say("No agent differs from the others by more than chance explains.")
            : words
                .wording()
                .say(
                    "More than chance explains: {0}. It says where to listen, and not why.",
                    String.join(", ", signals));
    return withoutRate == 0
        ? verdict
        : verdict
            + " "
            + words
                .wording()
                .count(
                    withoutRate,
                    "1 agent has too few turns for a rate and is not drawn.",
                    "{0} agents have too few turns for a rate and are not drawn.");
  }
}

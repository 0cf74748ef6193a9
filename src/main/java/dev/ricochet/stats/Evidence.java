package dev.ricochet.stats;

import dev.ricochet.audit.Finding;
import dev.ricochet.transcript.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What to listen to with an agent: as many good moments as others.
 *
 * @param team the team, or empty
 * @param agent the agent, or empty where the data does not name him
 * @param toHear bare deflections and brusqueness, those first that weigh most and are surest
 * @param good recovered deflections and ownership, told the same way
 */
public record Evidence(String team, String agent, List<Finding> toHear, List<Finding> good) {

  /** So many of each are enough for a conversation between two people. */
  private static final int MOST = 5;

  /**
   * The severe ones first; of those the ones with more words, which are less likely taken for what
   * they are not; of those the earlier.
   */
  private static final Comparator<Finding> WEIGHT =
      Comparator.comparing(Finding::severity)
          .reversed()
          .thenComparing(Comparator.comparingInt((Finding f) -> f.end() - f.start()).reversed());

  public Evidence {
    toHear = List.copyOf(toHear);
    good = List.copyOf(good);
  }

  private record Person(String team, String agent) implements Comparable<Person> {
    @Override
    public int compareTo(Person other) {
      int byTeam = team.compareTo(other.team);
      return byTeam != 0 ? byTeam : agent.compareTo(other.agent);
    }
  }

  /** One for each agent of whom anything was found, sorted by team and agent. */
  static List<Evidence> of(List<Finding> findings) {
    SortedMap<Person, List<Finding>> people = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.speaker() == Role.AGENT || finding.speaker() == Role.COLLEAGUE) {
        Person person = new Person(orEmpty(finding.team()), orEmpty(finding.who()));
        people.computeIfAbsent(person, k -> new ArrayList<>()).add(finding);
      }
    }
    return people.entrySet().stream().map(Evidence::of).toList();
  }

  private static Evidence of(Map.Entry<Person, List<Finding>> found) {
    List<Finding> toHear = chosen(found.getValue().stream().filter(Evidence::isToHear).toList());
    List<Finding> good = chosen(found.getValue().stream().filter(Evidence::isGood).toList());
    return new Evidence(found.getKey().team(), found.getKey().agent(), toHear, good);
  }

  private static boolean isToHear(Finding finding) {
    return finding.family().equals("brusqueness") || Boolean.FALSE.equals(finding.recovered());
  }

  private static boolean isGood(Finding finding) {
    return finding.family().equals("ownership") || Boolean.TRUE.equals(finding.recovered());
  }

  /** Those that weigh most, but each category once before any comes twice. */
  private static List<Finding> chosen(List<Finding> findings) {
    List<Finding> left = new ArrayList<>(findings);
    left.sort(WEIGHT);
    List<Finding> chosen = new ArrayList<>();
    while (!left.isEmpty() && chosen.size() < MOST) {
      Set<String> seen = new HashSet<>();
      List<Finding> round = left.stream().filter(f -> seen.add(f.category())).toList();
      chosen.addAll(round.subList(0, Math.min(round.size(), MOST - chosen.size())));
      left.removeAll(round);
    }
    return chosen;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}

package dev.ricochet.stats;

import dev.ricochet.audit.Finding;
import dev.ricochet.transcript.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** The findings of each category that weigh most. */
  private static final class Choice {
    private final Map<String, List<Finding>> categories = new LinkedHashMap<>();

    /** One that comes behind all others so far. */
    void add(Finding finding) {
      List<Finding> best = categories.computeIfAbsent(finding.category(), k -> new ArrayList<>());
      int place = best.size();
      while (place > 0 && WEIGHT.compare(finding, best.get(place - 1)) < 0) {
        place--;
      }
      best.add(place, finding);
      if (best.size() > MOST) {
        best.remove(MOST);
      }
    }

    /** Those that weigh most, but each category once before any comes twice. */
    List<Finding> chosen() {
      List<Finding> chosen = new ArrayList<>();
      for (int round = 0; round < MOST; round++) {
        int place = round;
        categories.values().stream()
            .filter(best -> best.size() > place)
            .map(best -> best.get(place))
            .sorted(WEIGHT)
            .forEach(chosen::add);
      }
      return chosen.subList(0, Math.min(MOST, chosen.size()));
    }
  }

  private record Choices(Choice toHear, Choice good) {}

  /** One for each agent of whom anything was found, sorted by team and agent. */
  static List<Evidence> of(List<Finding> findings) {
    SortedMap<Person, Choices> people = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.speaker() == Role.AGENT || finding.speaker() == Role.COLLEAGUE) {
        Person person = new Person(orEmpty(finding.team()), orEmpty(finding.who()));
        Choices choices =
            people.computeIfAbsent(person, k -> new Choices(new Choice(), new Choice()));
        if (isToHear(finding)) {
          choices.toHear().add(finding);
        } else if (isGood(finding)) {
          choices.good().add(finding);
        }
      }
    }
    List<Evidence> evidence = new ArrayList<>();
    people.forEach(
        (person, choices) ->
            evidence.add(
                new Evidence(
                    person.team(),
                    person.agent(),
                    choices.toHear().chosen(),
                    choices.good().chosen())));
    return evidence;
  }

  private static boolean isToHear(Finding finding) {
    return finding.family().equals("brusqueness") || Boolean.FALSE.equals(finding.recovered());
  }

  private static boolean isGood(Finding finding) {
    return finding.family().equals("ownership") || Boolean.TRUE.equals(finding.recovered());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}

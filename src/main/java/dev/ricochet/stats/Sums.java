package dev.ricochet.stats;

import dev.ricochet.audit.Group;
import dev.ricochet.audit.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Adds tallies up. */
final class Sums {

  private Sums() {}

  /**
   * One tally of several. A conversation in which several of them have a turn is counted once for
   * each.
   *
   * @param group whose tally the sum is
   */
  static Tally of(Group group, Collection<Tally> tallies) {
    return new Tally(
        group,
        sum(tallies, Tally::conversations),
        sum(tallies, Tally::turns),
        sum(tallies, Tally::words),
        sum(tallies, Tally::unjudgedTurns),
        merged(tallies, Tally::findings),
        merged(tallies, Tally::recoveries),
        merged(tallies, Tally::deflectionPhrases));
  }

  /** Tallies added up by the group that {@code to} makes of theirs, sorted by it. */
  static List<Tally> by(Function<Group, Group> to, Collection<Tally> tallies) {
    Map<Group, List<Tally>> parts = new LinkedHashMap<>();
    for (Tally tally : tallies) {
      parts.computeIfAbsent(to.apply(tally.group()), k -> new ArrayList<>()).add(tally);
    }
    return parts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(part -> of(part.getKey(), part.getValue()))
        .toList();
  }

  private static long sum(Collection<Tally> tallies, ToLongFunction<Tally> of) {
    return tallies.stream().mapToLong(of).sum();
  }

  private static SortedMap<String, Long> merged(
      Collection<Tally> tallies, Function<Tally, Map<String, Long>> of) {
    SortedMap<String, Long> merged = new TreeMap<>();
    for (Tally tally : tallies) {
      of.apply(tally).forEach((name, n) -> merged.merge(name, n, Long::sum));
    }
    return merged;
  }
}

package dev.ricochet.stats;

import dev.ricochet.audit.Group;
import dev.ricochet.audit.Tally;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Adds tallies up. */
final class Sums {

  private Sums() {}

  /**
   * One tally of several. A conversation in which several of them have a turn is counted once for
   * each.
   *
   * @param group whose tally the sum is
   */
  static Tally of(Group group, Iterable<Tally> tallies) {
    Sum sum = new Sum();
    tallies.forEach(sum::add);
    return sum.tally(group);
  }

  /** Tallies added up by the group that {@code to} makes of theirs, sorted by it. */
  static List<Tally> by(UnaryOperator<Group> to, Iterable<Tally> tallies) {
    SortedMap<Group, Sum> sums = new TreeMap<>();
    for (Tally tally : tallies) {
      sums.computeIfAbsent(to.apply(tally.group()), k -> new Sum()).add(tally);
    }
    return sums.entrySet().stream().map(sum -> sum.getValue().tally(sum.getKey())).toList();
  }

  /** What was added up so far. */
  private static final class Sum {
    private final SortedMap<String, Long> findings = new TreeMap<>();
    private final SortedMap<String, Long> recoveries = new TreeMap<>();
    private final SortedMap<String, Long> deflectionPhrases = new TreeMap<>();
    private long conversations;
    private long turns;
    private long words;
    private long unjudgedTurns;

    void add(Tally tally) {
      conversations += tally.conversations();
      turns += tally.turns();
      words += tally.words();
      unjudgedTurns += tally.unjudgedTurns();
      merge(tally.findings(), findings);
      merge(tally.recoveries(), recoveries);
      merge(tally.deflectionPhrases(), deflectionPhrases);
    }

    private static void merge(Map<String, Long> counts, Map<String, Long> into) {
      counts.forEach((name, count) -> into.merge(name, count, Long::sum));
    }

    Tally tally(Group group) {
      return new Tally(
          group,
          conversations,
          turns,
          words,
          unjudgedTurns,
          findings,
          recoveries,
          deflectionPhrases);
    }
  }
}

package dev.ricochet.audit;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What came of a conversation between an agent and a customer.
 *
 * @param team the team of the first agent who has one, or empty
 * @param bare whether an agent left a deflection bare in it
 * @param effort the categories of customer effort that were found in it; may be empty
 */
public record Outcome(String team, boolean bare, SortedSet<String> effort)
    implements Comparable<Outcome> {

  private static final Comparator<Outcome> ORDER =
      Comparator.comparing(Outcome::team)
          .thenComparing(Outcome::bare)
          .thenComparing(outcome -> String.join(",", outcome.effort()));

  public Outcome {
    effort = Collections.unmodifiableSortedSet(new TreeSet<>(effort));
  }

  @Override
  public int compareTo(Outcome other) {
    return ORDER.compare(this, other);
  }
}

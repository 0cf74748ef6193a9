package dev.ricochet.audit;

import java.util.Comparator;

/**
 * A finding in its place among all others.
 *
 * @param conversation the number of the conversation, in the order in which they appear
 */
record Placed(int conversation, Finding finding) implements Comparable<Placed> {

  private static final Comparator<Placed> ORDER =
      Comparator.comparingInt(Placed::conversation)
          .thenComparingInt(placed -> placed.finding.turn())
          .thenComparingInt(placed -> placed.finding.start())
          .thenComparingInt(placed -> placed.finding.end())
          .thenComparing(placed -> placed.finding.category())
          .thenComparing(placed -> placed.finding.lexicon());

  @Override
  public int compareTo(Placed other) {
    return ORDER.compare(this, other);
  }
}

package dev.ricochet.stats;

import dev.ricochet.audit.Tally;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Rows that are made anew of their tallies whenever they are read, from the first to the last: any
 * other way is slow.
 */
final class ComparedRows extends AbstractList<AgentRow> {

  private final List<Tally> tallies;
  private final AnalysisOptions options;
  private final Standings standings;

  /**
   * @param standings one for each tally, in their order
   */
  ComparedRows(List<Tally> tallies, AnalysisOptions options, Standings standings) {
    this.tallies = tallies;
    this.options = options;
    this.standings = standings;
  }

  @Override
  public int size() {
    return standings.size();
  }

  @Override
  public AgentRow get(int index) {
    return standings.with(index, AgentRow.of(tallies.get(index), options));
  }

  @Override
  public Iterator<AgentRow> iterator() {
    Iterator<Tally> tally = tallies.iterator();
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return tally.hasNext();
      }

      @Override
      public AgentRow next() {
        if (!tally.hasNext()) {
          throw new NoSuchElementException();
        }
        return standings.with(next++, AgentRow.of(tally.next(), options));
      }
    };
  }
}

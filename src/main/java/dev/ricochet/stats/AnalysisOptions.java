package dev.ricochet.stats;

/**
 * How the figures of an audit are looked at.
 *
 * @param minTurns so many judged turns an agent or a team needs before a rate is told of them, at
 *     least 1; with fewer, the counts stand alone
 * @param grouping whom agents are compared with
 */
public record AnalysisOptions(long minTurns, Grouping grouping) {

  /**
   * With fewer turns than these, one finding more or less changes a rate by one per 100 turns,
   * which is as much as most rates are.
   */
  public static final long MIN_TURNS = 100;

  /** What is taken where the user says nothing. */
  public static final AnalysisOptions DEFAULT = new AnalysisOptions(MIN_TURNS, Grouping.TEAM);

  /** Whom agents are compared with. */
  public enum Grouping {
    /** The others of their team. */
    TEAM,
    /** All others. */
    ALL
  }

  public AnalysisOptions {
    if (minTurns < 1) {
      throw new IllegalArgumentException("no number of turns: " + minTurns);
    }
  }
}

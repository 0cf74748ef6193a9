package dev.ricochet.stats;

import java.util.List;

/**
 * How the rates of several agents scatter around their common rate, in sums that an agent can be
 * added to and taken out of.
 *
 * @param agents how many there are
 * @param count of all of them
 * @param exposure of all of them, in turns
 * @param squaredCounts the sum of count² / exposure
 * @param squaredExposures the sum of exposure²
 */
record Scatter(
    int agents, long count, long exposure, double squaredCounts, double squaredExposures) {

  private static final Scatter NOBODY = new Scatter(0, 0, 0, 0, 0);

  static Scatter of(List<Rate> rates) {
    Scatter scatter = NOBODY;
    for (Rate rate : rates) {
      scatter = scatter.with(rate);
    }
    return scatter;
  }

  Scatter with(Rate rate) {
    return add(rate, 1);
  }

  /** The scatter of all but one of the agents. */
  Scatter without(Rate rate) {
    return add(rate, -1);
  }

  private Scatter add(Rate rate, int sign) {
    double turns = rate.exposure();
    return new Scatter(
        agents + sign,
        count + sign * rate.count(),
        exposure + sign * rate.exposure(),
        squaredCounts + sign * rate.count() * (rate.count() / turns),
        squaredExposures + sign * turns * turns);
  }

  /** The common rate, per turn. */
  double mean() {
    return (double) count / exposure;
  }

  /**
   * The sum of {@code exposure (rate − mean)²}, with rates per turn. Where all agents have one rate
   * it is expected to be {@code (agents − 1) mean}.
   */
  double squares() {
    return Math.max(0, squaredCounts - count * mean());
  }

  /**
   * By what the variance of the agents' true rates is multiplied in what is expected of {@link
   * #squares}.
   */
  double varianceWeight() {
    return exposure - squaredExposures / exposure;
  }

  /** As how many agents of equal exposure these count: 1 where one has nearly all the turns. */
  double effectiveAgents() {
    return (double) exposure * exposure / squaredExposures;
  }
}

package dev.ricochet.stats;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The limits between which the agents of a group are expected, wide where turns are few and narrow
 * where they are many. They rest on Poisson probabilities, and are widened where the agents scatter
 * more than those allow.
 *
 * <p>Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance",
 * Statistics in Medicine 24 (2005), 1185–1202.
 *
 * @param group all counts of the agents over all their turns
 * @param phi how many times the variance by chance alone the agents scatter, at least 1
 */
public record Funnel(Rate group, double phi) {

  private static final double PER = 100;

  /** The share of agents at each end whose scores are drawn in to those of the next. */
  private static final double WINSORIZED = 0.1;

  private static final double NARROW_TAIL = 0.025;
  private static final double WIDE_TAIL = 0.001;

  /**
   * The limits at one exposure, per 100 turns.
   *
   * @param narrow within which 95 % of agents are expected
   * @param wide within which 99.8 % of agents are expected
   */
  public record Limits(Interval narrow, Interval wide) {}

  /**
   * The funnel of a group.
   *
   * @param agents the rates of its agents, at least one
   */
  public static Funnel of(List<Rate> agents) {
    long count = 0;
    long exposure = 0;
    for (Rate agent : agents) {
      count += agent.count();
      exposure += agent.exposure();
    }
    return new Funnel(new Rate(count, exposure), phi(agents, (double) count / exposure));
  }

  /**
   * The mean square of the z-scores, the lowest and the highest tenth of which are replaced by the
   * quantile that cuts them off: a few outliers are not to widen the limits that show them.
   */
  private static double phi(List<Rate> agents, double mean) {
    if (mean == 0) {
      return 1;
    }
    double[] scores =
        agents.stream()
            .mapToDouble(
                agent ->
                    (agent.count() - mean * agent.exposure()) / Math.sqrt(mean * agent.exposure()))
            .sorted()
            .toArray();
    double low = quantile(scores, WINSORIZED);
    double high = quantile(scores, 1 - WINSORIZED);
    double meanSquare =
        Arrays.stream(scores)
            .map(score -> Math.min(high, Math.max(low, score)))
            .map(score -> score * score)
            .average()
            .orElse(1);
    return Math.max(1, meanSquare);
  }

  /** The quantile of sorted values, on the straight line between the two that it lies between. */
  private static double quantile(double[] sorted, double probability) {
    double place = probability * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /**
   * The limits at an exposure.
   *
   * @param exposure turns, at least 1
   */
  public Limits limits(long exposure) {
    if (group.count() == 0) {
      Interval nothing = new Interval(0, 0);
      return new Limits(nothing, nothing);
    }
    double mean = (double) group.count() / group.exposure() * exposure;
    PoissonDistribution counts = PoissonDistribution.of(mean);
    return new Limits(
        interval(counts, NARROW_TAIL, exposure), interval(counts, WIDE_TAIL, exposure));
  }

  private Interval interval(PoissonDistribution counts, double tail, long exposure) {
    double low = widened(counts.getMean(), quantile(counts, tail));
    double high = widened(counts.getMean(), quantile(counts, 1 - tail));
    return new Interval(PER * Math.max(0, low) / exposure, PER * high / exposure);
  }

  private double widened(double mean, double limit) {
    return mean + Math.sqrt(phi) * (limit - mean);
  }

  /**
   * The quantile of a count, on the straight line between two counts, so that the curve has no
   * steps (section A.1.1 of the source).
   */
  private static double quantile(PoissonDistribution counts, double probability) {
    int above = counts.inverseCumulativeProbability(probability);
    double excess = counts.cumulativeProbability(above) - probability;
    return above - excess / counts.probability(above);
  }
}

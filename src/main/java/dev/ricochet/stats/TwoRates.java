package dev.ricochet.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Two rates that are compared, such as those of two weeks of one agent. Both counts are taken as
 * Poisson. Given their sum, the count of the second is then binomial, and where both rates are
 * equal its share is that of the exposures. So the comparison needs no estimate of the common rate
 * and is exact however low the counts are.
 *
 * <p>Source: J. Przyborowski and H. Wilenski, "Homogeneity of results in testing samples from
 * Poisson series: with an application to testing clover seed for dodder", Biometrika 31 (1940),
 * 313–323.
 *
 * @param before the rate that the other one is compared with
 * @param now the rate that may have changed
 */
public record TwoRates(Rate before, Rate now) {

  private static final double TAIL = 0.025;

  /**
   * The probability, both rates being equal, of counts at least as far apart as these: twice the
   * smaller tail of the binomial distribution, at most 1. Of the two-sided definitions this is the
   * one that agrees with {@link #interval}: the p-value is below 0.05 where the interval leaves out
   * 1, and only there.
   */
  public double pValue() {
    double share = (double) now.exposure() / ((double) now.exposure() + before.exposure());
    return Math.min(1, 2 * Math.min(atMost(share), atLeast(share)));
  }

  /** The rate now over the rate before, or null where nothing was counted before. */
  public @Nullable Double ratio() {
    return before.count() == 0
        ? null
        : ((double) now.count() / now.exposure()) / ((double) before.count() / before.exposure());
  }

  /**
   * The exact 95 % interval of the ratio of the rates: from 0 where nothing is counted now, and to
   * {@link Double#POSITIVE_INFINITY} where nothing was counted before. The ends are those of the
   * binomial share, each turned from a share p of the counts into the ratio p / (1 − p) over the
   * ratio of the exposures.
   *
   * <p>Source of the interval of the share: C. J. Clopper and E. S. Pearson, "The use of confidence
   * or fiducial limits illustrated in the case of the binomial", Biometrika 26 (1934), 404–413.
   */
  public Interval interval() {
    double low =
        now.count() == 0
            ? 0
            : ratio(
                BetaDistribution.of((double) now.count(), before.count() + 1.0)
                    .inverseCumulativeProbability(TAIL));
    double high =
        before.count() == 0
            ? Double.POSITIVE_INFINITY
            : ratio(
                BetaDistribution.of(now.count() + 1.0, (double) before.count())
                    .inverseSurvivalProbability(TAIL));
    return new Interval(low, high);
  }

  private double ratio(double share) {
    return share / (1 - share) * before.exposure() / now.exposure();
  }

  private double atMost(double share) {
    return before.count() == 0
        ? 1
        : BetaDistribution.of(now.count() + 1.0, (double) before.count())
            .survivalProbability(share);
  }

  private double atLeast(double share) {
    return now.count() == 0
        ? 1
        : BetaDistribution.of((double) now.count(), before.count() + 1.0)
            .cumulativeProbability(share);
  }
}

package dev.ricochet.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How often something was said, and over how many turns.
 *
 * @param count how often, at least 0
 * @param exposure the turns in which it could have been said, at least 1
 */
public record Rate(long count, long exposure) {

  private static final double PER = 100;
  private static final double TAIL = 0.025;

  public Rate {
    if (count < 0 || exposure < 1) {
      throw new IllegalArgumentException("no rate: " + count + " in " + exposure);
    }
  }

  /** The rate per 100 turns. One turn may bear several findings, so this may exceed 100. */
  public double perHundred() {
    return PER * count / exposure;
  }

  /**
   * The exact 95 % interval of the rate per 100 turns, the count being taken as Poisson. With χ²(p;
   * n) the quantile of the chi-square distribution of n degrees of freedom, the mean of a count k
   * lies between χ²(0.025; 2k) / 2 and χ²(0.975; 2k + 2) / 2; the lower end is 0 where k is 0.
   *
   * <p>Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936),
   * 437–442.
   */
  public Interval interval() {
    return new Interval(low(), high());
  }

  /** The low end of {@link #interval}. */
  public double low() {
    double low = count == 0 ? 0 : quantile(TAIL, 2.0 * count) / 2;
    return PER * low / exposure;
  }

  /** The high end of {@link #interval}. */
  public double high() {
    double high = quantile(1 - TAIL, 2.0 * count + 2) / 2;
    return PER * high / exposure;
  }

  private static double quantile(double probability, double degreesOfFreedom) {
    return ChiSquaredDistribution.of(degreesOfFreedom).inverseCumulativeProbability(probability);
  }
}

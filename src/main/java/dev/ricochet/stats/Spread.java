package dev.ricochet.stats;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * How what was said spreads over agents: whether nearly all say it, which points at the
 * organisation, or a few say most of it.
 *
 * @param verdict which of both
 * @param pValue the probability of counts at least as uneven as these, if all agents had one rate
 * @param agents how many there are
 * @param said how many of them said it at least once
 * @param half the fewest agents who account for half of the counts; 0 where there are none
 */
public record Spread(Verdict verdict, double pValue, int agents, int said, int half) {

  private static final double LEVEL = 0.05;

  /** Those who said it are nearly all where they have this share of the turns. */
  private static final double NEARLY_ALL = 0.8;

  /** And where they are this share of all agents, however few turns the others have. */
  private static final double MOST = 2.0 / 3;

  /** A few account for half where they say it this many times as often as their turns explain. */
  private static final double TIMES_THEIR_SHARE = 2;

  /** How what was said spreads over agents. */
  public enum Verdict {
    /** Nearly all agents say it. */
    COMMON,
    /** A few agents account for half of it, far more than their share of the turns. */
    FEW,
    /** Neither, or not said often enough to tell. */
    UNCLEAR
  }

  /**
   * The spread over agents.
   *
   * <p>{@link Verdict#FEW} needs two things: that counts are less even than one rate explains, at 5
   * %, and that the fewest agents who account for half of them say it at least twice as often as
   * their share of the turns explains; the test alone would call small differences of large counts
   * a matter of few. Otherwise it is {@link Verdict#COMMON} where those who said it at all have at
   * least 80 % of the turns, and are at least two thirds of the agents.
   *
   * @param rates of the agents, at least one
   */
  public static Spread of(List<Rate> rates) {
    long count = rates.stream().mapToLong(Rate::count).sum();
    long exposure = rates.stream().mapToLong(Rate::exposure).sum();
    List<Rate> mostFirst =
        rates.stream()
            .sorted(
                Comparator.comparingLong(Rate::count).reversed().thenComparingLong(Rate::exposure))
            .toList();
    int half = 0;
    long theirCount = 0;
    long theirExposure = 0;
    while (2 * theirCount < count) {
      theirCount += mostFirst.get(half).count();
      theirExposure += mostFirst.get(half).exposure();
      half++;
    }
    List<Rate> said = rates.stream().filter(rate -> rate.count() > 0).toList();
    double pValue = pValue(rates, count, exposure);
    double times =
        count == 0 ? 0 : ((double) theirCount / count) / ((double) theirExposure / exposure);
    double reach = (double) said.stream().mapToLong(Rate::exposure).sum() / exposure;
    boolean common = reach >= NEARLY_ALL && said.size() >= MOST * rates.size();
    return new Spread(
        verdict(rates.size(), pValue, times, common), pValue, rates.size(), said.size(), half);
  }

  private static Verdict verdict(int agents, double pValue, double times, boolean common) {
    if (agents == 1) {
      return Verdict.UNCLEAR;
    }
    if (pValue < LEVEL && times >= TIMES_THEIR_SHARE) {
      return Verdict.FEW;
    }
    return common ? Verdict.COMMON : Verdict.UNCLEAR;
  }

  /**
   * The test of one common rate against rates that scatter. With k the counts, K their sum and p
   * the shares of the turns, the statistic is the sum of {@code k (k − 1) / p}: the pairs of
   * sayings that are of one agent, each counted the more, the less it is expected. It remains right
   * where most counts are 0 or 1. Given K, the counts are multinomial, and the statistic is a sum
   * over ordered pairs of sayings whose terms are uncorrelated; with n agents its mean is {@code
   * K(K−1)}, its variance {@code 2(n−1)K(K−1)} and its third central moment {@code 4K(K−1)(Σ1/p −
   * 3n + 2) + 8K(K−1)(K−2)(n−1)}. The shifted gamma distribution of these moments gives the
   * p-value.
   *
   * <p>Source of the statistic: R. F. Potthoff and M. Whittinghill, "Testing for homogeneity: II.
   * The Poisson distribution", Biometrika 53 (1966), 183–190.
   */
  private static double pValue(List<Rate> rates, long count, long exposure) {
    if (rates.size() == 1 || count < 2) {
      return 1;
    }
    double statistic = 0;
    double inverseShares = 0;
    for (Rate rate : rates) {
      double inverse = (double) exposure / rate.exposure();
      statistic += inverse * rate.count() * (rate.count() - 1);
      inverseShares += inverse;
    }
    double pairs = (double) count * (count - 1);
    double free = rates.size() - 1.0;
    double variance = 2 * free * pairs;
    double third =
        4 * pairs * (inverseShares - 3.0 * rates.size() + 2) + 8 * pairs * (count - 2) * free;
    double skewness = third / Math.pow(variance, 1.5);
    double shape = 4 / (skewness * skewness);
    double scaled = shape + Math.sqrt(shape) * (statistic - pairs) / Math.sqrt(variance);
    return scaled <= 0 ? 1 : GammaDistribution.of(shape, 1).survivalProbability(scaled);
  }
}

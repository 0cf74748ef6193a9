package dev.ricochet.stats;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * How many of some trials succeed where the probability of success is itself a beta-distributed
 * chance. Its tails are summed term by term from the count outwards, each term from the one before.
 *
 * <p>Source: J. G. Skellam, "A probability distribution derived from the binomial distribution by
 * regarding the probability of success as variable between the sets of trials", Journal of the
 * Royal Statistical Society, Series B 10 (1948), 257–261.
 *
 * @param trials at least 1
 * @param alpha first parameter of the beta distribution, more than 0
 * @param beta second parameter of the beta distribution, more than 0
 */
record BetaBinomial(long trials, double alpha, double beta) {

  /** A term that adds less than this to the sum ends it. */
  private static final double NEGLIGIBLE = 1e-15;

  /**
   * Both tails of a count, each with the count itself.
   *
   * @param atMost the probability of the count or fewer
   * @param atLeast the probability of the count or more
   */
  record Tails(double atMost, double atLeast) {}

  /** The tails of a count from 0 to {@code trials}. */
  Tails tails(long count) {
    double here = probability(count);
    if (count * (alpha + beta) >= trials * alpha) {
      double atLeast = sumUpwards(count, here);
      return new Tails(1 - atLeast + here, atLeast);
    }
    double atMost = sumDownwards(count, here);
    return new Tails(atMost, 1 - atMost + here);
  }

  private double probability(long count) {
    double successes = count;
    double failures = trials - successes;
    return Math.exp(
        LogBeta.value(successes + alpha, failures + beta)
            - LogBeta.value(alpha, beta)
            - LogBeta.value(successes + 1, failures + 1)
            - Math.log(trials + 1.0));
  }

  private double sumUpwards(long from, double first) {
    double sum = first;
    double term = first;
    for (long k = from; k < trials && term > sum * NEGLIGIBLE; k++) {
      double failures = trials - k;
      term *= failures / (k + 1) * (k + alpha) / (failures - 1 + beta);
      sum += term;
    }
    return sum;
  }

  private double sumDownwards(long from, double first) {
    double sum = first;
    double term = first;
    for (long k = from; k > 0 && term > sum * NEGLIGIBLE; k--) {
      double failures = trials - k;
      term *= k / (failures + 1) * (failures + beta) / (k - 1 + alpha);
      sum += term;
    }
    return sum;
  }
}

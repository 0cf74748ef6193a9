package dev.ricochet.stats;

import org.jspecify.annotations.Nullable;

/**
 * How many of some things are of a kind.
 *
 * @param count how many are, from 0 to {@code of}
 * @param of how many there are, at least 1
 */
public record Proportion(long count, long of) {

  /** The quantile of the normal distribution that leaves 2.5 % above it. */
  private static final double Z = 1.959963984540054;

  public Proportion {
    if (count < 0 || of < 1 || count > of) {
      throw new IllegalArgumentException("no proportion: " + count + " of " + of);
    }
  }

  /** A proportion, or null where there is nothing to be counted. */
  static @Nullable Proportion ofAny(long count, long of) {
    return of == 0 ? null : new Proportion(count, of);
  }

  /** The proportion, from 0 to 1. */
  public double share() {
    return (double) count / of;
  }

  /** Its 95 % interval, the count being taken as binomial; see {@link #wilson}. */
  public Interval interval() {
    return wilson(share(), (double) of);
  }

  /**
   * The 95 % score interval of a binomial proportion: all values that the observed share does not
   * refute. It holds its level where the share is near 0 or 1 and where the trials are few.
   *
   * <p>Source: E. B. Wilson, "Probable inference, the law of succession, and statistical
   * inference", Journal of the American Statistical Association 22 (1927), 209–212.
   *
   * @param share observed, from 0 to 1
   * @param trials more than 0
   */
  static Interval wilson(double share, double trials) {
    double weight = Z * Z / trials;
    double middle = (share + weight / 2) / (1 + weight);
    double half =
        Z * Math.sqrt(share * (1 - share) / trials + weight / (4 * trials)) / (1 + weight);
    return new Interval(
        share == 0 ? 0 : Math.max(0, middle - half), share == 1 ? 1 : Math.min(1, middle + half));
  }
}

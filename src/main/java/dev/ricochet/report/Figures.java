package dev.ricochet.report;

import dev.ricochet.stats.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as files bear them: a fixed number of decimals after a point, whatever the locale. */
final class Figures {

  private Figures() {}

  /** Findings per 100 turns, with two decimals. */
  static BigDecimal rate(double perHundred) {
    return decimals(perHundred, 2);
  }

  /** A share from 0 to 1, with three decimals. */
  static BigDecimal share(double share) {
    return decimals(share, 3);
  }

  /** A p-value, or one adjusted for many tests, with four decimals. */
  static BigDecimal probability(double probability) {
    return decimals(probability, 4);
  }

  /** A rate or the end of an interval as a terminal shows it, with one decimal. */
  static BigDecimal glance(double perHundred) {
    return decimals(perHundred, 1);
  }

  /** A share from 0 to 1 as a terminal shows it, in per cent: one decimal, none where it is all. */
  static BigDecimal percent(double share) {
    return share == 1 ? decimals(100, 0) : decimals(100 * share, 1);
  }

  /** The ends of an interval of shares in whole per cent. */
  static String percents(Interval interval, String between) {
    return decimals(100 * interval.low(), 0) + between + decimals(100 * interval.high(), 0);
  }

  /** So many of something, as a sentence says it. */
  static String count(long n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }

  private static BigDecimal decimals(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}

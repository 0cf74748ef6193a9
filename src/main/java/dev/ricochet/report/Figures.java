package dev.ricochet.report;

import dev.ricochet.source.Wording;
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
  static String glance(double perHundred, Wording wording) {
    return wording.decimal(perHundred, 1);
  }

  /** The ends of the interval of a rate as a terminal shows them. */
  static String glance(Interval interval, Wording wording) {
    return wording.say(
        "{0} to {1}", glance(interval.low(), wording), glance(interval.high(), wording));
  }

  /** A share from 0 to 1 as a terminal shows it, in per cent: one decimal, none where it is all. */
  static String percent(double share, Wording wording) {
    return wording.decimal(100 * share, share == 1 ? 0 : 1);
  }

  /** One end of an interval of shares in whole per cent. */
  static String wholePercent(double share, Wording wording) {
    return wording.decimal(100 * share, 0);
  }

  private static BigDecimal decimals(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}

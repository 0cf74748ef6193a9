package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoRatesTest {

  /**
   * The rates of M. P. Fay, "Two-sided exact tests and matching confidence intervals for discrete
   * data", The R Journal 2 (2010), 53–58: the interval is the one printed there.
   */
  @Test
  void published_comparison() {
    Interval interval = new TwoRates(new Rate(10, 20000), new Rate(2, 17877)).interval();
    assertThat(interval.low()).isCloseTo(0.02383738, within(5e-9));
    assertThat(interval.high()).isCloseTo(1.04995468, within(5e-9));
  }

  /**
   * p-values are exact fractions: sums of binomial probabilities. The ends of the intervals are
   * found by bisection, in 40 digits, of the same sums.
   */
  @ParameterizedTest
  @CsvSource({
    "10, 20000, 2, 17877, 0.06055644843368, 0.02383738234878, 1.049954677596",
    "21, 3011, 11, 800, 0.1120173195754, 0.8584264033916, 4.277265943654",
    "5, 1000, 5, 1000, 1, 0.2301424689381, 4.345134579524",
    "1, 10, 1, 1000, 0.03940790118616, 0.0001273936708367, 0.7849683531626",
    "120, 40000, 90, 20000, 0.005002554033421, 1.128394191969, 1.987989227849",
    "7, 300, 0, 900, 0.0001220703125, 0, 0.2312713266988",
    "0, 500, 4, 500, 0.125, 0.6601240193601, Infinity",
    "0, 100, 0, 100, 1, 0, Infinity",
    "3, 1000000, 2, 10, 1.9999200021e-9, 5568.188900721, 581975.6578961"
  })
  void exact_values(
      long before, long turnsBefore, long now, long turnsNow, double p, double low, double high) {
    TwoRates rates = new TwoRates(new Rate(before, turnsBefore), new Rate(now, turnsNow));
    assertThat(rates.pValue()).isCloseTo(p, within(1e-9 * p));
    assertThat(rates.interval().low()).isCloseTo(low, within(2e-4 * low));
    if (Double.isInfinite(high)) {
      assertThat(rates.interval().high()).isInfinite();
    } else {
      assertThat(rates.interval().high()).isCloseTo(high, within(2e-4 * high));
    }
  }

  @Test
  void p_value_is_small_where_the_interval_leaves_out_1_and_only_there() {
    for (int before = 0; before < 25; before++) {
      for (int now = 0; now < 25; now++) {
        TwoRates rates = new TwoRates(new Rate(before, 700), new Rate(now, 400));
        Interval interval = rates.interval();
        assertThat(rates.pValue() < 0.05)
            .as("%s", rates)
            .isEqualTo(interval.low() > 1 || interval.high() < 1);
      }
    }
  }

  @Test
  void ratio_needs_something_to_compare_with() {
    assertThat(new TwoRates(new Rate(2, 100), new Rate(3, 50)).ratio()).isEqualTo(3);
    assertThat(new TwoRates(new Rate(2, 100), new Rate(0, 50)).ratio()).isZero();
    assertThat(new TwoRates(new Rate(0, 100), new Rate(3, 50)).ratio()).isNull();
  }
}

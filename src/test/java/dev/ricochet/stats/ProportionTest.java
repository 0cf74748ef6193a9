package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  /**
   * Score intervals as printed in R. G. Newcombe, "Two-sided confidence intervals for the single
   * proportion: comparison of seven methods", Statistics in Medicine 17 (1998), table I, method 3.
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void published_intervals(long count, long of, double low, double high) {
    Interval interval = new Proportion(count, of).interval();
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }

  @ParameterizedTest
  @CsvSource({"0, 7", "7, 7", "3, 7", "1, 1", "999999999, 1000000000"})
  void interval_of_a_share_mirrors_that_of_the_rest(long count, long of) {
    Interval interval = new Proportion(count, of).interval();
    Interval rest = new Proportion(of - count, of).interval();
    assertThat(interval.low()).isCloseTo(1 - rest.high(), within(1e-12));
    assertThat(interval.low()).isBetween(0.0, (double) count / of);
    assertThat(interval.high()).isBetween((double) count / of, 1.0);
  }

  @Test
  void of_nothing_there_is_no_proportion() {
    assertThat(Proportion.ofAny(0, 0)).isNull();
    assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}

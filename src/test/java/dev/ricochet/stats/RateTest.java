package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

  /**
   * Limits for the mean of a Poisson count, computed in 50 digits by solving the sums of Poisson
   * probabilities for 0.025, so without the chi-square distribution that the code uses.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 3.688879454114",
    "1, 0.02531780798429, 5.571643390939",
    "2, 0.242209278544, 7.224687667724",
    "3, 0.6186721228956, 8.767273069742",
    "5, 1.623486390118, 11.66833207932",
    "10, 4.795388696132, 18.39035604202",
    "20, 12.2165195854, 30.88837790267",
    "50, 37.11096373746, 65.91876666434",
    "100, 81.36399125092, 121.6267937924",
    "1000, 938.9730184077, 1063.952136016"
  })
  void limits_of_a_count_in_100_turns(long count, double low, double high) {
    Interval interval = new Rate(count, 100).interval();
    assertThat(interval.low()).isCloseTo(low, within(1e-9 * Math.max(1, low)));
    assertThat(interval.high()).isCloseTo(high, within(1e-9 * high));
  }

  @Test
  void rate_and_interval_shrink_with_the_exposure() {
    Rate rate = new Rate(3, 1200);
    assertThat(rate.perHundred()).isEqualTo(0.25);
    assertThat(rate.interval().low()).isCloseTo(0.6186721 / 12, within(1e-7));
    assertThat(rate.interval().high()).isCloseTo(8.7672731 / 12, within(1e-7));
  }

  @Test
  void a_rate_equal_to_a_decimal_is_that_decimal() {
    assertThat(new Rate(21, 500).perHundred()).isEqualTo(4.2);
  }

  @Test
  void without_turns_there_is_no_rate() {
    assertThatThrownBy(() -> new Rate(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(AgentRow.rate(0, 0, AnalysisOptions.DEFAULT)).isNull();
  }
}

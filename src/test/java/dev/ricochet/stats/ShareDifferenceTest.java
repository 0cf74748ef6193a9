package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareDifferenceTest {

  /** Intervals as printed in Newcombe (1998), table II, method 10. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "0, 10, 0, 10, -0.2775, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  void published_intervals(long first, long of, long second, long ofSecond, double l, double h) {
    Interval interval =
        new ShareDifference(new Proportion(first, of), new Proportion(second, ofSecond)).interval();
    assertThat(interval.low()).isCloseTo(l, within(0.00005));
    assertThat(interval.high()).isCloseTo(h, within(0.00005));
  }

  @Test
  void difference_is_clear_where_the_interval_leaves_out_0() {
    Proportion many = new Proportion(56, 70);
    Proportion fewer = new Proportion(48, 80);
    assertThat(new ShareDifference(many, fewer).clear()).isTrue();
    assertThat(new ShareDifference(fewer, many).clear()).isTrue();
    assertThat(new ShareDifference(many, fewer).difference()).isCloseTo(0.2, within(1e-12));
    assertThat(new ShareDifference(new Proportion(5, 56), new Proportion(0, 29)).clear()).isFalse();
  }
}

package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GammaPriorTest {

  private static final List<Rate> GROUP =
      List.of(
          new Rate(4, 200),
          new Rate(12, 300),
          new Rate(30, 500),
          new Rate(3, 100),
          new Rate(40, 400));

  /** The moments are exact fractions. */
  @Test
  void moments() {
    GammaPrior prior = GammaPrior.of(GROUP);
    assertThat(prior.common()).isEqualTo(new Rate(89, 1500));
    assertThat(prior.variance()).isCloseTo(699.0 / 850000, within(1e-15));
    assertThat(prior.commonVariance()).isCloseTo(4601.0 / 19125000, within(1e-15));
  }

  /**
   * Means are exact fractions; the intervals are found by bisection of the incomplete gamma
   * function in 40 digits, which numerical integration of the density confirms.
   */
  @ParameterizedTest
  @CsvSource({
    "4, 200, 0.7348869809006, 3.042777875124, 1.24193185925, 5.63652653779",
    "30, 500, 0.8738956492749, 5.991593043285, 4.12619127605, 8.19942112324",
    "3, 100, 0.5808864265928, 4.229399815328, 1.58586028963, 8.14678596141",
    "40, 400, 0.8471871528128, 9.378561088106, 6.78904927907, 12.3799333254"
  })
  void rates_are_drawn_towards_the_common_one(
      long count, long turns, double own, double mean, double low, double high) {
    GammaPrior.Shrunk shrunk = GammaPrior.of(GROUP).shrunk(new Rate(count, turns));
    assertThat(shrunk.own()).isCloseTo(own, within(1e-9));
    assertThat(shrunk.perHundred()).isCloseTo(mean, within(1e-9));
    assertThat(shrunk.interval().low()).isCloseTo(low, within(1e-6));
    assertThat(shrunk.interval().high()).isCloseTo(high, within(1e-6));
  }

  @Test
  void without_more_scatter_than_chance_all_have_the_common_rate() {
    GammaPrior prior = GammaPrior.of(List.of(new Rate(5, 100), new Rate(6, 100), new Rate(4, 100)));
    assertThat(prior.variance()).isZero();
    assertThat(prior.shrunk(new Rate(6, 100)))
        .isEqualTo(prior.shrunk(new Rate(4, 100)))
        .satisfies(
            shrunk -> {
              assertThat(shrunk.perHundred()).isCloseTo(5, within(1e-12));
              assertThat(shrunk.interval().low()).isCloseTo(2.79846204426, within(1e-6));
              assertThat(shrunk.interval().high()).isCloseTo(7.82987370728, within(1e-6));
            });
  }

  @Test
  void agent_alone_keeps_his_rate() {
    GammaPrior.Shrunk shrunk = GammaPrior.of(List.of(new Rate(7, 140))).shrunk(new Rate(7, 140));
    assertThat(shrunk.perHundred()).isCloseTo(5, within(1e-12));
    assertThat(shrunk.interval().low()).isCloseTo(2.01025932251, within(1e-6));
    assertThat(shrunk.interval().high()).isCloseTo(9.32819573037, within(1e-6));
  }

  @Test
  void where_nothing_was_counted_the_rate_is_0_and_may_be_as_high_as_that_of_all() {
    GammaPrior.Shrunk shrunk =
        GammaPrior.of(List.of(new Rate(0, 100), new Rate(0, 900))).shrunk(new Rate(0, 100));
    assertThat(shrunk.perHundred()).isZero();
    assertThat(shrunk.interval()).isEqualTo(new Rate(0, 1000).interval());
  }

  @Test
  void many_turns_speak_for_themselves() {
    GammaPrior prior = GammaPrior.of(GROUP);
    assertThat(prior.shrunk(new Rate(2, 10)).perHundred()).isLessThan(9);
    assertThat(prior.shrunk(new Rate(20000, 100000)).perHundred()).isCloseTo(20, within(0.02));
  }
}

package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

  @Test
  void rates_rest_on_findings_and_on_marks() {
    Score score = new Score("deflection", 10, 8, 20, 12);
    assertThat(score.precision()).isEqualTo(new Proportion(12, 20));
    assertThat(score.recall()).isEqualTo(new Proportion(8, 10));
    assertThat(score.f1()).isCloseTo(2 * 0.6 * 0.8 / (0.6 + 0.8), within(1e-12));
    assertThat(score.missed()).isEqualTo(2);
    assertThat(score.wrong()).isEqualTo(8);
  }

  @Test
  void rates_of_nothing_are_absent() {
    Score silent = new Score("deflection", 3, 0, 0, 0);
    assertThat(silent.precision()).isNull();
    assertThat(silent.recall()).isEqualTo(new Proportion(0, 3));
    assertThat(silent.f1()).isZero();
    Score none = new Score("deflection", 0, 0, 0, 0);
    assertThat(none.f1()).isNull();
    assertThat(none.f1Interval()).isNull();
  }

  /** Of 40 marked or found both agree on 24. */
  @Test
  void interval_of_f1_is_that_of_the_share_agreed_on() {
    Score score = new Score("deflection", 32, 24, 32, 24);
    Interval share = new Proportion(24, 40).interval();
    assertThat(score.f1()).isCloseTo(0.75, within(1e-12));
    assertThat(score.f1Interval().low())
        .isCloseTo(2 * share.low() / (1 + share.low()), within(1e-12));
    assertThat(score.f1Interval().high())
        .isCloseTo(2 * share.high() / (1 + share.high()), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"5, 5, 5, 5", "5, 0, 3, 0", "1, 1, 9, 9", "9, 1, 1, 1", "100, 99, 300, 2"})
  void interval_of_f1_has_width_and_holds_it(long marks, long found, long findings, long right) {
    Score score = new Score("deflection", marks, found, findings, right);
    Interval interval = score.f1Interval();
    assertThat(interval.low()).isBetween(0.0, score.f1() + 1e-12);
    assertThat(interval.high()).isBetween(score.f1() - 1e-12, 1.0);
    assertThat(interval.high() - interval.low()).isPositive();
  }

  /** Draws what is marked and found from known shares: 95 intervals in 100 hold the true F1. */
  @ParameterizedTest
  @CsvSource({"0.6, 0.2, 100", "0.9, 0.08, 60", "0.3, 0.1, 40", "0.97, 0.01, 200"})
  void interval_of_f1_holds_its_level(double agreed, double missed, int events) {
    double truth = 2 * agreed / (1 + agreed);
    Random random = new Random(20261122);
    int draws = 20_000;
    int held = 0;
    for (int draw = 0; draw < draws; draw++) {
      Interval interval = drawn(agreed, missed, events, random).f1Interval();
      held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    assertThat((double) held / draws).isBetween(0.93, 0.975);
  }

  private static Score drawn(double agreed, double missed, int events, Random random) {
    long both = 0;
    long onlyMarked = 0;
    for (int event = 0; event < events; event++) {
      double die = random.nextDouble();
      both += die < agreed ? 1 : 0;
      onlyMarked += die >= agreed && die < agreed + missed ? 1 : 0;
    }
    return new Score("deflection", both + onlyMarked, both, events - onlyMarked, both);
  }

  @Test
  void what_is_found_overlaps_what_is_marked() {
    assertThatThrownBy(() -> new Score("deflection", 2, 1, 2, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Score("deflection", 2, 3, 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

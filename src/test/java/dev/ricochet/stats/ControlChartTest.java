package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlChartTest {

  private static final List<Rate> WEEKS =
      List.of(
          new Rate(23, 500),
          new Rate(31, 610),
          new Rate(18, 480),
          new Rate(44, 700),
          new Rate(27, 520),
          new Rate(20, 450),
          new Rate(35, 640),
          new Rate(29, 560),
          new Rate(60, 600),
          new Rate(25, 500));

  /** Computed apart, in Python, from the formulas of the paper. */
  @Test
  void limits_follow_the_scatter_from_week_to_week() {
    ControlChart chart = ControlChart.of(WEEKS);
    assertThat(chart.centre()).isCloseTo(5.611510791366906, within(1e-12));
    assertThat(chart.sigmaZ()).isCloseTo(1.68470687606109, within(1e-12));
    assertThat(chart.limits(500).low()).isCloseTo(0.2572378990305421, within(1e-12));
    assertThat(chart.limits(500).high()).isCloseTo(10.96578368370327, within(1e-12));
    assertThat(chart.limits(450).low()).isZero();
    assertThat(chart.points().get(0).limits()).isEqualTo(chart.limits(500));
    assertThat(chart.points()).allMatch(point -> point.signal() == Signal.NONE);
  }

  @Test
  void week_that_stands_out_is_outside() {
    List<Rate> weeks = new ArrayList<>(Collections.nCopies(20, new Rate(40, 1000)));
    weeks.set(6, new Rate(90, 1000));
    weeks.set(13, new Rate(8, 1000));
    ControlChart chart = ControlChart.of(weeks);
    assertThat(chart.points())
        .extracting(ControlChart.Point::signal)
        .containsSubsequence(Signal.ABOVE, Signal.BELOW)
        .filteredOn(signal -> signal != Signal.NONE)
        .hasSize(2);
    assertThat(chart.points().get(6).signal()).isEqualTo(Signal.ABOVE);
  }

  @Test
  void limits_are_never_narrower_than_chance() {
    ControlChart chart = ControlChart.of(Collections.nCopies(12, new Rate(9, 300)));
    assertThat(chart.sigmaZ()).isEqualTo(1);
    assertThat(chart.limits(300)).isEqualTo(new Interval(0, 6));
  }

  @Test
  void eight_weeks_settle_the_limits() {
    assertThat(ControlChart.of(WEEKS.subList(0, 7)).settled()).isFalse();
    assertThat(ControlChart.of(WEEKS.subList(0, 8)).settled()).isTrue();
  }

  @Test
  void rare_counts_do_not_settle_them() {
    List<Rate> weeks = new ArrayList<>(Collections.nCopies(10, new Rate(1, 500)));
    assertThat(ControlChart.of(weeks).settled()).isTrue();
    weeks.set(3, new Rate(0, 500));
    assertThat(ControlChart.of(weeks).settled()).isFalse();
  }

  @Test
  void one_week_or_none_counted_have_limits_too() {
    assertThat(ControlChart.of(List.of(new Rate(4, 100))).limits(100))
        .isEqualTo(new Interval(0, 10));
    ControlChart nothing = ControlChart.of(Collections.nCopies(9, new Rate(0, 100)));
    assertThat(nothing.limits(100)).isEqualTo(new Interval(0, 0));
    assertThat(nothing.points()).allMatch(point -> point.signal() == Signal.NONE);
  }
}

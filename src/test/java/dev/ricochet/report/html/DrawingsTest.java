package dev.ricochet.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ricochet.source.Wording;
import dev.ricochet.stats.Rate;
import dev.ricochet.stats.Signal;
import dev.ricochet.stats.TeamChart;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingsTest {

  private static final Words WORDS = new Words(Wording.ENGLISH, List.of());

  @ParameterizedTest
  @CsvSource({
    "0, 5, 1, 0.2",
    "0.62, 4, 0.8, 0.2",
    "1, 5, 1, 0.2",
    "2.63, 5, 3, 1",
    "7, 5, 8, 2",
    "19, 4, 20, 5",
    "1846, 6, 2000, 500",
    "100, 5, 100, 20",
    "0.003, 3, 0.003, 0.001"
  })
  void scale_ends_at_a_round_value(double highest, int ticks, double end, double step) {
    LinearScale scale = LinearScale.fromZero(highest, 0, 100, ticks);
    assertThat(scale.high()).isCloseTo(end, within(1e-9));
    assertThat(scale.step()).isCloseTo(step, within(1e-9));
    assertThat(scale.ticks().get(scale.ticks().size() - 1)).isCloseTo(end, within(1e-9));
  }

  @Test
  void values_stand_in_proportion_and_inside() {
    LinearScale upwards = LinearScale.fromZero(10, 200, 0, 5);
    assertThat(upwards.of(0)).isEqualTo(200);
    assertThat(upwards.of(5)).isEqualTo(100);
    assertThat(upwards.of(10)).isEqualTo(0);
    assertThat(upwards.of(99)).isEqualTo(0);
    assertThat(upwards.of(-1)).isEqualTo(200);
  }

  @Test
  void ticks_have_the_decimals_that_they_need() {
    assertThat(Tick.of(LinearScale.fromZero(0.4, 100, 0, 2), WORDS))
        .extracting(Tick::label)
        .containsExactly("0.0", "0.2", "0.4");
    assertThat(Tick.of(LinearScale.fromZero(2000, 100, 0, 2), WORDS))
        .extracting(Tick::label)
        .containsExactly("0", "1,000", "2,000");
  }

  @Test
  void stroke_goes_through_points_and_leaves_gaps() {
    assertThat(new Stroke().to(0, 1.25).to(10, 2).gap().to(20, 3).to(30, 4).path())
        .isEqualTo("M0 1.3L10 2M20 3L30 4");
  }

  @Test
  void control_chart_has_a_point_for_each_week_and_marks_what_is_outside() {
    TeamChart all = LargeAudit.of(3, 8, 12, 900).charts().get(0);
    ControlDrawing drawing = ControlDrawing.of(all, WORDS);
    assertThat(drawing.marks()).hasSize(12);
    assertThat(drawing.marks().get(11).signal()).isEqualTo(Signal.ABOVE);
    assertThat(drawing.marks().get(11).told())
        .startsWith("week 47 of 2026: ")
        .endsWith("– outside the limits, above");
    assertThat(drawing.marks().subList(0, 11)).extracting(Mark::signal).containsOnly(Signal.NONE);
    assertThat(drawing.weeks()).extracting(Tick::label).startsWith("W36", "W37");
    double outside = Double.parseDouble(drawing.marks().get(11).y());
    String upper = drawing.limits().get(0);
    double limit = Double.parseDouble(upper.substring(upper.lastIndexOf(' ') + 1));
    assertThat(outside).isLessThan(limit);
  }

  @Test
  void weeks_with_few_turns_have_no_bar() {
    WeeksDrawing drawing =
        WeeksDrawing.of(
            List.of("2026-W46", "2026-W47", "2026-W48"),
            Arrays.asList(new Rate(2, 100), null, new Rate(4, 100)),
            4,
            WORDS);
    assertThat(drawing.bars()).hasSize(2);
    assertThat(drawing.bars().get(1).y()).isEqualTo(Integer.toString(WeeksDrawing.TOP));
    assertThat(drawing.description()).isEqualTo("3 weeks, each between 2.0 and 4.0 per 100 turns.");
    assertThat(drawing.first() + drawing.last()).isEqualTo("W46W48");
  }

  @Test
  void signals_differ_by_shape() {
    assertThat(List.of(mark(Signal.ABOVE), mark(Signal.BELOW), mark(Signal.NONE)))
        .extracting(Mark::path)
        .doesNotHaveDuplicates();
  }

  private static Mark mark(Signal signal) {
    return new Mark("0", "0", "", "", signal, "");
  }

  @Test
  void anchors_are_used_once() {
    Anchors anchors = new Anchors();
    assertThat(anchors.of("agent", "A12")).isEqualTo("agent-A12");
    assertThat(anchors.of("agent", "A12")).isEqualTo("agent-A12-2");
    assertThat(anchors.of("agent", "Zoé \"<x>")).isEqualTo("agent-Zoé-x-");
  }
}

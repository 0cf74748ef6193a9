package dev.ricochet.report.html;

import dev.ricochet.stats.Rate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One category from week to week, drawn small; the drawings of all categories have one scale.
 *
 * @param rates the ticks of the rates, on the left
 * @param bars one for each week with enough turns
 * @param first the label of the first week
 * @param last the label of the last week
 * @param description what the drawing says, in a sentence
 */
record WeeksDrawing(
    List<Tick> rates, List<Bar> bars, String first, String last, String description) {

  static final int WIDTH = 260;
  static final int HEIGHT = 120;
  static final int LEFT = 34;
  static final int RIGHT = 252;
  static final int TOP = 10;
  static final int BOTTOM = 98;

  private static final int RATE_TICKS = 4;
  private static final double GAP = 0.25;

  /** A column of the height of a rate. */
  record Bar(String x, String y, String width, String height) {}

  /**
   * @param weeks in order of time, for example {@code 2026-W47}, at least one
   * @param rates of the category in these, null where there are too few turns
   * @param highest of all categories
   */
  static WeeksDrawing of(
      List<String> weeks, List<@Nullable Rate> rates, double highest, Words words) {
    LinearScale scale = LinearScale.fromZero(highest, BOTTOM, TOP, RATE_TICKS);
    double width = (double) (RIGHT - LEFT) / weeks.size();
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < weeks.size(); i++) {
      Rate rate = rates.get(i);
      if (rate != null) {
        double y = scale.of(rate.perHundred());
        bars.add(
            new Bar(
                Stroke.length(LEFT + (i + GAP / 2) * width),
                Stroke.length(y),
                Stroke.length(width * (1 - GAP)),
                Stroke.length(BOTTOM - y)));
      }
    }
    return new WeeksDrawing(
        Tick.of(scale, words),
        bars,
        words.shortWeek(weeks.get(0)),
        words.shortWeek(weeks.get(weeks.size() - 1)),
        description(weeks, rates, words));
  }

  private static String description(List<String> weeks, List<@Nullable Rate> rates, Words words) {
    DoubleSummaryStatistics all =
        rates.stream().filter(Objects::nonNull).mapToDouble(Rate::perHundred).summaryStatistics();
    return all.getCount() == 0
        ? words.wording().say("No week has turns enough for a rate.")
        : words
            .wording()
            .say(
                "{0} weeks, each between {1} and {2} per 100 turns.",
                weeks.size(), words.perHundred(all.getMin()), words.perHundred(all.getMax()));
  }
}

package dev.ricochet.report.html;

import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.ControlChart;
import dev.ricochet.stats.TeamChart;
import java.util.ArrayList;
import java.util.List;

/**
 * The control chart of a team, drawn: a line through the weeks, the centre, and the limits as
 * steps.
 *
 * @param rates the ticks of the rates, on the left
 * @param weeks the ticks of the weeks, below
 * @param centre where the centre line stands
 * @param limits the upper and the lower limits
 * @param line through the weeks
 * @param marks one for each week
 */
record ControlDrawing(
    List<Tick> rates,
    List<Tick> weeks,
    String centre,
    List<String> limits,
    String line,
    List<Mark> marks) {

  static final int WIDTH = 720;
  static final int HEIGHT = 260;
  static final int LEFT = 44;
  static final int RIGHT = 704;
  static final int TOP = 24;
  static final int BOTTOM = 222;

  private static final int RATE_TICKS = 5;
  private static final int MOST_WEEK_LABELS = 13;

  static ControlDrawing of(TeamChart team, Words words) {
    ControlChart chart = team.chart();
    double highest = chart.centre();
    for (ControlChart.Point point : chart.points()) {
      highest = Math.max(highest, Math.max(point.limits().high(), point.rate().perHundred()));
    }
    LinearScale rates = LinearScale.fromZero(highest, BOTTOM, TOP, RATE_TICKS);
    double width = (double) (RIGHT - LEFT) / chart.points().size();
    Stroke upper = new Stroke();
    Stroke lower = new Stroke();
    Stroke line = new Stroke();
    List<Mark> marks = new ArrayList<>();
    List<Tick> weeks = new ArrayList<>();
    int every = (chart.points().size() + MOST_WEEK_LABELS - 1) / MOST_WEEK_LABELS;
    for (int i = 0; i < chart.points().size(); i++) {
      ControlChart.Point point = chart.points().get(i);
      AgentRow row = team.weeks().get(i);
      double begin = LEFT + i * width;
      double middle = begin + width / 2;
      double y = rates.of(point.rate().perHundred());
      upper.to(begin, rates.of(point.limits().high()));
      upper.to(begin + width, rates.of(point.limits().high()));
      lower.to(begin, rates.of(point.limits().low()));
      lower.to(begin + width, rates.of(point.limits().low()));
      line.to(middle, y);
      String week = row.group().period();
      marks.add(
          new Mark(
              Stroke.length(middle),
              Stroke.length(y),
              words.shortWeek(week),
              words.ofWeek(week, point),
              point.signal(),
              ""));
      if (i % every == 0) {
        weeks.add(new Tick(Stroke.length(middle), words.shortWeek(week)));
      }
    }
    return new ControlDrawing(
        Tick.of(rates, words),
        weeks,
        Stroke.length(rates.of(chart.centre())),
        List.of(upper.path(), lower.path()),
        line.path(),
        marks);
  }
}

package dev.ricochet.report.html;

import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.ControlChart;
import dev.ricochet.stats.Signal;
import dev.ricochet.stats.TeamChart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team, or all of them, from week to week.
 *
 * @param id of its block
 * @param name of the team; null for all of them
 * @param weeks one row for each, in their order
 * @param chart over them, which needs two
 * @param drawing of the chart
 */
record Team(
    String id,
    @Nullable String name,
    List<AgentRow> weeks,
    @Nullable ControlChart chart,
    @Nullable ControlDrawing drawing) {

  /** All together first, if there are several teams; none where turns bear no dates. */
  static List<Team> of(Analysis analysis, Anchors anchors, Words words) {
    List<Team> teams = new ArrayList<>();
    for (TeamChart chart : analysis.charts()) {
      String name = chart.team();
      boolean drawn = chart.weeks().size() > 1;
      teams.add(
          new Team(
              anchors.of("team", name == null ? "" : name),
              name,
              chart.weeks(),
              drawn ? chart.chart() : null,
              drawn ? ControlDrawing.of(chart, words) : null));
    }
    return teams;
  }

  /** By what the page is filtered to see it; null where it is always seen. */
  @Nullable String filter() {
    return name == null ? null : Words.plain(name);
  }

  /** What the chart says, in two sentences. */
  String verdict(Words words) {
    if (chart == null) {
      return "";
    }
    List<String> outside = new ArrayList<>();
    for (int i = 0; i < weeks.size(); i++) {
      Signal signal = chart.points().get(i).signal();
      if (signal != Signal.NONE) {
        String week = words.week(weeks.get(i).group().period());
        outside.add(week + " (" + words.signal(signal) + ")");
      }
    }
    String centre =
        words.wording().say("Over all weeks {0} per 100 turns.", words.perHundred(chart.centre()));
    return centre + " " + verdict(outside, words) + settled(chart, words);
  }

  private static String verdict(List<String> outside, Words words) {
    return outside.isEmpty()
        ? words.wording().say("No week is outside the limits.")
        : words.wording().say("Outside the limits: {0}.", String.join(", ", outside));
  }

  private static String settled(ControlChart chart, Words words) {
    return chart.settled()
        ? ""
        : " "
            + words
                .wording()
                .say(
                    "The chart is not settled: with fewer than 8 weeks, or less than one bare"
                        + " deflection a week, its limits cannot be relied on.");
  }
}

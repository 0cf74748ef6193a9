package dev.ricochet.report;

import dev.ricochet.audit.Group;
import dev.ricochet.stats.Interval;
import dev.ricochet.stats.Rate;
import dev.ricochet.stats.Threshold;
import org.jspecify.annotations.Nullable;

/** Limits that were reached, as a person reads them: who, how far, and how sure that is. */
public final class ThresholdLines {

  private ThresholdLines() {}

  /** One line, without a line break. */
  public static String of(Threshold.Reached reached) {
    return reached.threshold().text()
        + " is reached by "
        + name(reached.group(), reached.threshold().team())
        + ": "
        + reached.count()
        + " in "
        + Figures.count(reached.turns(), "turn", "turns")
        + rate(reached.rate());
  }

  private static String name(Group group, boolean team) {
    String teamName = group.team().isEmpty() ? "those without a team" : "team " + group.team();
    String who = group.agent().isEmpty() ? "agents without a name" : "agent " + group.agent();
    String name = team ? teamName : who + ", " + teamName;
    String week = group.period().isEmpty() ? "" : ", week " + group.period();
    return DisplayText.printable(name + week);
  }

  private static String rate(@Nullable Rate rate) {
    if (rate == null) {
      return "";
    }
    Interval interval = rate.interval();
    return ", "
        + Figures.glance(rate.perHundred())
        + " per 100 (95 % interval "
        + Figures.glance(interval.low())
        + " to "
        + Figures.glance(interval.high())
        + ")";
  }
}

package dev.ricochet.report;

import dev.ricochet.audit.Group;
import dev.ricochet.source.Message;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.Rate;
import dev.ricochet.stats.Threshold;
import java.util.ArrayList;
import java.util.List;

/** Limits that were reached, as a person reads them: who, how far, and how sure that is. */
public final class ThresholdLines {

  private ThresholdLines() {}

  /** One line, without a line break. */
  public static String of(Threshold.Reached reached, Wording wording) {
    String who = name(reached.group(), reached.threshold().team(), wording);
    Rate rate = reached.rate();
    String reach =
        wording.count(
            reached.turns(),
            "{1} is reached by {2}: {3} in 1 turn",
            "{1} is reached by {2}: {3} in {0} turns",
            reached.threshold().text(),
            who,
            reached.count());
    return rate == null
        ? reach
        : wording.say(
            "{0}, {1} per 100 (95 % interval {2})",
            reach,
            Figures.glance(rate.perHundred(), wording),
            Figures.glance(rate.interval(), wording));
  }

  private static String name(Group group, boolean team, Wording wording) {
    List<Message> parts = new ArrayList<>();
    if (!team) {
      parts.add(
          group.agent().isEmpty()
              ? Message.of("agents without a name")
              : Message.of("agent {0}", group.agent()));
    }
    parts.add(
        group.team().isEmpty()
            ? Message.of("those without a team")
            : Message.of("team {0}", group.team()));
    if (!group.period().isEmpty()) {
      parts.add(Message.of("week {0}", group.period()));
    }
    return DisplayText.printable(wording.say(Message.joined(", ", parts)));
  }
}

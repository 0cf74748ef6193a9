package dev.ricochet.report;

import dev.ricochet.source.Problem;
import dev.ricochet.transcript.Inspection;
import dev.ricochet.transcript.Inspection.Heard;
import dev.ricochet.transcript.Role;
import dev.ricochet.transcript.Turn;
import java.util.List;
import java.util.stream.Collectors;

/** How a file was understood, for a terminal of 80 columns. */
public final class InspectionText {

  private static final int KEY = 16;
  private static final int LABEL = 22;
  private static final int WIDTH = 80;
  private static final int MOST_SPEAKERS = 10;

  private InspectionText() {}

  /** All that is known of a file, and the command that audits it. */
  public static String of(Inspection inspection) {
    StringBuilder out = new StringBuilder(DisplayText.printable(inspection.name())).append('\n');
    line(out, "format", format(inspection));
    inspection.facts().forEach((name, value) -> line(out, name, value));
    if (inspection.turns() > 0) {
      line(out, "conversations", String.valueOf(inspection.conversations()));
      line(out, "turns", String.valueOf(inspection.turns()));
      line(out, "dates", dates(inspection));
      speakers(out, inspection.speakers());
      opening(out, inspection.opening());
    }
    for (Problem problem : inspection.problems()) {
      out.append(problem.render()).append('\n');
    }
    return out.append("  to audit it: ").append(command(inspection)).append('\n').toString();
  }

  private static String format(Inspection inspection) {
    return inspection.format() == null
        ? "none that is known"
        : inspection.format() + ": " + inspection.why();
  }

  private static String dates(Inspection inspection) {
    if (inspection.first() == null || inspection.last() == null) {
      return "none is told; reports have no weeks";
    }
    String zone = inspection.zoned() ? "" : ", in a time zone that is not told";
    String undated =
        inspection.undated() == 0
            ? ""
            : "; " + Figures.count(inspection.undated(), "turn bears none", "turns bear none");
    return inspection.first().text() + " to " + inspection.last().text() + zone + undated;
  }

  private static void speakers(StringBuilder out, List<Heard> speakers) {
    out.append("  speakers\n");
    for (Heard heard : speakers.subList(0, Math.min(MOST_SPEAKERS, speakers.size()))) {
      String label = heard.label().isBlank() ? "(nobody)" : heard.label();
      out.append("    ").append(DisplayText.left(DisplayText.printable(label), LABEL));
      out.append(DisplayText.left(heard.role().word(), 12));
      out.append(Figures.count(heard.turns(), "turn", "turns"));
      if (!heard.who().isEmpty()) {
        out.append(", ").append(DisplayText.printable(String.join(", ", heard.who())));
      }
      out.append('\n');
      for (String example : heard.examples()) {
        out.append("      ").append(quoted(example, WIDTH - 6)).append('\n');
      }
    }
    if (speakers.size() > MOST_SPEAKERS) {
      out.append("    and ").append(speakers.size() - MOST_SPEAKERS).append(" others\n");
    }
  }

  private static void opening(StringBuilder out, List<Turn> turns) {
    out.append("  first turns\n");
    for (Turn turn : turns) {
      String who = DisplayText.left(DisplayText.printable(turn.label()), 14) + " ";
      out.append("    ").append(who).append(quoted(turn.text(), WIDTH - 4 - 15)).append('\n');
    }
  }

  private static String quoted(String text, int columns) {
    return DisplayText.fit(DisplayText.printable(text), columns);
  }

  /** The command that reads the file, with what is still to be said. */
  static String command(Inspection inspection) {
    List<Heard> unknown =
        inspection.speakers().stream()
            .filter(heard -> heard.role() == Role.UNKNOWN && !heard.label().isBlank())
            .limit(2)
            .toList();
    String roles =
        unknown.isEmpty()
            ? ""
            : " --speakers '"
                + unknown.stream()
                    .map(heard -> heard.label() + "=ROLE")
                    .collect(Collectors.joining(","))
                + "'";
    return "ricochet audit " + DisplayText.printable(inspection.name()) + roles;
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append("  ").append(DisplayText.left(key, KEY));
    String indent = "\n" + " ".repeat(KEY + 2);
    int used = 0;
    for (String part : DisplayText.printable(value).split("(?<=, )")) {
      if (used > 0 && used + DisplayText.width(part) > WIDTH - KEY - 2) {
        out.setLength(out.length() - 1);
        out.append(indent);
        used = 0;
      }
      out.append(part);
      used += DisplayText.width(part);
    }
    out.append('\n');
  }
}

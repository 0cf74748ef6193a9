package dev.ricochet.report;

import dev.ricochet.source.Message;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Wording;
import dev.ricochet.transcript.Inspection;
import dev.ricochet.transcript.Inspection.Heard;
import dev.ricochet.transcript.Turn;
import java.util.ArrayList;
import java.util.List;

/** How a file was understood, for a terminal of 80 columns. */
public final class InspectionText {

  private static final int KEY = 16;
  private static final int LABEL = 22;
  private static final int WIDTH = 80;
  private static final int MOST_SPEAKERS = 10;

  private final Wording wording;
  private final Ink ink;
  private final StringBuilder out = new StringBuilder();

  private InspectionText(Wording wording, Ink ink) {
    this.wording = wording;
    this.ink = ink;
  }

  /** All that is known of a file, and the command that audits it. */
  public static String of(Inspection inspection, Advice advice, Wording wording, Ink ink) {
    InspectionText text = new InspectionText(wording, ink);
    text.write(inspection);
    text.write(advice);
    return text.out.toString();
  }

  private void write(Inspection inspection) {
    out.append(ink.bold(DisplayText.printable(inspection.name()))).append('\n');
    line(wording.say("format"), wording.say(format(inspection)));
    inspection.facts().forEach((name, value) -> line(wording.say(name), wording.say(value)));
    if (inspection.turns() > 0) {
      line(wording.say("conversations"), wording.number(inspection.conversations()));
      line(wording.say("turns"), wording.number(inspection.turns()));
      line(wording.say("dates"), wording.say(dates(inspection)));
      speakers(inspection.speakers());
      opening(inspection.opening());
    }
    for (Problem problem : inspection.problems()) {
      out.append(problem.render(wording)).append('\n');
    }
  }

  private static Message format(Inspection inspection) {
    return inspection.format() == null || inspection.why() == null
        ? Message.of("none that is known")
        : Message.of("{0}: {1}", inspection.format(), inspection.why());
  }

  private static Message dates(Inspection inspection) {
    if (inspection.first() == null || inspection.last() == null) {
      return Message.of("none is told; reports have no weeks");
    }
    List<Message> parts = new ArrayList<>();
    parts.add(Message.of("{0} to {1}", inspection.first().text(), inspection.last().text()));
    if (!inspection.zoned()) {
      parts.add(Message.of(", in a time zone that is not told"));
    }
    if (inspection.undated() > 0) {
      parts.add(
          Message.count(inspection.undated(), "; 1 turn bears none", "; {0} turns bear none"));
    }
    return Message.joined("", parts);
  }

  private void speakers(List<Heard> speakers) {
    out.append("  ").append(wording.say("speakers")).append('\n');
    for (Heard heard : speakers.subList(0, Math.min(MOST_SPEAKERS, speakers.size()))) {
      String label = heard.label().isBlank() ? wording.say("(nobody)") : heard.label();
      out.append("    ").append(DisplayText.left(DisplayText.printable(label), LABEL));
      out.append(DisplayText.left(wording.say(heard.role().inWords()), 12));
      out.append(wording.count(heard.turns(), "1 turn", "{0} turns"));
      if (!heard.who().isEmpty()) {
        out.append(", ").append(DisplayText.printable(String.join(", ", heard.who())));
      }
      out.append('\n');
      for (String example : heard.examples()) {
        out.append("      ").append(quoted(example, WIDTH - 6)).append('\n');
      }
    }
    if (speakers.size() > MOST_SPEAKERS) {
      int others = speakers.size() - MOST_SPEAKERS;
      out.append("    ").append(wording.count(others, "and 1 other", "and {0} others"));
      out.append('\n');
    }
  }

  private void opening(List<Turn> turns) {
    out.append("  ").append(wording.say("first turns")).append('\n');
    for (Turn turn : turns) {
      String who = DisplayText.left(DisplayText.printable(turn.label()), 14) + " ";
      out.append("    ").append(who).append(quoted(turn.text(), WIDTH - 4 - 15)).append('\n');
    }
  }

  private static String quoted(String text, int columns) {
    return DisplayText.fit(DisplayText.printable(text), columns);
  }

  private void write(Advice advice) {
    String command = advice.command();
    if (command == null) {
      out.append("  ")
          .append(wording.say("no option makes it readable: put right what is said above"));
      out.append('\n');
      return;
    }
    out.append("  ")
        .append(wording.say("to audit it: {0}", ink.bold(DisplayText.printable(command))));
    out.append('\n');
    advice.notes().forEach(note -> out.append("    ").append(wording.say(note)).append('\n'));
    if (!advice.settings().isEmpty()) {
      out.append("  ").append(wording.say("or in ricochet.yaml:")).append('\n');
      advice.settings().lines().forEach(line -> out.append("    ").append(line).append('\n'));
    }
  }

  private void line(String key, String value) {
    out.append("  ").append(DisplayText.left(key, KEY));
    String indent = "\n" + " ".repeat(KEY + 2);
    int used = 0;
    for (String part : DisplayText.printable(value).split("(?<=[,:] )")) {
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

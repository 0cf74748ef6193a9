package dev.ricochet.report;

import dev.ricochet.source.Message;
import dev.ricochet.source.Wording;
import dev.ricochet.transcript.FormatInfo;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.util.List;

/** Formats of transcripts, as people read of them. */
public final class FormatsText {

  private static final int NAME = 42;
  private static final int COLUMN = 11;

  private FormatsText() {}

  /** A line for each format: its name, and whether it tells roles, agents and times. */
  public static String list(List<FormatInfo> formats, Wording wording) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        wording.say("format"),
        wording.say("roles"),
        wording.say("agents"),
        wording.say("times"));
    for (FormatInfo format : formats) {
      line(
          out,
          wording.say(format.name()),
          wording.say(word(format.roles())),
          wording.say(word(format.agents())),
          wording.say(word(format.times())));
    }
    return out.append(
            wording.say(
                """

                Any of them may be packed with gzip. Where a format tells no roles, --speakers,
                --channels or --roster do.
                """))
        .toString();
  }

  private static void line(
      StringBuilder out, String name, String roles, String agents, String times) {
    out.append(DisplayText.left(name, NAME))
        .append(DisplayText.left(roles, COLUMN))
        .append(DisplayText.left(agents, COLUMN))
        .append(times)
        .append('\n');
  }

  private static Message word(Gives gives) {
    return switch (gives) {
      case YES -> Message.of("yes");
      case SOMETIMES -> Message.of("sometimes");
      case NO -> Message.of("no");
    };
  }
}

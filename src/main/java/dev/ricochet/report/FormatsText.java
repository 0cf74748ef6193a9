package dev.ricochet.report;

import dev.ricochet.transcript.FormatInfo;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.util.List;

/** Formats of transcripts, as people read of them. */
public final class FormatsText {

  private static final int NAME = 42;
  private static final int COLUMN = 11;

  private FormatsText() {}

  /** A line for each format: its name, and whether it tells roles, agents and times. */
  public static String list(List<FormatInfo> formats) {
    StringBuilder out = new StringBuilder();
    line(out, "format", "roles", "agents", "times");
    for (FormatInfo format : formats) {
      line(out, format.name(), word(format.roles()), word(format.agents()), word(format.times()));
    }
    return out.append(
            """

            Any of them may be packed with gzip. Where a format tells no roles, --speakers,
            --channels or --roster do.
            """)
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

  private static String word(Gives gives) {
    return switch (gives) {
      case YES -> "yes";
      case SOMETIMES -> "sometimes";
      case NO -> "no";
    };
  }
}

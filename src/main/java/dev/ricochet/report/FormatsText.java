package dev.ricochet.report;

import dev.ricochet.source.Message;
import dev.ricochet.source.Wording;
import dev.ricochet.transcript.FormatInfo;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.util.List;
import java.util.stream.Stream;

/** Formats of transcripts, as people read of them. */
public final class FormatsText {

  private static final int COLUMN = 10;

  private FormatsText() {}

  /** A line for each format: its name, and whether it tells roles, agents and times. */
  public static String list(List<FormatInfo> formats, Wording wording) {
    StringBuilder out = new StringBuilder();
    List<String> titles =
        List.of(wording.say("roles"), wording.say("agents"), wording.say("times"));
    int widest =
        formats.stream()
            .mapToInt(format -> DisplayText.width(wording.say(format.name())))
            .max()
            .orElse(0);
    line(out, DisplayText.left(wording.say("format"), widest + 2), titles, titles);
    for (FormatInfo format : formats) {
      List<String> words =
          Stream.of(format.roles(), format.agents(), format.times())
              .map(gives -> wording.say(word(gives)))
              .toList();
      line(out, DisplayText.left(wording.say(format.name()), widest + 2), words, titles);
    }
    return out.append(
            wording.say(
                """

                Any of them may be packed with gzip, or together in a zip archive. Where a
                format tells no roles, --speakers, --channels or --roster do.
                """))
        .toString();
  }

  private static void line(
      StringBuilder out, String name, List<String> words, List<String> titles) {
    out.append(name);
    for (int i = 0; i < words.size() - 1; i++) {
      int width = Math.max(COLUMN, DisplayText.width(titles.get(i)) + 1);
      out.append(DisplayText.left(words.get(i), width));
    }
    out.append(words.get(words.size() - 1)).append('\n');
  }

  private static Message word(Gives gives) {
    return switch (gives) {
      case YES -> Message.of("yes");
      case SOMETIMES -> Message.of("sometimes");
      case NO -> Message.of("no");
    };
  }
}

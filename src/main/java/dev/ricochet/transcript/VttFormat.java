package dev.ricochet.transcript;

import dev.ricochet.source.Lines;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * WebVTT captions, as the W3C Recommendation "WebVTT: The Web Video Text Tracks Format" writes
 * them, and as Microsoft Teams ({@code <v Julie Martin>…</v>}), Zoom ({@code Julie Martin: …}) and
 * Azure Content Understanding ({@code <v Agent>…}) export transcripts of calls.
 *
 * <p>A file is one conversation, which bears its name. The speaker is the voice of a cue, or the
 * name before its words; without either, in a file that has such names, the one before. Names have
 * no role unless they are role words or the user tells it. Time: the start of the cue. Left out:
 * comments, styles, regions, identifiers and settings of cues. A cue whose time cannot be read, and
 * lines that belong to no cue, are problems: a browser drops them silently, and words with them.
 */
final class VttFormat implements TranscriptFormat {

  private static final String SIGNATURE = "WEBVTT";
  private static final String TIME = "(?:(\\d{1,9}):)?(\\d{2}):(\\d{2})\\.(\\d{3})(?!\\d)";
  private static final Pattern TIMES = CueTimes.pattern(TIME, ".*");
  private static final Pattern NO_CUE = Pattern.compile("NOTE(?:[ \\t].*)?|(?:STYLE|REGION)\\s*");
  private static final Pattern LANGUAGE = Pattern.compile("(?i)language\\s*:\\s*(\\S+)\\s*");

  @Override
  public List<FormatInfo> infos() {
    return List.of(
        new FormatInfo(
            Message.of("WebVTT captions (Teams, Zoom, Azure)"),
            Gives.SOMETIMES,
            Gives.SOMETIMES,
            Gives.YES));
  }

  @Override
  public Confidence confidence(String opening, ReadOptions options) {
    boolean signed =
        opening.startsWith(SIGNATURE)
            && (opening.length() == SIGNATURE.length()
                || Character.isWhitespace(opening.charAt(SIGNATURE.length())));
    return signed ? Confidence.YES : Confidence.NO;
  }

  @Override
  public void read(TranscriptFile file, Consumer<Turn> turns, FileProblems problems)
      throws IOException {
    file.understood().format(Message.of("WebVTT captions"), Message.of("it begins with WEBVTT"));
    new Reading(file, turns, problems).read();
  }

  /** The reading of one file, block by block. */
  private static final class Reading {
    private final TranscriptFile file;
    private final FileProblems problems;
    private final Lines lines;
    private final Consumer<Turn> turns;
    private @Nullable String line;

    Reading(TranscriptFile file, Consumer<Turn> turns, FileProblems problems) {
      this.file = file;
      this.problems = problems;
      this.turns = turns;
      this.lines = new Lines(file.name(), file.text(), Cue.LONGEST);
    }

    void read() throws IOException {
      CaptionTurns captions = new CaptionTurns(file, header(), turns);
      while (line != null) {
        if (line.isEmpty()) {
          advance();
        } else {
          block(captions);
        }
      }
      captions.finish();
    }

    private void advance() throws IOException {
      line = lines.next();
    }

    /** Reads the lines up to the first blank one; the first of all is the signature. */
    private Frame header() throws IOException {
      Frame frame = Frame.of(file.name());
      advance();
      for (advance();
          line != null && !line.isEmpty() && !line.contains(CueTimes.ARROW);
          advance()) {
        Matcher matcher = LANGUAGE.matcher(line);
        if (matcher.matches()) {
          frame = frame.withLanguage(matcher.group(1));
        }
      }
      return frame;
    }

    /** Reads a block: a cue, with or without a line that names it, or something else. */
    private void block(CaptionTurns captions) throws IOException {
      String first = line;
      Position begin = file.line(lines.number());
      if (first != null && !first.contains(CueTimes.ARROW)) {
        advance();
      }
      if (line != null && line.contains(CueTimes.ARROW)) {
        cue(line, captions);
      } else if (first != null) {
        otherBlock(first, begin);
      }
    }

    private void otherBlock(String first, Position begin) throws IOException {
      while (line != null && !line.isEmpty() && !line.contains(CueTimes.ARROW)) {
        advance();
      }
      if (!NO_CUE.matcher(first).matches()) {
        Message help =
            Message.of(
                line == null
                    ? "is the file cut off?"
                    : "a blank line ends a cue; is a line with two times missing before this one?");
        problems.add(
            new Problem(begin, Message.of("this line belongs to no cue"), Quote.line(first), help));
      }
    }

    private void cue(String times, CaptionTurns captions) throws IOException {
      Position position = file.line(lines.number());
      StringBuilder text = new StringBuilder();
      for (advance();
          line != null && !line.isEmpty() && !line.contains(CueTimes.ARROW);
          advance()) {
        Cue.append(text, line, position);
      }
      CueTimes shown = CueTimes.of(TIMES, times);
      if (shown == null) {
        problems.add(
            new Problem(
                position,
                "this time of a cue cannot be read",
                Quote.line(times),
                "write it as 00:01:02.500 --> 00:01:04.000"));
      } else if (text.isEmpty() && line == null) {
        problems.add(Cue.cutOff(position, times));
      } else {
        captions.add(new Cue(shown, CueText.parts(text.toString()), position));
      }
    }
  }
}

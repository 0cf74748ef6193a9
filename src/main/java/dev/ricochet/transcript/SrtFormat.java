package dev.ricochet.transcript;

import dev.ricochet.source.Lines;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SubRip captions ({@code .srt}), which no standard defines: what the SubRip program wrote, and the
 * usual deviations. Comma, dot or colon before the fraction, hours and numbers of cues may be
 * absent, blank lines may stand within a text or be absent between cues, and arrows within it;
 * coordinates behind the times, tags such as {@code <i>}, {@code {i}} or {@code <font …>} and marks
 * such as {@code {\an8}} are left out. What was meant as times and cannot be read is a problem.
 *
 * <p>A file is one conversation, which bears its name. The speaker is the name before the words, as
 * Otter or WhisperX write it, and has no role unless it is a role word or the user tells it; a cue
 * without a name goes on with the speaker before, in a file that has names. Time: the start.
 */
final class SrtFormat implements TranscriptFormat {

  private static final String TIME =
      "(?:(\\d{1,3})\\s*:\\s*)?(\\d{1,2})\\s*:\\s*(\\d{1,2})(?:\\s*[.,:]\\s*(\\d{1,9}))?";
  private static final Pattern TIMES = CueTimes.pattern(TIME, "(?:\\s.*)?");

  /** Times, sound or not: a clock before the arrow and another behind it. */
  private static final Pattern LIKE_TIMES =
      Pattern.compile("\\s*-?\\d+\\s*:[\\d\\s:.,]*-+>\\s*-?\\d+\\s*:.*", Pattern.DOTALL);

  /** The same where captions have begun: one of the two clocks is enough. */
  private static final Pattern HALF_TIMES =
      Pattern.compile("\\s*-?\\d+\\s*:[^>]*-->.*|.*-->\\s*-?\\d+\\s*:.*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("\\s*#?\\d{1,9}\\s*");
  private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s*/?>");
  private static final Pattern TAGS =
      Pattern.compile(
          "(?i)</?(?:[biusv]|em|strong|font|span|c)(?:[.\\s][^<>]*)?>"
              + "|\\{(?:\\\\[^{}]*|/?[bius]|y:[bius,]+)}");

  @Override
  public List<FormatInfo> infos() {
    return List.of(
        new FormatInfo(
            Message.of("SubRip captions (.srt)"), Gives.SOMETIMES, Gives.SOMETIMES, Gives.YES));
  }

  @Override
  public Confidence confidence(String opening, ReadOptions options) {
    List<String> first = opening.lines().filter(l -> !l.isBlank()).limit(2).toList();
    boolean sure =
        isLikeTimes(first.get(0))
            || (first.size() > 1
                && NUMBER.matcher(first.get(0)).matches()
                && isLikeTimes(first.get(1)));
    return sure ? Confidence.YES : Confidence.NO;
  }

  private static boolean isLikeTimes(String line) {
    return TIMES.matcher(line).matches() || LIKE_TIMES.matcher(line).matches();
  }

  @Override
  public void read(TranscriptFile file, Consumer<Turn> turns, FileProblems problems)
      throws IOException {
    file.understood()
        .format(Message.of("SubRip captions"), Message.of("it begins with the times of a caption"));
    new Reading(file, turns, problems).read();
  }

  /** The reading of one file. A cue ends where the next one begins. */
  private static final class Reading {
    private final TranscriptFile file;
    private final FileProblems problems;
    private final CaptionTurns captions;
    private final StringBuilder text = new StringBuilder();
    private @Nullable String times;
    private Position position;

    /** The line read last, which may be the number of the next cue. */
    private String pending = "";

    /** Whether the line before that was blank. */
    private boolean afterBlank;

    Reading(TranscriptFile file, Consumer<Turn> turns, FileProblems problems) {
      this.file = file;
      this.problems = problems;
      this.position = Position.of(file.name());
      this.captions = new CaptionTurns(file, Frame.of(file.name()), turns);
    }

    void read() throws IOException {
      Lines lines = new Lines(file.name(), file.text(), Cue.LONGEST);
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (isMeantAsTimes(line)) {
          if (!NUMBER.matcher(pending).matches()) {
            keepPending();
          }
          finishCue();
          pending = "";
          times = line;
          position = file.line(lines.number());
        } else {
          keepPending();
          pending = line;
        }
      }
      finishFile(lines.number() - 1);
      captions.finish();
    }

    private boolean isMeantAsTimes(String line) {
      return isLikeTimes(line)
          || HALF_TIMES.matcher(line).matches()
          || (line.contains(CueTimes.ARROW) && NUMBER.matcher(pending).matches());
    }

    private void finishFile(long lastLine) {
      boolean numberOfNext = afterBlank && !text.isEmpty() && NUMBER.matcher(pending).matches();
      if (numberOfNext) {
        problems.add(
            new Problem(
                file.line(lastLine),
                "the file ends behind the number of a caption; is it cut off?",
                pending,
                null));
      } else {
        keepPending();
      }
      if (times != null && text.isEmpty()) {
        problems.add(Cue.cutOff(position, times));
      } else {
        finishCue();
      }
    }

    private void keepPending() {
      afterBlank = pending.isBlank();
      if (times != null && !pending.isBlank()) {
        Cue.append(text, pending, position);
      }
    }

    private void finishCue() {
      if (times == null) {
        return;
      }
      CueTimes shown = CueTimes.of(TIMES, times);
      if (shown == null) {
        problems.add(
            new Problem(
                position,
                "this time of a caption cannot be read",
                Quote.line(times),
                "write it as 00:01:02,500 --> 00:01:04,000"));
      } else {
        captions.add(new Cue(shown, parts(text.toString()), position));
      }
      text.setLength(0);
      times = null;
    }

    private static List<CueText.Part> parts(String text) {
      if (CueText.namesVoices(text)) {
        return CueText.parts(text);
      }
      String lines = LINE_BREAK.matcher(text).replaceAll("\n");
      String plain = HtmlText.unescaped(TAGS.matcher(lines).replaceAll(""));
      return List.of(new CueText.Part(null, plain));
    }
  }
}

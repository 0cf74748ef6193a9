package dev.ricochet.transcript;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import java.util.List;

/**
 * A caption: what is shown from a time to another.
 *
 * @param parts what it says, by voice
 * @param position the line of its times
 */
record Cue(CueTimes times, List<CueText.Part> parts, Position position) {

  /** No cue is longer, in UTF-16 units (1 Mi): it has to be read while it is shown. */
  static final int LONGEST = 1 << 20;

  Cue {
    parts = List.copyOf(parts);
  }

  /**
   * Adds a line to the text of a cue.
   *
   * @throws ProblemsException where it becomes longer than any cue
   */
  static void append(StringBuilder text, String line, Position cue) {
    if (text.length() + line.length() >= LONGEST) {
      throw new ProblemsException(
          Problem.at(
              cue,
              "the cue that begins here is longer than 1 Mi characters",
              "is this a transcript? reading stops here"));
    }
    text.append(text.isEmpty() ? "" : "\n").append(line);
  }

  /** That the file ends behind the times of a cue. */
  static Problem cutOff(Position cue, String times) {
    return new Problem(
        cue, "the file ends behind this time; is it cut off?", Quote.line(times), null);
  }
}

package dev.ricochet.transcript;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A caption: what is shown from a time to another.
 *
 * @param start since the start of the recording
 * @param end since the start of the recording
 * @param text its lines as the file has them, with its tags
 * @param position the line of its times
 */
record Cue(Duration start, Duration end, String text, Position position) {

  /** No cue is longer, in UTF-16 units (1 Mi): it has to be read while it is shown. */
  static final int LONGEST = 1 << 20;

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

  /**
   * A time; what is absent is null.
   *
   * @param fraction up to three digits behind the second
   * @return null where there are more than 59 minutes or seconds
   */
  static @Nullable Duration time(
      @Nullable String hours, String minutes, String seconds, @Nullable String fraction) {
    int minute = Integer.parseInt(minutes);
    int second = Integer.parseInt(seconds);
    if (minute > 59 || second > 59) {
      return null;
    }
    return Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
        .plusMinutes(minute)
        .plusSeconds(second)
        .plusMillis(fraction == null ? 0 : Integer.parseInt((fraction + "00").substring(0, 3)));
  }
}

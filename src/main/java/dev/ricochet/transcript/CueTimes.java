package dev.ricochet.transcript;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a cue is shown.
 *
 * @param start since the start of the recording
 * @param end since the start of the recording
 */
record CueTimes(Duration start, Duration end) {

  /** Stands between the two times; a line with it is a line of times. */
  static final String ARROW = "-->";

  /**
   * The pattern of a line of times.
   *
   * @param time one of them: the groups are hours, minutes, seconds, and up to three digits behind
   *     the second; hours and fraction may be absent
   * @param rest what may stand behind them
   */
  static Pattern pattern(String time, String rest) {
    return Pattern.compile("\\s*" + time + "\\s*" + ARROW + "\\s*" + time + rest, Pattern.DOTALL);
  }

  /** The times in a line; null where there are none, or more than 59 minutes or seconds. */
  static @Nullable CueTimes of(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.matches()) {
      return null;
    }
    Duration start = time(matcher, 1);
    Duration end = time(matcher, 5);
    return start == null || end == null ? null : new CueTimes(start, end);
  }

  private static @Nullable Duration time(Matcher matcher, int first) {
    String hours = matcher.group(first);
    int minutes = Integer.parseInt(matcher.group(first + 1));
    int seconds = Integer.parseInt(matcher.group(first + 2));
    String fraction = matcher.group(first + 3);
    if (minutes > 59 || seconds > 59) {
      return null;
    }
    return Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
        .plusMinutes(minutes)
        .plusSeconds(seconds)
        .plusMillis(fraction == null ? 0 : Integer.parseInt((fraction + "00").substring(0, 3)));
  }
}

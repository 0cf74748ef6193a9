package dev.ricochet.transcript;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When a turn was said.
 *
 * @param text an ISO-8601 date and time, or the time since the start as {@code hh:mm:ss[.SSS]}
 * @param moment the local date and time where the data tells them, else null
 * @param elapsed the time since the start of the conversation where the data tells it, else null
 */
public record TurnTime(String text, @Nullable LocalDateTime moment, @Nullable Duration elapsed) {

  /** The local date where the data tells it, else null. */
  public @Nullable LocalDate date() {
    return moment == null ? null : moment.toLocalDate();
  }

  /** The ISO 8601 week of a day, for example {@code 2026-W47}. */
  public static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}

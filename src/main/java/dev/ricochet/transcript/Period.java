package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From when to when turns are read. The {@code parse} methods read it from the command line; each
 * throws a {@link ProblemsException} that names its option.
 *
 * @param since the first moment, or null
 * @param until the first moment behind it, or null
 */
public record Period(@Nullable LocalDateTime since, @Nullable LocalDateTime until) {

  /** All that was ever said. */
  public static final Period ALWAYS = new Period(null, null);

  private static final Pattern WEEK = Pattern.compile("(\\d{4})-?[Ww](\\d{1,2})");

  /** Whether any time is left out. */
  public boolean isLimited() {
    return since != null || until != null;
  }

  /** Whether a turn of this time is in the period; one whose date nobody knows is in none. */
  public boolean has(@Nullable TurnTime at) {
    if (!isLimited()) {
      return true;
    }
    LocalDateTime moment = at == null ? null : at.moment();
    return moment != null
        && (since == null || !moment.isBefore(since))
        && (until == null || moment.isBefore(until));
  }

  /** What two periods have in common. */
  public Period and(Period other) {
    LocalDateTime later =
        since == null || (other.since != null && other.since.isAfter(since)) ? other.since : since;
    LocalDateTime earlier =
        until == null || (other.until != null && other.until.isBefore(until)) ? other.until : until;
    return new Period(later, earlier);
  }

  /** From a day or a moment on, such as {@code 2026-11-16} or {@code 2026-11-16T09:00}. */
  public static Period parseSince(String text) {
    return new Period(moment("--since", text, false), null);
  }

  /** Up to a day, which is included, or a moment, which is not. */
  public static Period parseUntil(String text) {
    return new Period(null, moment("--until", text, true));
  }

  /**
   * An ISO week such as {@code 2026-W47}, from Monday to Sunday, or {@code last}.
   *
   * @param today {@code last} is the last week that was over before this day
   */
  public static Period parseWeek(String text, LocalDate today) {
    if (text.strip().equalsIgnoreCase("last")) {
      return week(today.with(DayOfWeek.MONDAY).minusWeeks(1));
    }
    Matcher matcher = WEEK.matcher(text.strip());
    if (matcher.matches()) {
      int year = Integer.parseInt(matcher.group(1));
      int week = Integer.parseInt(matcher.group(2));
      LocalDate inFirst = LocalDate.of(year, 1, 4);
      if (week >= 1
          && week <= IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirst).getMaximum()) {
        return week(inFirst.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.MONDAY));
      }
    }
    throw refused(
        "--week",
        Message.of("\"{0}\" is no week", text),
        Message.of("write it as 2026-W47, or last"));
  }

  private static Period week(LocalDate monday) {
    return new Period(monday.atStartOfDay(), monday.plusWeeks(1).atStartOfDay());
  }

  private static LocalDateTime moment(String option, String text, boolean wholeDay) {
    String stripped = text.strip();
    try {
      if (stripped.indexOf('T') >= 0) {
        return LocalDateTime.parse(stripped);
      }
      LocalDate day = LocalDate.parse(stripped);
      return (wholeDay ? day.plusDays(1) : day).atStartOfDay();
    } catch (DateTimeException e) {
      throw refused(
          option,
          Message.of("\"{0}\" is no day", text),
          Message.of("write days as year-month-day, for example 2026-11-16, or 2026-11-16T09:00"));
    }
  }

  private static ProblemsException refused(String option, Message message, Message help) {
    return new ProblemsException(Problem.at(Position.of(option), message, help));
  }
}

package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of turns. Without a pattern of the user these are understood: ISO-8601 with or
 * without time, zone and the {@code T}; dates written day first ({@code 16/11/2026 09:12}); a time
 * of day or since the start ({@code 09:12:31}, {@code 9h12}); seconds since the start; and seconds
 * or milliseconds since 1970. A date that may be meant otherwise is a problem, never a guess.
 */
final class TimeReader {

  private static final String CLOCK =
      "(?<hour>\\d{1,3})[:h](?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?";
  private static final String ZONE = "(?:\\s*(?<zone>Z|UTC|[+-]\\d{2}(?::?\\d{2})?))?(?:\\[.*])?";
  private static final String DATE =
      "(?:(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})"
          + "|(?<first>\\d{1,2})[-/.](?<middle>\\d{1,2})[-/.](?<last>\\d{4}))";

  private static final Pattern TIME = Pattern.compile(CLOCK);
  private static final Pattern DATE_AND_TIME =
      Pattern.compile(DATE + "(?:(?:T|,?\\s+(?:à\\s+|at\\s+|-\\s+)?)" + CLOCK + ZONE + ")?");
  private static final Pattern SECONDS = Pattern.compile("(\\d{1,9})(?:[.,](\\d{1,9}))?");
  private static final Pattern SINCE_1970 = Pattern.compile("(\\d{10})(?:[.,]\\d{1,9})?|(\\d{13})");

  private final @Nullable DateTimeFormatter pattern;
  private final @Nullable ZoneId zone;

  /**
   * @param options how the user says dates are written, and in which zone they are told
   */
  TimeReader(ReadOptions options) {
    this.pattern = options.datePattern();
    this.zone = options.zone();
  }

  /** A time since the start. */
  static Reading since(Duration start) {
    return elapsed(start);
  }

  /** A moment. */
  Reading at(Instant instant) {
    return moment(instant.atOffset(ZoneOffset.UTC));
  }

  /** A moment, told with the zone of the data. */
  Reading at(OffsetDateTime told) {
    return moment(told);
  }

  /** A moment whose zone the data does not tell. */
  static Reading at(LocalDateTime told) {
    return moment(told);
  }

  /**
   * A time as it was read: a moment, or what has elapsed.
   *
   * @param text as {@link TurnTime#text} wants it
   * @param moment the local date and time, or null where no date is told
   * @param elapsed the time since the start, or null where it is a moment
   */
  record Reading(String text, @Nullable LocalDateTime moment, @Nullable Duration elapsed) {}

  /** The time that a text says, or null after a problem was reported. */
  @Nullable Reading read(String text, Position position, FileProblems problems) {
    String stripped = text.strip();
    try {
      return pattern == null ? read(stripped) : read(stripped, pattern);
    } catch (DateTimeException e) {
      Message fault =
          pattern == null
              ? fault(stripped)
              : Message.of("the time {0} does not fit --date-pattern", Quote.of(stripped));
      problems.add(
          Problem.at(
              position,
              fault,
              Message.of(
                  "say how times are written, for example --date-pattern 'MM/dd/yyyy HH:mm:ss'")));
      return null;
    }
  }

  private Reading read(String text) {
    UsualTime usual = UsualTime.of(text);
    return usual == null ? unusual(text) : moment(usual, text);
  }

  private Reading moment(UsualTime usual, String text) {
    ZoneOffset offset = usual.offset();
    if (usual.iso() && (offset == null || (zone == null && text.endsWith(offset.getId())))) {
      return new Reading(text, usual.moment(), null);
    }
    return offset == null ? moment(usual.moment()) : moment(usual.moment().atOffset(offset));
  }

  private Reading unusual(String text) {
    Matcher matcher = DATE_AND_TIME.matcher(text);
    if (matcher.matches()) {
      return dateAndTime(matcher);
    }
    matcher = TIME.matcher(text);
    if (matcher.matches()) {
      return time(text, matcher);
    }
    matcher = SECONDS.matcher(text);
    if (matcher.matches()) {
      return elapsed(Duration.ofSeconds(Long.parseLong(matcher.group(1)), nanos(matcher.group(2))));
    }
    matcher = SINCE_1970.matcher(text);
    if (matcher.matches()) {
      String seconds = matcher.group(1);
      return moment(
          (seconds != null
                  ? Instant.ofEpochSecond(Long.parseLong(seconds))
                  : Instant.ofEpochMilli(Long.parseLong(text)))
              .atOffset(ZoneOffset.UTC));
    }
    throw new DateTimeException(text);
  }

  private Reading dateAndTime(Matcher matcher) {
    LocalDate date =
        matcher.group("year") != null
            ? date(matcher, "year", "month", "day")
            : date(matcher, "last", "middle", "first");
    if (matcher.group("hour") == null) {
      return new Reading(date.toString(), date.atStartOfDay(), null);
    }
    LocalDateTime moment =
        date.atTime(
            LocalTime.of(
                number(matcher, "hour"),
                number(matcher, "minute"),
                number(matcher, "second"),
                nanos(matcher.group("fraction"))));
    String zone = matcher.group("zone");
    return zone == null
        ? moment(moment)
        : moment(moment.atOffset(zone.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(zone)));
  }

  private static Reading time(String text, Matcher matcher) {
    int first = number(matcher, "hour");
    int minute = number(matcher, "minute");
    int second = number(matcher, "second");
    if (minute > 59 || second > 59) {
      throw new DateTimeException(text);
    }
    if (matcher.group("second") == null) {
      Duration elapsed = Duration.ofMinutes(first).plusSeconds(minute);
      return new Reading(padded(first, 2) + ":" + padded(minute, 2), null, elapsed);
    }
    return elapsed(
        Duration.ofHours(first)
            .plusMinutes(minute)
            .plusSeconds(second)
            .plusNanos(nanos(matcher.group("fraction"))));
  }

  private Reading read(String text, DateTimeFormatter pattern) {
    TemporalAccessor parsed = parse(text, pattern);
    if (parsed instanceof OffsetDateTime moment) {
      return moment(moment);
    }
    if (parsed instanceof LocalDateTime moment) {
      return moment(moment);
    }
    if (parsed instanceof LocalDate date) {
      return new Reading(date.toString(), date.atStartOfDay(), null);
    }
    return elapsed(Duration.ofNanos(LocalTime.from(parsed).toNanoOfDay()));
  }

  /** Names of months are read in French and in English. */
  private static TemporalAccessor parse(String text, DateTimeFormatter pattern) {
    try {
      return parse(text, pattern, Locale.FRENCH);
    } catch (DateTimeException e) {
      return parse(text, pattern, Locale.ENGLISH);
    }
  }

  private static TemporalAccessor parse(String text, DateTimeFormatter pattern, Locale locale) {
    return pattern
        .withLocale(locale)
        .parseBest(
            text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from, LocalTime::from);
  }

  private static Message fault(String text) {
    Matcher matcher = DATE_AND_TIME.matcher(text);
    boolean dayFirst = matcher.matches() && matcher.group("last") != null;
    return dayFirst && number(matcher, "middle") > 12 && number(matcher, "first") <= 12
        ? Message.of(
            "the time {0} has no month {1}; is the month written before the day?",
            Quote.of(text), matcher.group("middle"))
        : Message.of("the time {0} cannot be read", Quote.of(text));
  }

  private static Reading moment(LocalDateTime moment) {
    return new Reading(iso(moment), moment, null);
  }

  private Reading moment(OffsetDateTime told) {
    OffsetDateTime moment = zone == null ? told : told.atZoneSameInstant(zone).toOffsetDateTime();
    LocalDateTime local = moment.toLocalDateTime();
    return new Reading(iso(local) + moment.getOffset().getId(), local, null);
  }

  /** ISO-8601, always with seconds, and with as many digits of a fraction as it needs. */
  private static String iso(LocalDateTime moment) {
    if (moment.getNano() != 0) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
    return moment.getSecond() == 0 ? moment + ":00" : moment.toString();
  }

  private static Reading elapsed(Duration elapsed) {
    String text =
        padded(elapsed.toHours(), 2)
            + ":"
            + padded(elapsed.toMinutesPart(), 2)
            + ":"
            + padded(elapsed.toSecondsPart(), 2);
    int millis = elapsed.toMillisPart();
    return new Reading(millis == 0 ? text : text + "." + padded(millis, 3), null, elapsed);
  }

  private static String padded(long number, int digits) {
    String written = Long.toString(number);
    return "0".repeat(Math.max(0, digits - written.length())) + written;
  }

  private static LocalDate date(Matcher matcher, String year, String month, String day) {
    return LocalDate.of(number(matcher, year), number(matcher, month), number(matcher, day));
  }

  private static int number(Matcher matcher, String group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }
}

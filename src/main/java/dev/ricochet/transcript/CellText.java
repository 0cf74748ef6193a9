package dev.ricochet.transcript;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Writes what a cell of Excel holds as an export in CSV would have it. */
final class CellText {

  /** Excel shows no more. */
  private static final MathContext DIGITS = new MathContext(15);

  /** Numbers with more zeros than that are left as they are stored. */
  private static final int MOST_ZEROS = 20;

  private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);
  private static final double DAY_MILLIS = 86_400_000;

  /** What is no letter of a date in a number format: texts, and colours or languages. */
  private static final Pattern NO_DATE_LETTERS =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");

  private static final Pattern DAY_OR_YEAR = Pattern.compile("[ydYD]");
  private static final Pattern CLOCK = Pattern.compile("[hsHS]");
  private static final Pattern MONTH = Pattern.compile("[mM]");

  /** How Excel writes signs that cannot stand in XML. */
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private CellText() {}

  static String of(Cell cell) {
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return number(cell, number);
    }
    if (value instanceof Boolean truth) {
      return truth.toString();
    }
    if (value instanceof String text) {
      return unescaped(text);
    }
    String raw = cell.getRawValue();
    return raw == null ? "" : raw;
  }

  private static String number(Cell cell, BigDecimal number) {
    boolean maybeDate =
        (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA)
            && number.signum() >= 0
            && number.compareTo(LAST_DAY) < 0;
    String format = maybeDate ? dateLetters(cell.getDataFormatString()) : "";
    boolean hasClock = CLOCK.matcher(format).find();
    if (format.contains("[") || (hasClock && number.compareTo(BigDecimal.ONE) < 0)) {
      return clock(number, format);
    }
    if (hasClock || DAY_OR_YEAR.matcher(format).find() || MONTH.matcher(format).find()) {
      return moment(cell.asDate(), format);
    }
    return plain(number);
  }

  /** The part of a number format that may make it one of dates, for positive numbers. */
  private static String dateLetters(@Nullable String format) {
    if (format == null) {
      return "";
    }
    String letters = NO_DATE_LETTERS.matcher(format).replaceAll("");
    int end = letters.indexOf(';');
    String positive = end < 0 ? letters : letters.substring(0, end);
    return positive.toLowerCase(Locale.ROOT).contains("general") ? "" : positive;
  }

  /** A time of day, or a duration. */
  private static String clock(BigDecimal days, String format) {
    long millis = millis(days.doubleValue() * DAY_MILLIS, format);
    String seconds =
        String.format(
            Locale.ROOT,
            "%02d:%02d:%02d",
            millis / 3_600_000,
            millis / 60_000 % 60,
            millis / 1000 % 60);
    return millis % 1000 == 0
        ? seconds
        : seconds + String.format(Locale.ROOT, ".%03d", millis % 1000);
  }

  private static String moment(LocalDateTime stored, String format) {
    LocalDateTime day = stored.truncatedTo(ChronoUnit.DAYS);
    long millis = millis((double) ChronoUnit.MILLIS.between(day, stored), format);
    LocalDateTime moment = day.plus(millis, ChronoUnit.MILLIS);
    return moment.equals(moment.truncatedTo(ChronoUnit.DAYS))
        ? moment.toLocalDate().toString()
        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
  }

  /** Fractions of a second are there only where they are shown; others come of rounding. */
  private static long millis(double stored, String format) {
    return format.contains(".0") ? Math.round(stored) : 1000 * Math.round(stored / 1000);
  }

  private static String plain(BigDecimal number) {
    BigDecimal shown = number.round(DIGITS).stripTrailingZeros();
    return shown.scale() < -MOST_ZEROS || shown.scale() > MOST_ZEROS + DIGITS.getPrecision()
        ? number.toString()
        : shown.toPlainString();
  }

  private static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPE
            .matcher(text)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(match.group(1), 16))))
        : text;
  }
}

package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a WhatsApp chat, which telephones of the two makes write as {@code [16/11/2026,
 * 09:12:31] Julie: …} and {@code 16/11/2026, 09:12 - Julie: …}; the date as the telephone's country
 * writes it, also {@code 11/16/26} and {@code 2026-11-16}, and the time with or without {@code AM}.
 *
 * <p>Whether day or month comes first is told by the first date of which one part is beyond 12,
 * else by the order in which the lines stand, which is that of time; where that does not tell
 * either, the day comes first, unless the hours are written in the American way.
 */
final class WhatsAppLines implements LineSyntax {

  /** Letters that are not seen and mark what the program itself writes. */
  private static final Pattern INVISIBLE = Pattern.compile("[\u200e\u200f\u202a-\u202e\ufeff]");

  private static final Pattern NARROW = Pattern.compile("[\u00a0\u202f]");

  private static final Pattern STAMPED =
      Pattern.compile(
          "(?<open>\\[)?(?<date>(?<a>\\d{1,4})[/.-](?<b>\\d{1,2})[/.-](?<c>\\d{1,4}))"
              + "(?:,| à| at)? (?:à |at )?"
              + "(?<time>(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?:[:.](?<second>\\d{2}))?"
              + "(?: ?(?<half>[AaPp])\\.? ?[Mm]\\.?)?)"
              + "(?:(?<close>\\])| -) (?<rest>.*)",
          Pattern.DOTALL);

  /** A name has no colon and no quotation marks; those stand in notices. */
  private static final Pattern SAID =
      Pattern.compile("(?<name>[^:“”«»\"]{1,100}): ?(?<text>.*)", Pattern.DOTALL);

  private static final Pattern EDITED =
      Pattern.compile(" ?<(?:This message was edited|Ce message a été modifié)>$");

  /** What the program writes in the place of a message; it is no words of anybody. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?iu)<(?:media omitted|m[ée]dias? omis|fichier omis)>"
              + "|(?:image|video|vidéo|audio|sticker|gif|document|contact card|fiche contact)"
              + " (?:omitted|omise?|absente?)"
              + "|(?:this message was deleted|you deleted this message|ce message a été supprimé"
              + "|vous avez supprimé ce message)\\.?"
              + "|(?:missed (?:voice|video) call|appel (?:vocal|vidéo|manqué).*)"
              + "|\\S+\\.\\w{2,5} \\((?:file attached|fichier joint)\\)|null");

  private final DateOrder order;
  private final boolean rewritten;

  private WhatsAppLines(DateOrder order, boolean rewritten) {
    this.order = order;
    this.rewritten = rewritten;
  }

  /**
   * The syntax of a chat, by its first lines; null where it is none.
   *
   * @param asWritten whether times are handed on as they are written, for the user says how
   */
  static @Nullable WhatsAppLines of(String opening, boolean asWritten) {
    String first = opening.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (!isStamped(first)) {
      return null;
    }
    List<Matcher> stamps = new ArrayList<>();
    opening.lines().map(WhatsAppLines::stamped).flatMap(Optional::stream).forEach(stamps::add);
    return new WhatsAppLines(DateOrder.of(stamps), !asWritten);
  }

  /** Only the comma and the dash tell the lines of this program from those of others. */
  private static boolean isStamped(String line) {
    Optional<Matcher> stamp = stamped(line);
    if (stamp.isEmpty() || stamp.get().group("open") == null) {
      return stamp.isPresent();
    }
    String before = stamp.get().group().substring(0, stamp.get().start("rest"));
    return before.contains(",") || before.contains("à");
  }

  private static Optional<Matcher> stamped(String line) {
    Matcher matcher = STAMPED.matcher(visible(line));
    boolean matches =
        matcher.matches() && (matcher.group("open") == null) == (matcher.group("close") == null);
    return matches ? Optional.of(matcher) : Optional.empty();
  }

  /** A line as it is shown. */
  static String visible(String line) {
    String shown = NARROW.matcher(INVISIBLE.matcher(line).replaceAll("")).replaceAll(" ");
    return EDITED.matcher(shown).replaceFirst("");
  }

  /** How the dates were taken. */
  Message dates() {
    return order.words;
  }

  @Override
  public @Nullable String heading(String line) {
    return null;
  }

  @Override
  public @Nullable LogLine turn(String line) {
    Matcher stamp = stamped(line).orElse(null);
    if (stamp == null) {
      return null;
    }
    String at = rewritten ? order.iso(stamp) : stamp.group("date") + ", " + stamp.group("time");
    Matcher said = SAID.matcher(stamp.group("rest"));
    if (!said.matches()) {
      return new LogLine(null, at, "system", null, stamp.group("rest"));
    }
    String text = said.group("text");
    boolean notice = line.contains(": \u200e") || PLACEHOLDER.matcher(text).matches();
    return new LogLine(null, at, notice ? "system" : said.group("name").strip(), null, text);
  }

  /** In which order the parts of a date stand. */
  private enum DateOrder {
    DAY_FIRST(Message.of("day, month, year")),
    MONTH_FIRST(Message.of("month, day, year")),
    YEAR_FIRST(Message.of("year, month, day"));

    private final Message words;

    DateOrder(Message words) {
      this.words = words;
    }

    static DateOrder of(List<Matcher> stamps) {
      if (stamps.get(0).group("a").length() == 4) {
        return YEAR_FIRST;
      }
      for (Matcher stamp : stamps) {
        if (part(stamp, "a") > 12 || part(stamp, "b") > 12) {
          return part(stamp, "a") > 12 ? DAY_FIRST : MONTH_FIRST;
        }
      }
      boolean byDay = DAY_FIRST.ascends(stamps);
      boolean byMonth = MONTH_FIRST.ascends(stamps);
      if (byDay != byMonth) {
        return byDay ? DAY_FIRST : MONTH_FIRST;
      }
      String half = stamps.get(0).group("half");
      boolean american = half != null && Character.isUpperCase(half.charAt(0));
      return american ? MONTH_FIRST : DAY_FIRST;
    }

    private boolean ascends(List<Matcher> stamps) {
      LocalDateTime last = LocalDateTime.MIN;
      for (Matcher stamp : stamps) {
        LocalDateTime moment = moment(stamp);
        if (moment == null || moment.isBefore(last)) {
          return false;
        }
        last = moment;
      }
      return true;
    }

    /** The time of a line; as it is written where it has none in this order. */
    String iso(Matcher stamp) {
      LocalDateTime moment = moment(stamp);
      return moment == null
          ? stamp.group("date") + ", " + stamp.group("time")
          : String.format(Locale.ROOT, "%sT%tT", moment.toLocalDate(), moment);
    }

    private @Nullable LocalDateTime moment(Matcher stamp) {
      try {
        return date(stamp).atTime(time(stamp));
      } catch (DateTimeException e) {
        return null;
      }
    }

    private LocalDate date(Matcher stamp) {
      int a = part(stamp, "a");
      int b = part(stamp, "b");
      int c = part(stamp, "c");
      int year = this == YEAR_FIRST ? a : c;
      int day = this == DAY_FIRST ? a : this == MONTH_FIRST ? b : c;
      return LocalDate.of(year < 100 ? 2000 + year : year, this == MONTH_FIRST ? a : b, day);
    }

    private static LocalTime time(Matcher stamp) {
      int hour = part(stamp, "hour");
      String half = stamp.group("half");
      if (half != null) {
        hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
      }
      return LocalTime.of(hour, part(stamp, "minute"), part(stamp, "second"));
    }

    private static int part(Matcher stamp, String group) {
      String digits = stamp.group(group);
      return digits == null ? 0 : Integer.parseInt(digits);
    }
  }
}

package dev.ricochet.source;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How people are told things: the words, numbers and dates of one language. It does not depend on
 * the machine, and is never asked about what programs read, such as CSV and JSON.
 *
 * <p>To add a text, write it in English with {@link #say(String, Object...)} or {@link
 * Message#of(String, Object...)}, and its French beside its neighbours in {@code fr.json}; a test
 * names whatever is missing there.
 */
public final class Wording {

  /** The words of the code itself. */
  public static final Wording ENGLISH =
      new Wording(
          Locale.ENGLISH,
          Map::of,
          new Signs('.', ',', " %"),
          DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH));

  private static final Wording FRENCH =
      new Wording(
          Locale.FRENCH,
          () -> French.CATALOGUE,
          new Signs(',', '\u202f', "\u202f%"),
          DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH));

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])\\}");
  private static final Pattern WEEK = Pattern.compile("([0-9]{4})-W0?([0-9]{1,2})");

  /** Read only when French is asked for: the start of the program is worth it. */
  private static final class French {
    static final Map<String, Catalogue.Entry> CATALOGUE = Catalogue.read("fr.json");
  }

  /**
   * @param point what stands before the decimals
   * @param group what stands between thousands
   * @param percent what follows a number of per cent
   */
  private record Signs(char point, char group, String percent) {}

  private final Locale locale;
  private final Supplier<Map<String, Catalogue.Entry>> catalogue;
  private final Signs signs;
  private final DateTimeFormatter date;

  private Wording(
      Locale locale,
      Supplier<Map<String, Catalogue.Entry>> catalogue,
      Signs signs,
      DateTimeFormatter date) {
    this.locale = locale;
    this.catalogue = catalogue;
    this.signs = signs;
    this.date = date;
  }

  /** The wording of a language code, {@code fr} or {@code en}, if it is one of them. */
  public static Optional<Wording> of(String language) {
    return switch (language.toLowerCase(Locale.ROOT)) {
      case "fr" -> Optional.of(FRENCH);
      case "en" -> Optional.of(ENGLISH);
      default -> Optional.empty();
    };
  }

  /** The wording of a locale; English where it is neither French nor English. */
  public static Wording of(Locale locale) {
    return of(locale.getLanguage()).orElse(ENGLISH);
  }

  /**
   * The wording that the environment of a process asks for, as POSIX has it: the first of {@code
   * LC_ALL}, {@code LC_MESSAGES} and {@code LANG} that is not empty. The launcher, which replaces
   * {@code LC_ALL}, tells in {@code RICOCHET_LOCALE} what it was.
   */
  public static Wording of(Map<String, String> environment) {
    return List.of("RICOCHET_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG").stream()
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .flatMap(value -> of(value.split("[_.@-]", 2)[0]))
        .orElse(ENGLISH);
  }

  /** {@code fr} or {@code en}: the key of a language in lexicons, and {@code lang} in a page. */
  public String language() {
    return locale.getLanguage();
  }

  /** A message in this language. */
  public String say(Message message) {
    List<Object> arguments = message.arguments();
    return fill(template(message.template(), arguments), arguments);
  }

  /** A text with its arguments, as {@link Message#of(String, Object...)} takes them. */
  public String say(@CompileTimeConstant String template, Object... arguments) {
    return say(new Message(template, Arrays.asList(arguments)));
  }

  /** A number of things, as {@link Message#count} takes them. */
  public String count(
      long number,
      @CompileTimeConstant String one,
      @CompileTimeConstant String many,
      Object... more) {
    return say(Message.count(number, one, many, more));
  }

  /** A whole number: {@code 12,345}. */
  public String number(long value) {
    return localised(String.format(Locale.ROOT, "%,d", value));
  }

  /** A number with so many decimals: {@code 12,345.60}. */
  public String decimal(double value, int digits) {
    return localised(String.format(Locale.ROOT, "%,." + digits + "f", value));
  }

  /** A share between 0 and 1 in per cent with so many decimals: {@code 12.5 %}. */
  public String percent(double share, int digits) {
    return decimal(100 * share, digits) + signs.percent();
  }

  /** A day: {@code 16 Nov 2026}. */
  public String date(LocalDate day) {
    return date.format(day);
  }

  /** An ISO week as {@code 2026-W47}: {@code week 47 of 2026}; any other text as it is. */
  public String week(String isoWeek) {
    Matcher week = WEEK.matcher(isoWeek);
    return week.matches() ? say("week {0} of {1}", week.group(2), week.group(1)) : isoWeek;
  }

  /**
   * A text that is no constant of the code, such as the help of an option, or the text itself where
   * the catalogue does not have it.
   */
  public String translated(String english) {
    Catalogue.Entry entry = catalogue.get().get(english);
    return entry == null ? english : entry.many();
  }

  private String template(String template, List<Object> arguments) {
    Message.@Nullable Count count =
        !arguments.isEmpty() && arguments.get(0) instanceof Message.Count first ? first : null;
    Catalogue.Entry entry = catalogue.get().get(template);
    if (entry == null) {
      return count != null && count.number() == 1 ? count.one() : template;
    }
    return count != null && Math.abs(count.number()) < 2 ? entry.one() : entry.many();
  }

  private String fill(String template, List<Object> arguments) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(placeholder -> Matcher.quoteReplacement(argument(placeholder, arguments)));
  }

  private String argument(MatchResult placeholder, List<Object> arguments) {
    int index = Integer.parseInt(placeholder.group(1));
    return index < arguments.size() ? text(arguments.get(index)) : placeholder.group();
  }

  private String text(Object argument) {
    if (argument instanceof Message message) {
      return say(message);
    }
    if (argument instanceof Message.Count count) {
      return number(count.number());
    }
    if (argument instanceof Message.Joined joined) {
      String between = text(joined.between());
      return joined.parts().stream().map(this::text).collect(Collectors.joining(between));
    }
    if (argument instanceof Message.Decimal decimal) {
      return decimal(decimal.value(), decimal.digits());
    }
    if (argument instanceof Message.Percent percent) {
      return percent(percent.share(), percent.digits());
    }
    if (argument instanceof Message.Week week) {
      return week(week.isoWeek());
    }
    if (argument instanceof LocalDate day) {
      return date(day);
    }
    return argument instanceof Integer || argument instanceof Long
        ? number(((Number) argument).longValue())
        : argument.toString();
  }

  /** Puts the signs of this language for those of Java. */
  private String localised(String number) {
    StringBuilder out = new StringBuilder(number);
    for (int i = 0; i < out.length(); i++) {
      char sign = out.charAt(i);
      out.setCharAt(i, sign == ',' ? signs.group() : sign == '.' ? signs.point() : sign);
    }
    return out.toString();
  }
}

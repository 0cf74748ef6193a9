package dev.ricochet.report.html;

import dev.ricochet.lexicon.Category;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.source.Message;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.ControlChart;
import dev.ricochet.stats.Interval;
import dev.ricochet.stats.Proportion;
import dev.ricochet.stats.Rate;
import dev.ricochet.stats.ShareDifference;
import dev.ricochet.stats.Signal;
import dev.ricochet.transcript.Role;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the page says figures, names and times. */
final class Words {

  private static final Pattern WEEK = Pattern.compile("[0-9]{4}-W0?([0-9]{1,2})");
  private static final Pattern MOMENT =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}(?::[0-9]{2})?).*");

  /** What a browser would obey in place of showing it; the joiner is part of many emoji. */
  private static final Pattern UNSHOWN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\t\\u200d]]");

  private static final String NOTHING = "–";
  private static final char MINUS = '−';

  private final Wording wording;
  private final Map<String, Category> categories;

  Words(Wording wording, List<Lexicon> lexicons) {
    this.wording = wording;
    this.categories = new HashMap<>();
    for (Lexicon lexicon : lexicons) {
      for (Category category : lexicon.categories()) {
        categories.merge(category.name(), category, this::better);
      }
    }
  }

  /** The one that has a title in the language of the page. */
  private Category better(Category one, Category other) {
    return one.title().containsKey(wording.language()) ? one : other;
  }

  Wording wording() {
    return wording;
  }

  /** Text of the data, without what a browser would obey in place of showing it. */
  static String plain(String text) {
    return UNSHOWN.matcher(text).replaceAll("");
  }

  String number(long value) {
    return wording.number(value);
  }

  /** A rate per 100 turns with one decimal, or a dash. */
  String rate(@Nullable Rate rate) {
    return rate == null ? NOTHING : perHundred(rate.perHundred());
  }

  String perHundred(double rate) {
    return wording.decimal(rate, 1);
  }

  /** The interval of a rate, or a dash. */
  String interval(@Nullable Rate rate) {
    return rate == null ? NOTHING : interval(rate.interval());
  }

  String interval(Interval interval) {
    return wording.say(
        "{0} to {1}", Message.decimal(interval.low(), 1), Message.decimal(interval.high(), 1));
  }

  /** A rate with its interval, or a dash. */
  String rateAndInterval(@Nullable Rate rate) {
    return rate == null ? NOTHING : rate(rate) + " (" + interval(rate) + ")";
  }

  /** How far two shares are apart, in points of per cent, with the interval. */
  String difference(ShareDifference shares) {
    Interval interval = shares.interval();
    String points =
        wording.say(
            "{0} points ({1} to {2})",
            points(shares.difference()), points(interval.low()), points(interval.high()));
    return shares.clear() ? points : points + ", " + wording.say("which may be chance");
  }

  private String points(double difference) {
    return wording.decimal(100 * difference, 0).replace('-', MINUS);
  }

  /** A rate with its interval and the turns that it rests on. */
  String whole(Rate rate) {
    return wording.say(
        "{0} per 100 turns (95 % interval {1}, {2} turns)",
        perHundred(rate.perHundred()), interval(rate), rate.exposure());
  }

  /** A share in per cent, or a dash. */
  String share(@Nullable Proportion share) {
    return share == null ? NOTHING : wording.percent(share.share(), 0);
  }

  String shareInterval(Interval interval) {
    return wording.say(
        "{0} to {1}", Message.percent(interval.low(), 0), Message.percent(interval.high(), 0));
  }

  /** The title of a category, in quotation marks. */
  String quoted(String category) {
    return wording.say("“{0}”", category(category));
  }

  /** A share with its interval and how many of how many it is. */
  String whole(Proportion share) {
    return wording.say(
        "{0} ({1}; {2} of {3})",
        share(share), shareInterval(share.interval()), share.count(), share.of());
  }

  String team(String name) {
    return name.isEmpty() ? wording.say("(no team)") : plain(name);
  }

  String agent(String name) {
    return name.isEmpty() ? wording.say("(not named)") : plain(name);
  }

  /** The title of a category, or its name where no lexicon has one. */
  String category(String name) {
    Category category = categories.get(name);
    return category == null ? plain(name) : inLanguage(category.title(), name);
  }

  /** The family of a category; one that is not shipped as it is called. */
  String family(String category) {
    int slash = category.indexOf('/');
    String family = slash < 0 ? category : category.substring(0, slash);
    return switch (family) {
      case "brusqueness" -> wording.say("brusqueness");
      case "customer-effort" -> wording.say("customer effort");
      case "deflection" -> wording.say("deflection");
      case "empathy" -> wording.say("empathy");
      case "exhortation" -> wording.say("exhortation");
      case "ownership" -> wording.say("ownership phrases");
      default -> plain(family);
    };
  }

  /** The title of a category and its family, by which two of one title are told apart. */
  String categoryAndFamily(String name) {
    return category(name) + " (" + family(name) + ")";
  }

  /** What the customer hears; may be empty. */
  String why(String name) {
    Category category = categories.get(name);
    return category == null ? "" : inLanguage(category.why(), "");
  }

  /** A better sentence, in the language of the page; may be empty. */
  String sayInstead(String name) {
    Category category = categories.get(name);
    return category == null ? "" : inLanguage(category.sayInstead(), "");
  }

  private String inLanguage(Map<String, String> texts, String otherwise) {
    String text = texts.get(wording.language());
    return plain(text != null ? text : texts.values().stream().findFirst().orElse(otherwise));
  }

  /** {@code 2026-W47} as {@code W47}; a week without a date as it is said of it. */
  String shortWeek(String week) {
    Matcher iso = WEEK.matcher(week);
    return iso.matches() ? wording.say("W{0}", iso.group(1)) : week(week);
  }

  String week(String week) {
    return week.isEmpty() ? wording.say("(no date)") : wording.week(week);
  }

  /** When a turn was said: date and time of day, or the time since the start; may be empty. */
  String time(@Nullable String at) {
    if (at == null) {
      return "";
    }
    Matcher moment = MOMENT.matcher(at);
    if (!moment.matches()) {
      return plain(at);
    }
    try {
      return wording.date(LocalDate.parse(moment.group(1))) + " " + moment.group(2);
    } catch (DateTimeParseException e) {
      return plain(at);
    }
  }

  String role(Role role) {
    return switch (role) {
      case AGENT -> wording.say("agent");
      case CUSTOMER -> wording.say("customer");
      case COLLEAGUE -> wording.say("colleague");
      case MANAGER -> wording.say("manager");
      case SYSTEM -> wording.say("system");
      case UNKNOWN -> wording.say("someone");
    };
  }

  /** What stands before the words of a speaker. */
  String speaker(Role role) {
    return wording.say("{0}: {1}", role(role), "");
  }

  /** How a channel is called; one that is not known as it is. */
  String channel(@Nullable String channel) {
    if (channel == null) {
      return "";
    }
    return switch (channel) {
      case "phone" -> wording.say("phone");
      case "chat" -> wording.say("chat");
      case "email" -> wording.say("email");
      case "internal" -> wording.say("internal");
      default -> plain(channel);
    };
  }

  /** A signal in words; empty where there is none. */
  String signal(Signal signal) {
    return switch (signal) {
      case ABOVE -> wording.say("above");
      case BELOW -> wording.say("below");
      case NONE -> "";
    };
  }

  /** A signal with its shape in the drawings; empty where there is none. */
  String markedSignal(Signal signal) {
    return switch (signal) {
      case ABOVE -> "▲ " + signal(signal);
      case BELOW -> "▼ " + signal(signal);
      case NONE -> "";
    };
  }

  /** What a point of a control chart says. */
  String ofWeek(String week, ControlChart.Point point) {
    String rate = wording.say("{0}: {1}", week(week), whole(point.rate()));
    return point.signal() == Signal.NONE
        ? rate
        : rate + " – " + wording.say("outside the limits") + ", " + signal(point.signal());
  }

  /** What a point of a funnel says. */
  String ofAgent(AgentRow row) {
    String told = wording.say("{0}: {1}", agent(row.group().agent()), rateOf(row));
    return row.signal() == Signal.NONE
        ? told
        : told + " – " + wording.say("signal") + ", " + signal(row.signal());
  }

  private String rateOf(AgentRow row) {
    Rate rate = row.rate();
    return rate == null ? NOTHING : whole(rate);
  }
}

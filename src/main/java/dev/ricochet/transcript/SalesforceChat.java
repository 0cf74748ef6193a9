package dev.ricochet.transcript;

import dev.ricochet.source.Position;
import dev.ricochet.transcript.Speakers.Speaker;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Body} of a chat transcript of Salesforce, taken apart. Centred paragraphs tell when
 * the chat began and which agent takes part; the messages between them, {@code ( 1m 13s ) Julie:
 * …}, end with a line break.
 *
 * <p>Who bears the name that such a paragraph announces is an agent, or a bot; and where one of
 * them speaks and there is but one other speaker, that is the visitor, for a chat has no third
 * side. An agent may be announced by another name than he goes by; nobody is known then.
 */
final class SalesforceChat {

  private static final String STAMP =
      "\\(\\s*(?:(?<days>\\d{1,3})d\\s*)?(?:(?<hours>\\d{1,3})h\\s*)?(?:(?<minutes>\\d{1,4})m\\s*)?"
          + "(?<seconds>\\d{1,6})s\\s*\\)";

  private static final Pattern OPENING =
      Pattern.compile("(?i)\\s*(?:<p\\b[^<>]*>|" + STAMP.replaceAll("\\?<\\w+>", "") + ")");
  private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|p)\\b");
  private static final Pattern STAMPED = Pattern.compile(STAMP);

  private static final Pattern MESSAGE =
      Pattern.compile(STAMP + "\\s*(?:(?<name>[^:]{1,100}):\\s*)?(?<text>.*)", Pattern.DOTALL);

  /** {@code Friday, October 03, 2014, 13:42:11 (+0000)}, or with the day before the month. */
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?:(?<month>\\p{L}+) (?<day>\\d{1,2})|(?<first>\\d{1,2}) (?<named>\\p{L}+))"
              + ",? (?<year>\\d{4}),? (?<time>\\d{2}:\\d{2}:\\d{2}) \\((?<zone>[+-]\\d{4})\\)");

  private final Speakers speakers;
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> agents = new HashSet<>();
  private final Set<String> bots = new HashSet<>();
  private @Nullable OffsetDateTime started;
  private final StringBuilder open = new StringBuilder();
  private int openLine;

  private SalesforceChat(Speakers speakers) {
    this.speakers = speakers;
  }

  /** Whether a file that opens so is such a body. */
  static boolean begins(String opening) {
    return OPENING.matcher(opening).lookingAt()
        && BREAK.matcher(opening).find()
        && STAMPED.matcher(opening).find();
  }

  /** Takes a body apart; it is not longer than {@link HtmlText#LONGEST}. */
  static SalesforceChat of(String body, SpeakerMap map) {
    SalesforceChat chat = new SalesforceChat(new Speakers(map));
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    for (Node node : Jsoup.parse(body, parser).body().childNodes()) {
      chat.add(node);
    }
    chat.endMessage();
    return chat;
  }

  /** When it began, or null. */
  @Nullable OffsetDateTime started() {
    return started;
  }

  /**
   * What was said.
   *
   * @param place where a line of the body, counted from 1, stands
   */
  List<Said> said(IntFunction<Position> place) {
    String visitor = visitor();
    return parts.stream()
        .map(
            part ->
                new Said(
                    role(part, visitor),
                    part.name,
                    null,
                    part.at == null ? null : TimeReader.since(part.at),
                    part.text,
                    place.apply(part.line)))
        .toList();
  }

  private void add(Node node) {
    if (node instanceof Element element && element.normalName().equals("p")) {
      endMessage();
      announce(HtmlText.of(element), line(node));
    } else if (node instanceof Element element && element.normalName().equals("br")) {
      endMessage();
    } else {
      String text = text(node);
      if (open.toString().isBlank()) {
        openLine = line(node) + leadingLines(text);
      }
      open.append(text);
    }
  }

  private static String text(Node node) {
    return node instanceof TextNode words
        ? words.getWholeText()
        : node instanceof Element element ? element.wholeText() : "";
  }

  /** Line ends before the first word. */
  private static int leadingLines(String text) {
    String blank = text.substring(0, text.length() - text.stripLeading().length());
    return (int) blank.chars().filter(c -> c == '\n').count();
  }

  private static int line(Node node) {
    return Math.max(1, node.sourceRange().start().lineNumber());
  }

  private void announce(String text, int line) {
    Speaker speaker = speakers.of(text);
    if (speaker.name() != null && speaker.role() == Role.AGENT) {
      agents.add(Folding.key(speaker.name()));
    } else if (speaker.name() != null && speaker.role() == Role.SYSTEM) {
      bots.add(Folding.key(speaker.name()));
    }
    Matcher moment = MOMENT.matcher(text);
    if (started == null && moment.find()) {
      started = moment(moment);
    }
    parts.add(Part.notice(null, text, line));
  }

  private void endMessage() {
    String text = open.toString().replaceAll("\\s+", " ").strip();
    open.setLength(0);
    Matcher message = MESSAGE.matcher(text);
    if (message.matches()) {
      String name = message.group("name");
      Duration at = elapsed(message);
      parts.add(
          name == null
              ? Part.notice(at, message.group("text"), openLine)
              : new Part(false, name.strip(), at, message.group("text"), openLine));
    } else if (!text.isEmpty()) {
      continuation(text);
    }
  }

  /** A message of several lines. */
  private void continuation(String text) {
    if (parts.isEmpty()) {
      parts.add(Part.notice(null, text, openLine));
    } else {
      Part last = parts.remove(parts.size() - 1);
      parts.add(new Part(last.notice, last.name, last.at, last.text + "\n" + text, last.line));
    }
  }

  private String role(Part part, @Nullable String visitor) {
    String key = Folding.key(part.name);
    if (part.notice || bots.contains(key)) {
      return "system";
    }
    return agents.contains(key) ? "agent" : key.equals(visitor) ? "customer" : "";
  }

  /** The only one who speaks with those that are announced, or null. */
  private @Nullable String visitor() {
    Set<String> others = new HashSet<>();
    boolean announcedSpeaks = false;
    for (Part part : parts) {
      String key = Folding.key(part.name);
      boolean announced = agents.contains(key) || bots.contains(key);
      announcedSpeaks |= announced;
      if (!part.notice && !announced) {
        others.add(key);
        if (speakers.of(part.name).isKnown()) {
          return null;
        }
      }
    }
    return announcedSpeaks && others.size() == 1 ? others.iterator().next() : null;
  }

  private static Duration elapsed(Matcher message) {
    return Duration.ofDays(number(message, "days"))
        .plusHours(number(message, "hours"))
        .plusMinutes(number(message, "minutes"))
        .plusSeconds(number(message, "seconds"));
  }

  private static int number(Matcher matcher, String group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static @Nullable OffsetDateTime moment(Matcher told) {
    boolean monthFirst = told.group("month") != null;
    String day = told.group(monthFirst ? "day" : "first");
    String date = day + " " + told.group(monthFirst ? "month" : "named") + " " + told.group("year");
    OffsetDateTime english = moment(told, date, Locale.ENGLISH);
    return english == null ? moment(told, date, Locale.FRENCH) : english;
  }

  private static @Nullable OffsetDateTime moment(Matcher told, String date, Locale locale) {
    try {
      return OffsetDateTime.of(
          LocalDate.parse(date, dateIn(locale)),
          LocalTime.parse(told.group("time")),
          ZoneOffset.of(told.group("zone")));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static DateTimeFormatter dateIn(Locale locale) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern("d MMMM yyyy")
        .toFormatter(locale);
  }

  /**
   * A part of the chat.
   *
   * @param notice whether nobody says it
   * @param line of the body, from 1
   */
  private record Part(boolean notice, String name, @Nullable Duration at, String text, int line) {

    static Part notice(@Nullable Duration at, String text, int line) {
      return new Part(true, "", at, text, line);
    }
  }
}

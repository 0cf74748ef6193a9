package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Spelling;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about transcripts. The {@code parse} methods read what he wrote; each throws a
 * {@link ProblemsException} that names the option of the command line.
 *
 * @param encoding of all files, or null where it is to be found out
 * @param columns the header of the column of a CSV file, by the word of its field; an empty header
 *     for {@code conversation} makes each file one conversation
 * @param speakers who the speakers are
 * @param linePattern how a line of a log is read, or null for the usual shapes
 * @param datePattern how times are written, or null for the usual shapes
 * @param zone where moments are told whose offset the data has, or null to leave them as they are
 * @param sheet the name or the number of the sheet of a workbook that is read, or null for the
 *     first that has the columns of a transcript
 */
public record ReadOptions(
    @Nullable Charset encoding,
    Map<String, String> columns,
    SpeakerMap speakers,
    @Nullable Pattern linePattern,
    @Nullable DateTimeFormatter datePattern,
    @Nullable ZoneId zone,
    @Nullable String sheet) {

  private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

  public ReadOptions {
    columns = Map.copyOf(columns);
  }

  /** The same, with files in an encoding. */
  public ReadOptions withEncoding(@Nullable Charset other) {
    return new ReadOptions(other, columns, speakers, linePattern, datePattern, zone, sheet);
  }

  /** The same, with columns by field. */
  public ReadOptions withColumns(Map<String, String> others) {
    return new ReadOptions(encoding, others, speakers, linePattern, datePattern, zone, sheet);
  }

  /** The same, with other speakers. */
  public ReadOptions withSpeakers(SpeakerMap others) {
    return new ReadOptions(encoding, columns, others, linePattern, datePattern, zone, sheet);
  }

  /** The same, with another way to read the lines of logs. */
  public ReadOptions withLinePattern(@Nullable Pattern other) {
    return new ReadOptions(encoding, columns, speakers, other, datePattern, zone, sheet);
  }

  /** The same, with another way to read times. */
  public ReadOptions withDatePattern(@Nullable DateTimeFormatter other) {
    return new ReadOptions(encoding, columns, speakers, linePattern, other, zone, sheet);
  }

  /** The same, with moments told in a zone. */
  public ReadOptions withZone(@Nullable ZoneId other) {
    return new ReadOptions(encoding, columns, speakers, linePattern, datePattern, other, sheet);
  }

  /** The same, with a sheet of workbooks, by name or number. */
  public ReadOptions withSheet(@Nullable String other) {
    return new ReadOptions(encoding, columns, speakers, linePattern, datePattern, zone, other);
  }

  /** Nothing is said: all is found out. */
  public static ReadOptions defaults() {
    return new ReadOptions(null, Map.of(), SpeakerMap.NONE, null, null, null, null);
  }

  /** An encoding by its name, for example {@code windows-1252}. */
  public static Charset parseEncoding(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw refused(
          "--encoding",
          Message.of("there is no encoding \"{0}\"", name),
          Message.of("for example UTF-8, UTF-16LE, windows-1252, ISO-8859-15"));
    }
  }

  /**
   * The column of a field, such as {@code Verbatim} of {@code text}.
   *
   * @return the word of the field, and its column
   */
  public static Map.Entry<String, String> parseColumn(String field, String header) {
    Field known =
        Field.of(field)
            .orElseThrow(
                () ->
                    refused(
                        "--columns",
                        Message.of("there is no field \"{0}\"", field),
                        Spelling.closest(field, Field.words())
                            .map(near -> Message.of("did you mean \"{0}\"?", near))
                            .orElseGet(
                                () ->
                                    Message.of(
                                        "fields are {0}", String.join(", ", Field.words())))));
    if (header.isEmpty() && known != Field.CONVERSATION) {
      throw refused("--columns", Message.of("no column is named for {0}", known.word()), null);
    }
    return Map.entry(known.word(), header);
  }

  /** A time zone such as {@code Europe/Paris}. */
  public static ZoneId parseZone(String name) {
    try {
      return ZoneId.of(name.strip());
    } catch (DateTimeException e) {
      throw refused(
          "--time-zone",
          Message.of("there is no time zone \"{0}\"", name),
          Message.of("for example Europe/Paris, America/Montreal, +01:00"));
    }
  }

  /**
   * How a line of a log is read: a regular expression that matches whole lines, with the named
   * groups {@code text}, {@code speaker} or {@code who}, and if there are {@code at} and {@code
   * conversation}.
   */
  public static Pattern parseLinePattern(String regex) {
    Pattern pattern;
    try {
      pattern = Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      int column = Math.max(0, e.getIndex()) + 1;
      throw new ProblemsException(
          new Problem(
              Position.of("--line-pattern", 1, column),
              Message.of("this is no regular expression: {0}", e.getDescription()),
              regex,
              null));
    }
    Set<String> groups = PatternLines.groups(regex);
    for (String group : groups) {
      if (!PatternLines.GROUPS.contains(group)) {
        throw refused(
            "--line-pattern",
            Message.of("there is no field \"{0}\"", group),
            Message.of("named groups are {0}", String.join(", ", PatternLines.GROUPS)));
      }
    }
    if (!groups.contains("text") || !(groups.contains("speaker") || groups.contains("who"))) {
      throw refused(
          "--line-pattern",
          Message.of("the groups (?<text>…) and (?<speaker>…) are needed"),
          Message.of("for example {0}", "'(?<at>\\S+) (?<speaker>[^:]+): (?<text>.*)'"));
    }
    return pattern;
  }

  /** How times are written, for example {@code MM/dd/yyyy HH:mm}. */
  public static DateTimeFormatter parseDatePattern(String pattern) {
    try {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(pattern)
          .parseDefaulting(ChronoField.ERA, 1)
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw refused(
          "--date-pattern",
          Message.of("\"{0}\" is no pattern of dates", pattern),
          Message.of(
              "letters are yyyy year, MM month, dd day, HH hour, mm minute, ss second;"
                  + " for example 'MM/dd/yyyy HH:mm'"));
    }
  }

  /**
   * Pairs such as {@code text=Verbatim,agent=Conseiller}, in their order; a comma within one is
   * written {@code \\,}.
   *
   * @param option that was typed before them
   * @param example of a pair
   */
  public static Map<String, String> parsePairs(String option, String text, String example) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String written : COMMA.split(text)) {
      String pair = written.replace("\\,", ",");
      int equals = pair.lastIndexOf('=');
      if (equals < 1) {
        throw refused(
            option,
            Message.of("\"{0}\" is no pair", pair.strip()),
            Message.of("write it as {0}", example));
      }
      String key = pair.substring(0, equals).strip();
      if (pairs.put(key, pair.substring(equals + 1).strip()) != null) {
        throw refused(option, Message.of("\"{0}\" is given twice", key), null);
      }
    }
    return pairs;
  }

  private static ProblemsException refused(String option, Message message, @Nullable Message help) {
    return new ProblemsException(Problem.at(Position.of(option), message, help));
  }
}

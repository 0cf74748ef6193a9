package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the shapes of JSON need to make turns: times, a name for the conversation, a sink. */
final class JsonReading {

  private static final long FIRST_MOMENT = 100_000_000_000L;

  /** The year 5138, in seconds since 1970. */
  private static final long LATEST = 100_000_000_000L;

  private final TranscriptFile file;
  private final FileProblems problems;
  private final TimeReader times;
  private final Consumer<Turn> turns;
  private final TurnSink sink;
  private final NativeConversation conversations;
  private final Map<String, Map<String, String>> names = new HashMap<>();
  private long unnamed;

  JsonReading(TranscriptFile file, Consumer<Turn> turns, FileProblems problems) {
    this.file = file;
    this.problems = problems;
    this.times = new TimeReader(file.options());
    this.turns = turns;
    this.sink = new TurnSink(file.options(), turns);
    this.conversations = new NativeConversation(file.options(), problems);
  }

  /**
   * A conversation by its identifier, or where it has none by the name of its file; further ones of
   * the same file are numbered.
   */
  Frame conversation(@Nullable String id) {
    if (id != null && !id.isBlank()) {
      return Frame.of(id);
    }
    unnamed++;
    return Frame.of(unnamed == 1 ? file.name() : file.name() + "#" + unnamed);
  }

  /** The conversation that a file is as a whole: each of its documents is but a part of it. */
  Frame file() {
    return Frame.of(file.name());
  }

  /** Tells people something else that was found out about the file. */
  void fact(Message name, Message value) {
    file.understood().fact(name, value);
  }

  /** Hands on the turns of a native conversation; none where something is wrong with any. */
  void natively(JsonFields document) {
    conversations.turns(document.object(), document.position()).forEach(turns);
  }

  /** Hands a turn on; one that says nothing is left out. */
  void add(Frame frame, Said said) {
    if (!said.text().isBlank()) {
      sink.add(frame, said);
    }
  }

  /** Hands turns of a conversation on by their times; in the order given where one has none. */
  void addInOrder(List<Spoken> turns) {
    IdentityHashMap<Spoken, LocalDateTime> moments = new IdentityHashMap<>();
    for (Spoken turn : turns) {
      TimeReader.Reading at = turn.said().at();
      if (at != null && at.moment() != null) {
        moments.put(turn, at.moment());
      }
    }
    List<Spoken> sorted = new ArrayList<>(turns);
    if (moments.size() == turns.size()) {
      sorted.sort(Comparator.comparing(moments::get));
    }
    sorted.forEach(turn -> add(turn.frame(), turn.said()));
  }

  /** A text in HTML as its reader saw it; empty where it is absent, or after a problem. */
  static String html(JsonFields fields, String name) {
    String html = fields.optional(name);
    if (html != null && html.length() > HtmlText.LONGEST) {
      fields.report(name, "is longer than 1 Mi characters", null);
    }
    return html == null || html.length() > HtmlText.LONGEST ? "" : HtmlText.of(html);
  }

  /** The name of the file, with the folders before it. */
  String fileName() {
    return file.name();
  }

  /** Who the user says the speakers are. */
  SpeakerMap speakers() {
    return file.options().speakers();
  }

  /** The file belongs to an export and holds no turn. */
  void companion() {
    file.understood().companion();
  }

  /**
   * The names that a list beside the file gives to the identifiers of its elements; it is read
   * once, and nothing is known where it is not there.
   *
   * @param path the list, see {@link Source#sibling}
   * @param name the name of an element, or null
   */
  Map<String, String> names(String path, Function<JsonNode, @Nullable String> name) {
    Map<String, String> known = names.get(path);
    if (known == null) {
      known = readNames(path, name);
      names.put(path, known);
    }
    return known;
  }

  private Map<String, String> readNames(String path, Function<JsonNode, @Nullable String> name) {
    Map<String, String> found = new HashMap<>();
    Problems inList = new Problems();
    BiConsumer<JsonNode, Position> element =
        (node, position) -> {
          String told = name.apply(node);
          if (told != null) {
            found.put(node.path("id").asText(), told);
          }
        };
    file.source()
        .sibling(path)
        .ifPresent(
            list ->
                TranscriptFile.open(
                    list,
                    file.options(),
                    (opened, faults) -> JsonDocuments.read(opened, element, faults),
                    inList));
    inList.list().forEach(problems::add);
    return found;
  }

  /** A moment in seconds or milliseconds since 1970; null where absent, or after a problem. */
  TimeReader.@Nullable Reading since1970(JsonFields fields, String name, TimeUnit unit) {
    JsonNode value = fields.object().path(name);
    if (fields.isAbsent(name)) {
      return null;
    }
    if (!value.canConvertToLong() || unit.toSeconds(value.longValue()) > LATEST) {
      fields.report(
          name,
          unit == TimeUnit.SECONDS
              ? Message.of("is no moment in seconds since 1970")
              : Message.of("is no moment in milliseconds since 1970"),
          null);
      return null;
    }
    return at(Instant.ofEpochMilli(unit.toMillis(value.longValue())));
  }

  /** A time as text, null where it is absent, or after a problem. */
  TimeReader.@Nullable Reading time(JsonFields fields, String name) {
    String text = fields.optional(name);
    return text == null || text.isBlank() ? null : times.read(text, fields.position(), problems);
  }

  /** A moment. */
  TimeReader.Reading at(Instant instant) {
    return times.at(instant);
  }

  /**
   * A moment in milliseconds since 1970, or, where they are too few for that, a time since the
   * start; null where they are absent.
   */
  TimeReader.@Nullable Reading momentOrElapsed(JsonNode millis) {
    return isMoment(millis) ? at(Instant.ofEpochMilli(millis.longValue())) : millis(millis);
  }

  /** Whether these milliseconds can only be since 1970: no conversation lasts three years. */
  static boolean isMoment(JsonNode millis) {
    return millis.isNumber() && millis.longValue() >= FIRST_MOMENT;
  }

  /** A moment, told with the zone of the data. */
  TimeReader.Reading at(OffsetDateTime moment) {
    return times.at(moment);
  }

  /** Seconds since the start, also with a fraction; null where they are absent. */
  static TimeReader.@Nullable Reading seconds(JsonNode seconds) {
    return seconds.isNumber() ? millis(Math.round(seconds.doubleValue() * 1000)) : null;
  }

  /** Milliseconds since the start; null where they are absent. */
  static TimeReader.@Nullable Reading millis(JsonNode millis) {
    return millis.isNumber() ? millis(millis.longValue()) : null;
  }

  private static TimeReader.@Nullable Reading millis(long millis) {
    return millis < 0 ? null : TimeReader.since(Duration.ofMillis(millis));
  }
}

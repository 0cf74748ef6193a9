package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the shapes of JSON need to make turns: times, a name for the conversation, a sink. */
final class JsonReading {

  private static final long FIRST_MOMENT = 100_000_000_000L;

  private final TranscriptFile file;
  private final FileProblems problems;
  private final TimeReader times;
  private final Consumer<Turn> turns;
  private final TurnSink sink;
  private long unnamed;

  JsonReading(TranscriptFile file, Consumer<Turn> turns, FileProblems problems) {
    this.file = file;
    this.problems = problems;
    this.times = new TimeReader(file.options());
    this.turns = turns;
    this.sink = new TurnSink(file.options(), turns);
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
  void fact(String name, String value) {
    file.understood().fact(name, value);
  }

  /** Hands on the turns of a native conversation; none where something is wrong with any. */
  void natively(JsonFields document) {
    new NativeConversation(file.options(), problems)
        .turns(document.object(), document.position())
        .forEach(turns);
  }

  /** Hands a turn on; one that says nothing is left out. */
  void add(Frame frame, Said said) {
    if (!said.text().isBlank()) {
      sink.add(frame, said);
    }
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

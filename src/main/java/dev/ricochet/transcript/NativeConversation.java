package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.transcript.Speakers.Speaker;
import dev.ricochet.transcript.TimeReader.Reading;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes turns of conversations in JSON, and reports all that is missing or of a wrong type. */
final class NativeConversation {

  private final Speakers speakers;
  private final TimeReader times;
  private final FileProblems problems;

  NativeConversation(ReadOptions options, FileProblems problems) {
    this.speakers = new Speakers(options.roles());
    this.times = new TimeReader(options.datePattern());
    this.problems = problems;
  }

  /** What a conversation says about all its turns. */
  private record Frame(
      String id,
      @Nullable String language,
      @Nullable String channel,
      @Nullable String team,
      @Nullable String recording,
      @Nullable Reading started) {}

  /** One turn for each of `turns`, in their order; none where something is wrong with any. */
  List<Turn> turns(JsonNode conversation, Position position) {
    if (!conversation.isObject()) {
      problems.add(
          Problem.at(
              position,
              "this line is " + JsonFields.kind(conversation) + ", not a conversation",
              "write each conversation on one line, as {\"conversation\":\"c-17\",\"turns\":[…]}"));
      return List.of();
    }
    long before = problems.count();
    JsonFields fields = new JsonFields(conversation, "", position, problems);
    Frame frame = frame(fields);
    List<Turn> turns = new ArrayList<>();
    int index = 0;
    for (JsonNode turn : fields.list("turns")) {
      turns.add(turn(frame, new JsonFields(turn, "turns[" + index + "].", position, problems)));
      index++;
    }
    return problems.count() == before ? turns : List.of();
  }

  private Frame frame(JsonFields fields) {
    String language = fields.optional("language");
    Reading started = time(fields, "started");
    if (started != null && started.moment() == null) {
      problems.add(Problem.at(fields.position(), "`started` has no date", null));
    }
    return new Frame(
        fields.needed("conversation"),
        language == null ? null : Languages.code(language),
        fields.optional("channel"),
        fields.optional("team"),
        fields.optional("recording"),
        started);
  }

  private Turn turn(Frame frame, JsonFields fields) {
    String label = fields.needed("speaker");
    String who = fields.optional("who");
    Speaker speaker = speakers.of(label);
    return new Turn(
        frame.id,
        speaker.role(),
        label,
        who == null || who.isBlank() ? speaker.name() : who,
        at(frame.started, time(fields, "at")),
        frame.language,
        frame.channel,
        frame.team,
        frame.recording,
        fields.present("text"),
        fields.position());
  }

  /** A turn without a time of its own bears that of the start. */
  private static @Nullable TurnTime at(@Nullable Reading started, @Nullable Reading at) {
    LocalDateTime start = started == null ? null : started.moment();
    if (at == null) {
      return started == null ? null : started.turnTime();
    }
    return start == null ? at.turnTime() : at.after(start);
  }

  private @Nullable Reading time(JsonFields fields, String name) {
    String text = fields.optional(name);
    return text == null || text.isBlank() ? null : times.read(text, fields.position(), problems);
  }
}

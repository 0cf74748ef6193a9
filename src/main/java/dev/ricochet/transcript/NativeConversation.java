package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.transcript.TimeReader.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes turns of conversations in JSON, and reports all that is missing or of a wrong type. */
final class NativeConversation {

  private final TimeReader times;
  private final TurnSink sink;
  private final FileProblems problems;
  private List<Turn> turns = new ArrayList<>();

  NativeConversation(ReadOptions options, FileProblems problems) {
    this.times = new TimeReader(options);
    this.sink = new TurnSink(options, turn -> turns.add(turn));
    this.problems = problems;
  }

  /** One turn for each of `turns`, in their order; none where something is wrong with any. */
  List<Turn> turns(JsonNode conversation, Position position) {
    if (!conversation.isObject()) {
      problems.add(
          Problem.at(
              position,
              Message.of("this line is {0}, not a conversation", JsonFields.kind(conversation)),
              Message.of(
                  "write each conversation on one line, as"
                      + " {\"conversation\":\"c-17\",\"turns\":[…]}")));
      return List.of();
    }
    long before = problems.count();
    JsonFields fields = new JsonFields(conversation, "", position, problems);
    Frame frame = frame(fields);
    turns = new ArrayList<>();
    int index = 0;
    for (JsonNode turn : fields.list("turns")) {
      sink.add(frame, said(new JsonFields(turn, "turns[" + index + "].", position, problems)));
      index++;
    }
    return problems.count() == before ? turns : List.of();
  }

  private Frame frame(JsonFields fields) {
    Reading started = time(fields, "started");
    if (started != null && started.moment() == null) {
      problems.add(Problem.at(fields.position(), "`started` has no date", null));
    }
    return Frame.of(fields.needed("conversation"))
        .withLanguage(fields.optional("language"))
        .withChannel(fields.optional("channel"))
        .withTeam(fields.optional("team"))
        .withRecording(fields.optional("recording"))
        .withStart(started);
  }

  private Said said(JsonFields fields) {
    return new Said(
        "",
        fields.needed("speaker"),
        fields.optional("who"),
        time(fields, "at"),
        fields.present("text"),
        fields.position());
  }

  private @Nullable Reading time(JsonFields fields, String name) {
    String text = fields.optional(name);
    return text == null || text.isBlank() ? null : times.read(text, fields.position(), problems);
  }
}

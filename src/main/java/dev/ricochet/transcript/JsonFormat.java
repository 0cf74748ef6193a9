package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * JSON of any known shape: one document, a list of documents, or JSON Lines. Each document is read
 * by the shape that it fits; one that fits none is taken for one of the shape of the document
 * before it, so that what is missing is named.
 */
final class JsonFormat implements TranscriptFormat {

  /** The first that a document fits reads it. */
  private static final List<JsonShape> SHAPES =
      List.of(
          new NativeShape(),
          new ContactLensShape(),
          new CallAnalyticsShape(),
          new GenesysShape(),
          new CcaiInsightsShape(),
          new CcaiConversationShape(),
          new AzureSpeechShape(),
          new TwilioShape(),
          new DeepgramShape(),
          new AssemblyAiShape(),
          new RevAiShape(),
          new WhisperCppShape(),
          new HarperValleyShape(),
          new WhisperShape(),
          new ZendeskShape(),
          new IntercomShape(),
          new LivePersonShape(),
          new SalesforceShape(),
          new SlackShape());

  @Override
  public List<FormatInfo> infos() {
    return SHAPES.stream().map(JsonShape::info).toList();
  }

  @Override
  public Confidence confidence(String opening, ReadOptions options) {
    return JsonDocuments.begins(opening) ? Confidence.YES : Confidence.NO;
  }

  @Override
  public void read(TranscriptFile file, Consumer<Turn> turns, FileProblems problems)
      throws IOException {
    new Reading(file, turns, problems).read();
  }

  /** The reading of one file. */
  private static final class Reading {
    private final TranscriptFile file;
    private final FileProblems problems;
    private final JsonReading context;
    private @Nullable JsonShape last;

    Reading(TranscriptFile file, Consumer<Turn> turns, FileProblems problems) {
      this.file = file;
      this.problems = problems;
      this.context = new JsonReading(file, turns, problems);
    }

    void read() throws IOException {
      JsonDocuments.read(file, this::read, problems);
      if (last == null && SlackShape.isEmptyList(file)) {
        file.understood().companion();
      }
    }

    private void read(JsonNode document, Position position) {
      if (!document.isObject()) {
        problems.add(
            Problem.at(
                position,
                Message.of("this is {0}, not a conversation", JsonFields.kind(document)),
                Message.of(
                    "a conversation is an object, for example"
                        + " {\"conversation\":\"c-17\",\"turns\":[…]}")));
        return;
      }
      JsonFields fields = new JsonFields(document, "", position, problems);
      JsonShape shape =
          SHAPES.stream().filter(candidate -> candidate.fits(document)).findFirst().orElse(last);
      if (shape == null) {
        problems.add(unknown(document, position));
      } else {
        last = shape;
        file.understood()
            .format(shape.info().name(), Message.of("JSON with the fields of this format"));
        shape.read(fields, context);
      }
    }

    private static Problem unknown(JsonNode document, Position position) {
      List<String> names = new ArrayList<>();
      document.fieldNames().forEachRemaining(names::add);
      List<String> shown = names.subList(0, Math.min(5, names.size()));
      return Problem.at(
          position,
          names.isEmpty()
              ? Message.of("this is JSON, but no transcript in a known format")
              : Message.of(
                  "this is JSON, but no transcript in a known format; its fields are {0}",
                  String.join(", ", shown)),
          Message.of(
              "'ricochet formats' lists what is known; {\"conversation\":…,\"turns\":[…]} is the"
                  + " native one"));
    }
  }
}

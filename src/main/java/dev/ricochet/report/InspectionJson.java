package dev.ricochet.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ricochet.source.Message;
import dev.ricochet.source.Problem;
import dev.ricochet.transcript.Inspection;
import dev.ricochet.transcript.Inspection.Heard;
import dev.ricochet.transcript.Turn;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How files were understood, as a JSON list with an object a file. */
public final class InspectionJson {

  private InspectionJson() {}

  /**
   * Writes all that {@link InspectionText} tells.
   *
   * @param inspections how each file was understood, and what its owner is advised
   */
  public static void write(Map<Inspection, Advice> inspections, OutputStream out)
      throws IOException {
    try (JsonGenerator json = Json.indented(out)) {
      json.writeStartArray();
      for (Map.Entry<Inspection, Advice> inspection : inspections.entrySet()) {
        write(inspection.getKey(), inspection.getValue(), json);
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void write(Inspection inspection, Advice advice, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("file", inspection.name());
    Json.optional(json, "format", english(inspection.format()));
    Json.optional(json, "why", english(inspection.why()));
    for (Map.Entry<Message, Message> fact : inspection.facts().entrySet()) {
      json.writeStringField(fact.getKey().toString(), fact.getValue().toString());
    }
    json.writeNumberField("conversations", inspection.conversations());
    json.writeNumberField("turns", inspection.turns());
    json.writeNumberField("undated_turns", inspection.undated());
    Json.optional(json, "first", inspection.first() == null ? null : inspection.first().text());
    Json.optional(json, "last", inspection.last() == null ? null : inspection.last().text());
    json.writeArrayFieldStart("speakers");
    for (Heard heard : inspection.speakers()) {
      write(heard, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("opening");
    for (Turn turn : inspection.opening()) {
      json.writeStartObject();
      json.writeStringField("speaker", turn.label());
      json.writeStringField("role", turn.role().word());
      json.writeStringField("text", turn.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("problems");
    for (Problem problem : inspection.problems()) {
      json.writeString(problem.render());
    }
    json.writeEndArray();
    Json.optional(json, "command", advice.command());
    if (!advice.settings().isEmpty()) {
      json.writeStringField("settings", advice.settings());
    }
    json.writeEndObject();
  }

  private static void write(Heard heard, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("label", heard.label());
    json.writeStringField("role", heard.role().word());
    json.writeNumberField("turns", heard.turns());
    strings("who", heard.who(), json);
    strings("examples", heard.examples(), json);
    json.writeEndObject();
  }

  private static void strings(String name, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static @Nullable String english(@Nullable Message message) {
    return message == null ? null : message.toString();
  }
}

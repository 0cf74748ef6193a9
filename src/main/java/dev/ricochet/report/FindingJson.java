package dev.ricochet.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ricochet.audit.Finding;
import dev.ricochet.transcript.Role;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A finding as a JSON object. */
final class FindingJson {

  private FindingJson() {}

  static void write(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("conversation", finding.conversation());
    json.writeNumberField("turn", finding.turn());
    Json.optional(json, "at", finding.at());
    Json.optional(json, "channel", finding.channel());
    json.writeStringField("language", finding.language());
    json.writeStringField("speaker", finding.speaker().word());
    Json.optional(json, "agent", agent(finding));
    Json.optional(json, "team", finding.team());
    json.writeStringField("category", finding.category());
    json.writeStringField("lexicon", finding.lexicon());
    json.writeStringField("phrase", finding.phrase());
    json.writeStringField("severity", finding.severity().word());
    if (finding.hasExcerpts()) {
      json.writeStringField("quote", finding.quote());
    }
    json.writeNumberField("start", finding.start());
    json.writeNumberField("end", finding.end());
    if (finding.recovered() != null) {
      json.writeBooleanField("recovered", finding.recovered());
    }
    writeCaptures(finding.captures(), json);
    if (finding.hasExcerpts()) {
      json.writeStringField("before", finding.before());
      json.writeStringField("after", finding.after());
    }
    Json.optional(json, "recording", finding.recording());
    json.writeStringField("source", finding.position().file());
    if (finding.position().line() != null) {
      json.writeNumberField("line", finding.position().line());
    }
    json.writeStringField("fingerprint", finding.fingerprint());
    json.writeEndObject();
  }

  /**
   * The one of the firm who said it, or null: what a customer says stands under no agent, and the
   * customer's own identifier stays out of the report.
   */
  static @Nullable String agent(Finding finding) {
    return finding.speaker() == Role.CUSTOMER ? null : finding.who();
  }

  private static void writeCaptures(Map<String, String> captures, JsonGenerator json)
      throws IOException {
    if (captures.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("captures");
    for (Map.Entry<String, String> capture : captures.entrySet()) {
      json.writeStringField(capture.getKey(), capture.getValue());
    }
    json.writeEndObject();
  }
}

package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A LiveChatTranscript record of Salesforce, as its REST API and command line write the result of a
 * query (source: "LiveChatTranscript" in Salesforce's Object Reference, "Query" in the REST API
 * Developer Guide).
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>conversation</td><td>{@code Id}, else {@code Name}</td></tr>
 * <tr><td>start</td><td>the paragraph {@code Chat Started: …} of {@code Body}, else {@code
 *     StartTime}</td></tr>
 * <tr><td>turns</td><td>{@code Body}, see {@link SalesforceFormat}</td></tr>
 * </table>
 *
 * <p>Left out: the record's owner, whose name need not be that of a speaker.
 */
final class SalesforceShape implements JsonShape {

  @Override
  public FormatInfo info() {
    return new FormatInfo(
        Message.of("Salesforce chat records"), Gives.SOMETIMES, Gives.YES, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("Body")
        && (document.path("attributes").path("type").asText().equals("LiveChatTranscript")
            || SalesforceChat.begins(document.path("Body").asText()));
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    String id = document.optional("Id");
    String body = document.optional("Body");
    Frame frame =
        reading.conversation(id == null ? document.optional("Name") : id).withChannel("chat");
    if (body != null && body.length() > HtmlText.LONGEST) {
      document.report("Body", "is longer than 1 Mi characters", null);
    } else if (body != null) {
      SalesforceChat chat = SalesforceChat.of(body, reading.speakers());
      Frame dated = frame.withStart(started(chat, document, reading));
      chat.said(line -> document.position()).forEach(said -> reading.add(dated, said));
    }
  }

  private static TimeReader.@Nullable Reading started(
      SalesforceChat chat, JsonFields document, JsonReading reading) {
    OffsetDateTime started = chat.started();
    return started == null ? reading.time(document, "StartTime") : reading.at(started);
  }
}

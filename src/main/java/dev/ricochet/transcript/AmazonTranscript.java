package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.transcript.TimeReader.Reading;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the transcripts of Contact Lens and of Call Analytics share: `Transcript` is a list of turns
 * with `Content`; the role is `ParticipantRole`, of the turn itself or of the one of `Participants`
 * who has its `ParticipantId`. Events and attachments have no content, and interactive messages
 * have JSON for it; they are left out.
 */
final class AmazonTranscript {

  private AmazonTranscript() {}

  static void read(JsonFields document, Frame frame, JsonReading reading) {
    Map<String, String> roles = roles(document);
    Frame dated = frame;
    for (JsonFields turn : document.objects("Transcript")) {
      Reading at = time(turn, reading);
      if (dated.started() == null && at != null && at.moment() != null) {
        dated = dated.withStart(at);
      }
      if (isSaid(turn)) {
        String name = turn.optional("DisplayName");
        reading.add(
            dated,
            new Said(
                role(turn, roles),
                name == null ? "" : name,
                null,
                at,
                turn.present("Content"),
                turn.position()));
      }
    }
  }

  private static Map<String, String> roles(JsonFields document) {
    Map<String, String> roles = new HashMap<>();
    for (JsonNode participant : document.object().path("Participants")) {
      String role = participant.path("ParticipantRole").asText();
      roles.put(participant.path("ParticipantId").asText(role), role);
    }
    return roles;
  }

  /** Turns of calls bear no type; events and attachments have no content. */
  private static boolean isSaid(JsonFields turn) {
    String type = turn.optional("Type");
    String content = turn.optional("ContentType");
    return (type == null || type.equals("MESSAGE"))
        && (content == null || !content.contains(".interactive"));
  }

  private static String role(JsonFields turn, Map<String, String> roles) {
    String own = turn.optional("ParticipantRole");
    if (own != null) {
      return own;
    }
    String id = turn.needed("ParticipantId");
    return roles.getOrDefault(id, id);
  }

  private static @Nullable Reading time(JsonFields turn, JsonReading reading) {
    Reading moment = reading.time(turn, "AbsoluteTime");
    return moment == null ? JsonReading.millis(turn.figure("BeginOffsetMillis")) : moment;
  }
}

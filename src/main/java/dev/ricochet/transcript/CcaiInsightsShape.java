package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import dev.ricochet.transcript.TimeReader.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Conversations as they are uploaded to Google Contact Center AI Insights.
 *
 * <ul>
 *   <li>conversation: the name of the file
 *   <li>role: `entries[].role`: AGENT, CUSTOMER, END_USER, or AUTOMATED_AGENT, which is the system
 *   <li>agent: `user_id`
 *   <li>time: `start_timestamp_usec`, microseconds since 1970; small ones since the start
 *   <li>text: `text`
 * </ul>
 *
 * <p>Left out: `conversation_info`, whose categories are topics. Source: "Conversation data format
 * reference" of Conversational Insights.
 */
final class CcaiInsightsShape implements JsonShape {

  @Override
  public FormatInfo info() {
    return new FormatInfo(
        Message.of("Google CCAI Insights upload"), Gives.YES, Gives.YES, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("entries")
        && (document.has("conversation_info")
            || document.path("entries").path(0).has("start_timestamp_usec")
            || document.path("entries").path(0).has("role"));
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    Frame frame = reading.conversation(null);
    for (JsonFields entry : document.objects("entries")) {
      Reading at = time(entry, reading);
      if (frame.started() == null && at != null && at.moment() != null) {
        frame = frame.withStart(at);
      }
      JsonNode user = entry.object().path("user_id");
      reading.add(
          frame,
          new Said(
              entry.needed("role"),
              "",
              user.isValueNode() && !user.isNull() ? user.asText() : null,
              at,
              entry.present("text"),
              entry.position()));
    }
  }

  private static @Nullable Reading time(JsonFields entry, JsonReading reading) {
    JsonNode micros = entry.figure("start_timestamp_usec");
    return micros.isNumber()
        ? reading.momentOrElapsed(LongNode.valueOf(micros.longValue() / 1000))
        : null;
  }
}

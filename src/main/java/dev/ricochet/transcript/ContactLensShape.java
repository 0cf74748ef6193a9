package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The analysis files of Amazon Connect Contact Lens, voice and chat.
 *
 * <ul>
 *   <li>conversation: `CustomerMetadata.ContactId`, else the name of the file
 *   <li>language, channel: `LanguageCode`; `Channel`, VOICE or CHAT
 *   <li>role: `Transcript[].ParticipantRole`, or that of the participant with its `ParticipantId`
 *   <li>agent: `DisplayName` in chats; none in calls, where the file does not tell who the agent is
 *   <li>time: `AbsoluteTime` in chats, `BeginOffsetMillis` in calls, which bear no date
 *   <li>text: `Content`
 *   <li>recording: `CustomerMetadata.InputS3Uri` of calls
 * </ul>
 *
 * <p>Left out: sentiment, categories, issues, redaction offsets. `ParticipantId` is no agent: it is
 * given anew in each chat. Source: "Example Contact Lens output files for a call" and "… for a
 * chat" in the administrator guide of Amazon Connect.
 */
final class ContactLensShape implements JsonShape {

  @Override
  public FormatInfo info() {
    return new FormatInfo(
        Message.plain("Amazon Connect Contact Lens"), Gives.YES, Gives.SOMETIMES, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("Transcript")
        && (document.has("CustomerMetadata") || document.path("Version").isTextual());
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    JsonFields customer = document.part("CustomerMetadata");
    String channel = channel(document.optional("Channel"));
    Frame frame =
        reading
            .conversation(customer.optional("ContactId"))
            .withLanguage(document.optional("LanguageCode"))
            .withChannel(channel);
    if ("phone".equals(channel)) {
      frame = frame.withRecording(RecordingAddress.of(customer.optional("InputS3Uri")));
    }
    AmazonTranscript.read(document, frame, reading);
  }

  private static @Nullable String channel(@Nullable String word) {
    if (word == null) {
      return null;
    }
    return word.equalsIgnoreCase("VOICE") ? "phone" : word.toLowerCase(Locale.ROOT);
  }
}

package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;

/**
 * The output of Amazon Transcribe Call Analytics, for recordings and after calls that were analysed
 * live.
 *
 * <ul>
 *   <li>conversation: `JobName` or `SessionId`, else the name of the file
 *   <li>language: `LanguageCode`; the channel is the phone
 *   <li>role: `Transcript[].ParticipantRole`
 *   <li>agent: none
 *   <li>time: `BeginOffsetMillis`; the file bears no date
 *   <li>text: `Content`
 * </ul>
 *
 * <p>Left out: words, loudness, sentiment, issues, categories. Source: "Call Analytics output" in
 * the developer guide of Amazon Transcribe.
 */
final class CallAnalyticsShape implements JsonShape {

  @Override
  public FormatInfo info() {
    return new FormatInfo(
        Message.plain("Amazon Transcribe Call Analytics"), Gives.YES, Gives.NO, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("Transcript")
        && (document.has("JobName") || document.has("SessionId") || document.has("Participants"));
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    String job = document.optional("JobName");
    Frame frame =
        reading
            .conversation(job == null ? document.optional("SessionId") : job)
            .withLanguage(document.optional("LanguageCode"))
            .withChannel("phone");
    AmazonTranscript.read(document, frame, reading);
  }
}

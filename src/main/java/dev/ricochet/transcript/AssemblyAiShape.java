package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;

/**
 * Transcripts of AssemblyAI.
 *
 * <ul>
 *   <li>conversation: `id`, else the name of the file
 *   <li>language: `language_code`
 *   <li>role: none; speakers are {@code A}, {@code B} (`utterances[].speaker`), or where there are
 *       several channels {@code channel 1} (`channel`); where AssemblyAI was told the names or
 *       roles of speakers, they stand in `speaker`
 *   <li>agent: none
 *   <li>time: `start` in milliseconds
 *   <li>text: `text` of each utterance; without utterances the whole `text`
 *   <li>recording: `audio_url`, without its signature
 * </ul>
 *
 * <p>Left out: words, chapters, highlights, sentiment, summaries. A transcript whose `status` is
 * not {@code completed} is a problem. Source: "Get transcript" in the API reference of AssemblyAI.
 */
final class AssemblyAiShape implements JsonShape {

  @Override
  public FormatInfo info() {
    return new FormatInfo(Message.plain("AssemblyAI"), Gives.NO, Gives.NO, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("audio_url") || document.has("utterances");
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    String status = document.optional("status");
    if (status != null && !status.equals("completed")) {
      document.report(
          "status",
          Message.of("is {0}, so this transcript is not complete", Quote.of(status)),
          null);
      return;
    }
    Frame frame =
        reading
            .conversation(document.optional("id"))
            .withLanguage(document.optional("language_code"))
            .withRecording(RecordingAddress.of(document.optional("audio_url")));
    Utterances utterances = new Utterances();
    if (document.isAbsent("utterances")) {
      JsonNode start = document.object().path("words").path(0).path("start");
      utterances.add("", "", JsonReading.millis(start), document.present("text"));
    } else {
      for (JsonFields utterance : document.objects("utterances")) {
        utterances.add(
            Utterances.channel(utterance.object().path("channel")),
            Utterances.speaker(utterance.object().path("speaker")),
            JsonReading.millis(utterance.figure("start")),
            utterance.present("text"));
      }
    }
    utterances.handOn(frame, document.position(), reading);
  }
}

package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;

/**
 * What Whisper writes, and the tools that write like it: OpenAI's interface ({@code verbose_json},
 * {@code diarized_json}), WhisperX, faster-whisper.
 *
 * <ul>
 *   <li>conversation: the name of the file
 *   <li>language: `language`
 *   <li>role: none; speakers are {@code SPEAKER_00} (`segments[].speaker`) after diarization, else
 *       all is {@code channel 0}
 *   <li>agent: none
 *   <li>time: `start` in seconds
 *   <li>text: `text` of the segment; one that ends within a sentence goes on with the next
 * </ul>
 *
 * <p>Left out: words, tokens, probabilities. Source: the README files of Whisper and WhisperX, and
 * "Create transcription" in the API reference of OpenAI.
 */
final class WhisperShape implements JsonShape {

  @Override
  public FormatInfo info() {
    return new FormatInfo(Message.plain("Whisper, WhisperX"), Gives.NO, Gives.NO, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("segments");
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    Utterances utterances = new Utterances();
    Pieces pieces = Pieces.ofLines(utterances, " ");
    for (JsonFields segment : document.objects("segments")) {
      pieces.add(
          "",
          Utterances.speaker(segment.object().path("speaker")),
          JsonReading.seconds(segment.figure("start")),
          JsonReading.seconds(segment.figure("end")),
          segment.present("text"));
    }
    pieces.finish();
    Frame frame = reading.conversation(null).withLanguage(document.optional("language"));
    utterances.handOn(frame, document.position(), reading);
  }
}

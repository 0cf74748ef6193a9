package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;

/**
 * What whisper.cpp writes with {@code --output-json} or {@code --output-json-full}.
 *
 * <ul>
 *   <li>conversation: the name of the file
 *   <li>language: `result.language`
 *   <li>role: none; with {@code --diarize} speakers are {@code channel 0} and {@code channel 1}
 *       (`transcription[].speaker`, the channel of a stereo recording), else all is {@code channel
 *       0}
 *   <li>agent: none
 *   <li>time: `offsets.from` in milliseconds
 *   <li>text: `text`; a piece that ends within a sentence goes on with the next, and single words
 *       are put together so
 * </ul>
 *
 * <p>Left out: tokens, `timestamps`. Source: README and examples/cli of whisper.cpp.
 */
final class WhisperCppShape implements JsonShape {

  @Override
  public FormatInfo info() {
    return new FormatInfo(Message.plain("whisper.cpp"), Gives.NO, Gives.NO, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("transcription");
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    Utterances utterances = new Utterances();
    Pieces pieces = Pieces.ofLines(utterances, "");
    for (JsonFields piece : document.objects("transcription")) {
      JsonFields offsets = piece.part("offsets");
      pieces.add(
          channel(piece),
          "",
          JsonReading.millis(offsets.figure("from")),
          JsonReading.millis(offsets.figure("to")),
          piece.present("text"));
      if (Boolean.TRUE.equals(piece.flag("speaker_turn_next"))) {
        pieces.finish();
      }
    }
    pieces.finish();
    Frame frame =
        reading.conversation(null).withLanguage(document.part("result").optional("language"));
    utterances.handOn(frame, document.position(), reading);
  }

  /** Where both channels are as loud, whisper.cpp writes a question mark. */
  private static String channel(JsonFields piece) {
    String channel = piece.optional("speaker");
    return channel == null || channel.equals("?") ? "" : channel;
  }
}

package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;

/**
 * A native conversation: <code>{"conversation":"c-17","turns":[{"speaker":"agent",
 * "who":"A12","at":"00:00:04.200","text":"…"}]}</code>, usually one a line.
 */
final class NativeShape implements JsonShape {

  @Override
  public FormatInfo info() {
    return new FormatInfo(Message.of("native JSON Lines"), Gives.YES, Gives.YES, Gives.SOMETIMES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("turns") || (document.has("conversation") && !document.has("messages"));
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    reading.natively(document);
  }
}

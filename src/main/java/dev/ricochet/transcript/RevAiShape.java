package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import dev.ricochet.transcript.TimeReader.Reading;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Transcripts of Rev.ai.
 *
 * <ul>
 *   <li>conversation: the name of the file
 *   <li>language: `language`, where it stands there
 *   <li>role: none; speakers are {@code speaker_0} (`monologues[].speaker`), or have the name that
 *       `speakers[]` gives them
 *   <li>agent: that name
 *   <li>time: `ts` of the first of the `elements[]`, in seconds
 *   <li>text: the `value` of all elements, of words and of the signs between them; words without
 *       signs between them are parted by a space
 * </ul>
 *
 * <p>Left out: confidence, and elements that are neither words nor signs, such as {@code <laugh>}.
 * Source: "Get Transcript By Id" in the API reference of Rev AI.
 */
final class RevAiShape implements JsonShape {

  @Override
  public FormatInfo info() {
    return new FormatInfo(Message.plain("Rev.ai"), Gives.NO, Gives.SOMETIMES, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("monologues");
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    Map<String, String> names = names(document);
    Utterances utterances = new Utterances();
    for (JsonFields monologue : document.objects("monologues")) {
      String speaker = Utterances.speaker(monologue.object().path("speaker"));
      JsonNode elements = monologue.list("elements");
      utterances.add("", names.getOrDefault(speaker, speaker), start(elements), text(elements));
    }
    Frame frame = reading.conversation(null).withLanguage(document.optional("language"));
    utterances.handOn(frame, document.position(), reading);
  }

  private static Map<String, String> names(JsonFields document) {
    Map<String, String> names = new HashMap<>();
    for (JsonNode speaker : document.object().path("speakers")) {
      String name = speaker.path("name").asText();
      if (!name.isBlank()) {
        names.put(Utterances.speaker(speaker.path("id")), name);
      }
    }
    return names;
  }

  private static @Nullable Reading start(JsonNode elements) {
    for (JsonNode element : elements) {
      if (element.path("ts").isNumber()) {
        return JsonReading.seconds(element.path("ts"));
      }
    }
    return null;
  }

  private static String text(JsonNode elements) {
    StringBuilder text = new StringBuilder();
    boolean afterWord = false;
    for (JsonNode element : elements) {
      boolean word = element.path("type").asText().equals("text");
      if (word && afterWord) {
        text.append(' ');
      }
      if (word || element.path("type").asText().equals("punct")) {
        text.append(element.path("value").asText());
        afterWord = word;
      }
    }
    return text.toString();
  }
}

package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import dev.ricochet.transcript.TimeReader.Reading;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of Azure's batch transcription, and of its fast transcription.
 *
 * <ul>
 *   <li>conversation: `source` without what stands behind `?`, else the name of the file
 *   <li>language: `locale` of the first phrase
 *   <li>role: none; speakers are {@code speaker_1} (`speaker`), or where there are several channels
 *       {@code channel 0} (`channel`)
 *   <li>agent: none
 *   <li>time: `recognizedPhrases[].offset` such as {@code PT0.07S}, else `offsetInTicks` (of 100
 *       ns) or `offsetMilliseconds`; `timestamp` tells when the job ran, not when the call began,
 *       and is left out
 *   <li>text: `nBest[0].display`; in fast transcription `phrases[].text`
 *   <li>recording: `source`, where it is an address
 * </ul>
 *
 * <p>Left out: words, other readings of a phrase, phrases that were not recognised. Source: "Get
 * batch transcription results" and "Use the fast transcription API" of Azure AI Speech.
 */
final class AzureSpeechShape implements JsonShape {

  private static final double TICKS_A_SECOND = 1e7;

  @Override
  public FormatInfo info() {
    return new FormatInfo(Message.of("Azure batch transcription"), Gives.NO, Gives.NO, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("recognizedPhrases") || document.has("combinedPhrases");
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    String list = document.object().has("recognizedPhrases") ? "recognizedPhrases" : "phrases";
    List<JsonFields> phrases = document.objects(list);
    String source = document.optional("source");
    Frame frame = reading.conversation(source == null ? null : source.replaceFirst("\\?.*", ""));
    if (source != null && source.contains("://")) {
      frame = frame.withRecording(RecordingAddress.of(source));
    }
    if (!phrases.isEmpty()) {
      frame = frame.withLanguage(phrases.get(0).optional("locale"));
    }
    Utterances utterances = new Utterances();
    for (JsonFields phrase : phrases) {
      String text = text(phrase);
      if (text != null) {
        utterances.add(
            Utterances.channel(phrase.object().path("channel")),
            Utterances.speaker(phrase.object().path("speaker")),
            time(phrase),
            text);
      }
    }
    utterances.handOn(frame, document.position(), reading);
  }

  private static @Nullable String text(JsonFields phrase) {
    if (!phrase.object().has("nBest")) {
      return phrase.optional("text");
    }
    List<JsonFields> best = phrase.objects("nBest");
    return best.isEmpty() ? null : best.get(0).present("display");
  }

  private static @Nullable Reading time(JsonFields phrase) {
    JsonNode ticks = phrase.figure("offsetInTicks");
    if (ticks.isNumber()) {
      return JsonReading.seconds(DoubleNode.valueOf(ticks.doubleValue() / TICKS_A_SECOND));
    }
    String offset = phrase.optional("offset");
    if (offset == null) {
      return JsonReading.millis(phrase.figure("offsetMilliseconds"));
    }
    try {
      return JsonReading.millis(LongNode.valueOf(Duration.parse(offset).toMillis()));
    } catch (DateTimeParseException | ArithmeticException e) {
      phrase.report(
          "offset", Message.of("is {0}, not a time such as PT0.07S", Quote.of(offset)), null);
      return null;
    }
  }
}

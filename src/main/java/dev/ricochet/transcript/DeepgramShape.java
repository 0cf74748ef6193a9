package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Responses of Deepgram for recordings.
 *
 * <ul>
 *   <li>conversation: `metadata.request_id`, else the name of the file
 *   <li>language: `results.channels[0].detected_language`
 *   <li>role: none; speakers are {@code speaker_0} (`speaker`), or where there are several channels
 *       {@code channel 0} (`channel`)
 *   <li>agent: none
 *   <li>time: `start` in seconds; `metadata.created` tells when the job ran, not when the call
 *       began, and is left out
 *   <li>text: `results.utterances[].transcript`; without utterances, of the first alternative of
 *       each channel its paragraphs, else its words, which are parted where the speaker changes or
 *       pauses, else the whole
 * </ul>
 *
 * <p>Left out: other alternatives, summaries, topics, sentiment. Source: "Pre-recorded audio" in
 * the API reference of Deepgram, and its pages on utterances, paragraphs, diarization,
 * multichannel.
 */
final class DeepgramShape implements JsonShape {

  @Override
  public FormatInfo info() {
    return new FormatInfo(Message.plain("Deepgram"), Gives.NO, Gives.NO, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    JsonNode results = document.path("results");
    return results.has("channels") || results.has("utterances");
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    JsonFields results = document.part("results");
    Frame frame =
        reading
            .conversation(document.part("metadata").optional("request_id"))
            .withLanguage(language(results));
    Utterances utterances = new Utterances();
    if (results.isAbsent("utterances")) {
      int channel = 0;
      for (JsonFields fields : results.objects("channels")) {
        List<JsonFields> alternatives = fields.objects("alternatives");
        if (!alternatives.isEmpty()) {
          alternative(alternatives.get(0), String.valueOf(channel), utterances);
        }
        channel++;
      }
    } else {
      results.objects("utterances").forEach(fields -> utterance(fields, utterances));
    }
    utterances.handOn(frame, document.position(), reading);
  }

  private static String language(JsonFields results) {
    return results.object().path("channels").path(0).path("detected_language").asText();
  }

  private static void utterance(JsonFields fields, Utterances utterances) {
    utterances.add(
        Utterances.channel(fields.object().path("channel")),
        speaker(fields),
        JsonReading.seconds(fields.figure("start")),
        fields.present("transcript"));
  }

  private static void alternative(JsonFields fields, String channel, Utterances utterances) {
    JsonFields paragraphs = fields.part("paragraphs");
    if (!paragraphs.isAbsent("paragraphs")) {
      paragraphs
          .objects("paragraphs")
          .forEach(paragraph -> paragraph(paragraph, channel, utterances));
    } else if (!fields.isAbsent("words")) {
      words(fields, channel, utterances);
    } else {
      utterances.add(channel, "", null, fields.present("transcript"));
    }
  }

  private static void paragraph(JsonFields fields, String channel, Utterances utterances) {
    String text =
        fields.objects("sentences").stream()
            .map(sentence -> sentence.present("text"))
            .collect(Collectors.joining(" "));
    utterances.add(channel, speaker(fields), JsonReading.seconds(fields.figure("start")), text);
  }

  private static void words(JsonFields alternative, String channel, Utterances utterances) {
    Pieces pieces = Pieces.ofWords(utterances);
    for (JsonFields word : alternative.objects("words")) {
      String punctuated = word.optional("punctuated_word");
      pieces.add(
          channel,
          speaker(word),
          JsonReading.seconds(word.figure("start")),
          JsonReading.seconds(word.figure("end")),
          punctuated == null ? word.present("word") : punctuated);
    }
    pieces.finish();
  }

  private static String speaker(JsonFields fields) {
    return Utterances.speaker(fields.object().path("speaker"));
  }
}

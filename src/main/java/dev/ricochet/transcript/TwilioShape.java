package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a transcript of Twilio Conversational Intelligence.
 *
 * <ul>
 *   <li>conversation: the transcript's SID in `meta.url`, so that the pages of one transcript come
 *       together; else the name of the file
 *   <li>role: none; speakers are {@code channel 1}, {@code channel 2} (`sentences[].media_channel`)
 *   <li>agent: none
 *   <li>time: `start_time` in seconds, which may be null
 *   <li>text: `transcript`
 * </ul>
 *
 * <p>Sentences are read in the order of `sentence_index`. Left out: words and their confidence.
 * Source: "Conversational Intelligence – Transcript Sentences Subresource" of Twilio.
 */
final class TwilioShape implements JsonShape {

  private static final Pattern TRANSCRIPT = Pattern.compile("/Transcripts/(?<sid>[^/?]+)");

  @Override
  public FormatInfo info() {
    return new FormatInfo(
        Message.plain("Twilio Conversational Intelligence"), Gives.NO, Gives.NO, Gives.SOMETIMES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("sentences");
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    Frame frame = reading.conversation(sid(document.part("meta")));
    List<JsonFields> sentences = document.objects("sentences");
    if (sentences.stream().allMatch(s -> s.object().path("sentence_index").isNumber())) {
      sentences.sort(Comparator.comparingLong(s -> s.object().path("sentence_index").longValue()));
    }
    for (JsonFields sentence : sentences) {
      String channel = Utterances.channel(sentence.object().path("media_channel"));
      if (channel.isEmpty()) {
        sentence.report("media_channel", "is missing", null);
      }
      reading.add(
          frame,
          new Said(
              "",
              SpeakerMap.channel(channel),
              null,
              JsonReading.seconds(sentence.figure("start_time")),
              sentence.present("transcript"),
              sentence.position()));
    }
  }

  private static @Nullable String sid(JsonFields meta) {
    String url = meta.optional("url");
    Matcher matcher = TRANSCRIPT.matcher(url == null ? "" : url);
    return matcher.find() ? matcher.group("sid") : null;
  }
}

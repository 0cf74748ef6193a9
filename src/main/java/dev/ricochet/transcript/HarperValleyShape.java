package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import dev.ricochet.transcript.TimeReader.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A segment of a call as in the Harper Valley data of Gridspace and Stanford. A file is the list of
 * the segments of one call.
 *
 * <ul>
 *   <li>conversation: the name of the file
 *   <li>role: `speaker_role`: agent or caller
 *   <li>agent: none; it stands in other files
 *   <li>time: `start_ms` since the start of the call, which is `start_timestamp_ms` less
 *       `start_ms`; one of them is enough
 *   <li>text: `human_transcript`, else `transcript`
 * </ul>
 *
 * <p>Left out: words, emotion, dialog acts, the files of metadata. Source: README of
 * gridspace-stanford-harper-valley.
 */
final class HarperValleyShape implements JsonShape {

  @Override
  public FormatInfo info() {
    return new FormatInfo(Message.of("Harper Valley call JSON"), Gives.YES, Gives.NO, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("speaker_role")
        || (document.has("human_transcript") && document.has("start_ms"));
  }

  @Override
  public void read(JsonFields segment, JsonReading reading) {
    JsonNode elapsed = segment.figure("start_ms");
    JsonNode moment = segment.figure("start_timestamp_ms");
    Frame frame = reading.file().withChannel("phone").withStart(start(elapsed, moment, reading));
    String byHand = segment.optional("human_transcript");
    reading.add(
        frame,
        new Said(
            segment.needed("speaker_role"),
            "",
            null,
            elapsed.isNumber() ? JsonReading.millis(elapsed) : reading.momentOrElapsed(moment),
            byHand == null ? segment.present("transcript") : byHand,
            segment.position()));
  }

  private static @Nullable Reading start(JsonNode elapsed, JsonNode moment, JsonReading reading) {
    return elapsed.isNumber() && JsonReading.isMoment(moment)
        ? reading.at(Instant.ofEpochMilli(moment.longValue() - elapsed.longValue()))
        : null;
  }
}

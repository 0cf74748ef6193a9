package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.transcript.TimeReader.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a recogniser of speech understood in one recording. It may come channel by channel; it is
 * handed on in the order in which it was said.
 *
 * <p>Recognisers know no roles. In a recording of several channels the label of a speaker is his
 * channel ({@code channel 0}), because recognisers number speakers anew in each; in one of a single
 * channel it is the speaker as the recogniser names him ({@code speaker_0}, {@code A}); where he is
 * not told apart either, the only channel.
 */
final class Utterances {

  private static final String ONLY_CHANNEL = "0";

  private final List<Utterance> utterances = new ArrayList<>();

  /** Something that was said; what is empty is not known. */
  private record Utterance(String channel, String speaker, @Nullable Reading at, String text) {}

  private record Placed(long millis, Utterance utterance) {}

  /** A speaker's label: a number becomes {@code speaker_0}, what is absent an empty one. */
  static String speaker(JsonNode speaker) {
    return speaker.isIntegralNumber() ? "speaker_" + speaker.asText() : label(speaker);
  }

  /** The number of a channel, empty where it is absent. */
  static String channel(JsonNode channel) {
    return label(channel);
  }

  private static String label(JsonNode node) {
    return node.isTextual() || node.isIntegralNumber() ? node.asText().strip() : "";
  }

  /**
   * Adds what was said.
   *
   * @param channel its number, or an empty text
   * @param speaker his label, or an empty text
   * @param at since the start, or null
   */
  void add(String channel, String speaker, @Nullable Reading at, String text) {
    utterances.add(new Utterance(channel, speaker, at, text.strip()));
  }

  /** Hands all on as turns of a conversation. */
  void handOn(Frame frame, Position position, JsonReading reading) {
    boolean byChannel =
        utterances.stream().map(Utterance::channel).filter(c -> !c.isEmpty()).distinct().count()
            > 1;
    boolean bySpeaker = utterances.stream().anyMatch(u -> !u.speaker().isEmpty());
    if (!byChannel && !bySpeaker && !utterances.isEmpty()) {
      reading.fact(
          Message.of("speakers"),
          Message.of("not told apart: the recogniser ran on one channel, without diarization"));
    }
    for (Placed placed : inOrder()) {
      Utterance said = placed.utterance();
      String name =
          !byChannel && bySpeaker ? said.speaker() : channelLabel(said.channel(), byChannel);
      reading.add(frame, new Said("", name, null, said.at(), said.text(), position));
    }
  }

  private static String channelLabel(String channel, boolean severalChannels) {
    if (channel.isEmpty()) {
      return severalChannels ? "" : SpeakerMap.channel(ONLY_CHANNEL);
    }
    return SpeakerMap.channel(channel);
  }

  /** What has no time stays behind what it followed. */
  private List<Placed> inOrder() {
    List<Placed> placed = new ArrayList<>();
    long millis = 0;
    for (Utterance utterance : utterances) {
      Reading at = utterance.at();
      if (at != null && at.elapsed() != null) {
        millis = at.elapsed().toMillis();
      }
      placed.add(new Placed(millis, utterance));
    }
    placed.sort(Comparator.comparingLong(Placed::millis));
    return placed;
  }
}

package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import dev.ricochet.transcript.TimeReader.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The transcripts of Genesys Cloud, as its speech and text analytics hand them out.
 *
 * <ul>
 *   <li>conversation: `conversationId`
 *   <li>channel, language: `mediaType`; `transcripts[].language`
 *   <li>role: `participantPurpose` of the phrase: an external one is the customer; an internal one
 *       is the agent, unless only a menu, a queue or a flow took part at that time
 *       (`participants[]` by `startTimeMs` and `endTimeMs`), which is the system then
 *   <li>agent: `userId` of the participant who took part at that time; none where several did
 *   <li>time: `startTimeMs` of the phrase, since 1970 or since the start; `conversationStartTime`
 *   <li>text: `decoratedText`, else `text`
 * </ul>
 *
 * <p>All `transcripts[]` of a file are read, in the order of time. Left out: words, sentiment,
 * topics, acoustics, and phrases without text. Source: "Transcripts" of the speech and text
 * analytics in the developer center of Genesys Cloud.
 */
final class GenesysShape implements JsonShape {

  private static final Set<String> OUTSIDERS = Set.of("external", "customer");
  private static final Set<String> PEOPLE = Set.of("agent", "user", "internal");

  @Override
  public FormatInfo info() {
    return new FormatInfo(Message.plain("Genesys Cloud"), Gives.YES, Gives.YES, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("conversationId") && document.has("transcripts");
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    JsonNode start = document.figure("conversationStartTime");
    Frame frame =
        reading
            .conversation(document.needed("conversationId"))
            .withChannel(channel(document.optional("mediaType")));
    if (JsonReading.isMoment(start)) {
      frame = frame.withStart(reading.momentOrElapsed(start));
    }
    JsonNode participants = document.object().path("participants");
    for (Phrase phrase : phrases(document)) {
      say(phrase, participants, frame, reading);
    }
  }

  private record Phrase(JsonFields fields, @Nullable String language) {
    JsonNode start() {
      return fields.object().path("startTimeMs");
    }
  }

  /** The phrases of all transcripts, sorted by time where each has one. */
  private static List<Phrase> phrases(JsonFields document) {
    List<Phrase> phrases = new ArrayList<>();
    for (JsonFields transcript : document.objects("transcripts")) {
      String language = transcript.optional("language");
      transcript.objects("phrases").forEach(phrase -> phrases.add(new Phrase(phrase, language)));
    }
    if (phrases.stream().allMatch(phrase -> phrase.start().isNumber())) {
      phrases.sort(Comparator.comparingLong(phrase -> phrase.start().longValue()));
    }
    return phrases;
  }

  private static void say(Phrase phrase, JsonNode participants, Frame frame, JsonReading reading) {
    JsonFields fields = phrase.fields();
    String decorated = fields.optional("decoratedText");
    String text = decorated == null ? fields.optional("text") : decorated;
    if (text == null) {
      return;
    }
    Reading at = reading.momentOrElapsed(fields.figure("startTimeMs"));
    String purpose = fields.needed("participantPurpose");
    Insiders insiders = Insiders.at(participants, phrase.start());
    boolean internal = purpose.equals("internal");
    reading.add(
        frame.withLanguage(phrase.language()),
        new Said(
            internal ? insiders.role() : purpose.equals("external") ? "customer" : purpose,
            "",
            internal ? insiders.agent() : null,
            at,
            text,
            fields.position()));
  }

  /**
   * Who took part on our side at a time.
   *
   * @param agents the identifiers of people
   * @param others the purposes of all who have none: agents without a name, menus, queues, flows
   */
  private record Insiders(Set<String> agents, Set<String> others) {

    static Insiders at(JsonNode participants, JsonNode time) {
      Insiders insiders = new Insiders(new HashSet<>(), new HashSet<>());
      for (JsonNode participant : participants) {
        String purpose = participant.path("participantPurpose").asText();
        if (OUTSIDERS.contains(purpose) || !tookPart(participant, time)) {
          continue;
        }
        if (participant.path("userId").isTextual()) {
          insiders.agents.add(participant.path("userId").textValue());
        } else {
          insiders.others.add(purpose);
        }
      }
      return insiders;
    }

    /** Where several agents took part at once, the file does not tell which of them spoke. */
    @Nullable String agent() {
      return agents.size() == 1 ? agents.iterator().next() : null;
    }

    String role() {
      boolean people =
          !agents.isEmpty() || others.isEmpty() || !Collections.disjoint(others, PEOPLE);
      return people ? "agent" : "system";
    }

    private static boolean tookPart(JsonNode participant, JsonNode time) {
      return !time.isNumber()
          || (participant.path("startTimeMs").asLong(Long.MIN_VALUE) <= time.longValue()
              && time.longValue() <= participant.path("endTimeMs").asLong(Long.MAX_VALUE));
    }
  }

  private static @Nullable String channel(@Nullable String media) {
    if (media == null) {
      return null;
    }
    return switch (media.toLowerCase(Locale.ROOT)) {
      case "call", "voice" -> "phone";
      case "message", "webchat" -> "chat";
      default -> media.toLowerCase(Locale.ROOT);
    };
  }
}

package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import dev.ricochet.transcript.TimeReader.Reading;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Conversations as Google Contact Center AI Insights hands them out, one or a list.
 *
 * <ul>
 *   <li>conversation: the last part of `name`, else the name of the file
 *   <li>language, channel: `languageCode`, also of the segment; `medium`, PHONE_CALL or CHAT
 *   <li>team: `qualityMetadata.agentInfo[].team`, else the first of `teams`, of the agent who
 *       speaks, or of the only one
 *   <li>start: `startTime`
 *   <li>role: `segmentParticipant.role` of `transcript.transcriptSegments[]`: HUMAN_AGENT,
 *       END_USER, or AUTOMATED_AGENT, which is the system
 *   <li>agent: `segmentParticipant.userId`, else the only one of `agentInfo`, else `agentId`; none
 *       where there are several agents
 *   <li>time: `messageTime`, else `words[].startOffset`, such as `1.500s`, of the first word
 *   <li>text: `text`
 * </ul>
 *
 * <p>Left out: annotations, topics, sentiment, words. What is uploaded is read by {@link
 * CcaiInsightsShape}. Source: "REST Resource: projects.locations.conversations" of Conversational
 * Insights.
 */
final class CcaiConversationShape implements JsonShape {

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?s");

  @Override
  public FormatInfo info() {
    return new FormatInfo(
        Message.of("Google CCAI Insights conversation"), Gives.YES, Gives.YES, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.path("transcript").has("transcriptSegments");
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    Agents agents = Agents.of(document);
    Frame frame =
        reading
            .conversation(id(document.optional("name")))
            .withLanguage(document.optional("languageCode"))
            .withChannel(channel(document.optional("medium")))
            .withTeam(agents.team(agents.only))
            .withAgent(agents.only)
            .withStart(reading.time(document, "startTime"));
    for (JsonFields segment : document.part("transcript").objects("transcriptSegments")) {
      say(segment, agents, frame, reading);
    }
  }

  private static void say(JsonFields segment, Agents agents, Frame frame, JsonReading reading) {
    JsonFields participant = segment.part("segmentParticipant");
    String role = participant.needed("role");
    String user = participant.identifier("userId");
    String team = role.equals("HUMAN_AGENT") ? agents.team(user) : null;
    Frame said = team == null ? frame : frame.withTeam(team);
    String language = segment.optional("languageCode");
    reading.add(
        language == null ? said : said.withLanguage(language),
        new Said(
            role, "", user, time(segment, reading), segment.present("text"), segment.position()));
  }

  private static @Nullable Reading time(JsonFields segment, JsonReading reading) {
    Reading moment = reading.time(segment, "messageTime");
    if (moment != null) {
      return moment;
    }
    String offset = segment.object().path("words").path(0).path("startOffset").asText();
    return SECONDS.matcher(offset).matches()
        ? TimeReader.since(Duration.parse("PT" + offset))
        : null;
  }

  private static @Nullable String id(@Nullable String name) {
    return name == null ? null : name.substring(name.lastIndexOf('/') + 1);
  }

  private static @Nullable String channel(@Nullable String medium) {
    if (medium == null || medium.equals("MEDIUM_UNSPECIFIED")) {
      return null;
    }
    return medium.equals("PHONE_CALL") ? "phone" : medium.toLowerCase(Locale.ROOT);
  }

  /**
   * The agents of a conversation.
   *
   * @param teams by the identifiers of agents
   * @param only the identifier of the agent where there is but one, or null
   */
  private record Agents(Map<String, String> teams, @Nullable String only) {

    static Agents of(JsonFields document) {
      JsonFields quality = document.part("qualityMetadata");
      List<JsonFields> listed =
          quality.isAbsent("agentInfo") ? List.of() : quality.objects("agentInfo");
      Map<String, String> teams = new HashMap<>();
      for (JsonFields agent : listed) {
        String id = agent.identifier("agentId");
        String team = agent.optional("team");
        String told = team == null ? agent.object().path("teams").path(0).asText() : team;
        if (id != null && !told.isEmpty()) {
          teams.put(id, told);
        }
      }
      String only = listed.size() == 1 ? listed.get(0).identifier("agentId") : null;
      boolean several = listed.size() > 1;
      return new Agents(teams, only == null && !several ? document.optional("agentId") : only);
    }

    @Nullable String team(@Nullable String agent) {
      return agent == null ? null : teams.get(agent);
    }
  }
}

package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A conversation of LivePerson's messaging history (source: "Messaging Interactions API, Methods,
 * Conversations" in LivePerson's developer documentation).
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>conversation</td><td>{@code info.conversationId}</td></tr>
 * <tr><td>team</td><td>{@code agentGroupName} of the agent, else {@code
 *     info.latestAgentGroupName}</td></tr>
 * <tr><td>start</td><td>{@code info.startTimeL}, else {@code info.startTime}</td></tr>
 * <tr><td>turns</td><td>{@code messageRecords[]} by their times</td></tr>
 * <tr><td>role</td><td>{@code sentBy}: Agent, Consumer, Controller (notices); an agent whose {@code
 *     userTypeName} is Bot, or {@code userType} 2, is none; what only {@code AGENTS_AND_MANAGERS}
 *     see is told to colleagues</td></tr>
 * <tr><td>agent</td><td>{@code participantId}, by way of {@code agentParticipants[].agentPid} or
 *     {@code .agentId}; {@code agentFullName}</td></tr>
 * <tr><td>time</td><td>{@code timeL}, milliseconds since 1970, else {@code time}</td></tr>
 * <tr><td>text</td><td>{@code messageData.msg.text}, else {@code messageData.file.caption}</td></tr>
 * </table>
 *
 * <p>Left out: cards and buttons ({@code RICH_CONTENT}), files without a caption, delivery
 * statuses, scores, surveys, and the history of the older chats ({@code
 * interactionHistoryRecords}).
 */
final class LivePersonShape implements JsonShape {

  @Override
  public FormatInfo info() {
    return new FormatInfo(
        Message.of("LivePerson messaging history"), Gives.YES, Gives.YES, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("messageRecords") || document.path("info").has("conversationId");
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    JsonFields info = document.part("info");
    Frame frame =
        reading
            .conversation(told(info.identifier("conversationId")))
            .withChannel("chat")
            .withTeam(told(info.optional("latestAgentGroupName")))
            .withStart(time(info, "startTimeL", "startTime", reading));
    Map<String, Agent> agents = agents(document);
    reading.addInOrder(
        document.objects("messageRecords").stream()
            .map(message -> spoken(frame, message, agents, reading))
            .toList());
  }

  private static Spoken spoken(
      Frame conversation, JsonFields message, Map<String, Agent> agents, JsonReading reading) {
    String id = message.identifier("participantId");
    Agent agent = agents.getOrDefault(id == null ? "" : id, Agent.NOBODY);
    boolean hidden = "AGENTS_AND_MANAGERS".equals(message.optional("audience"));
    Frame frame = agent.team == null ? conversation : conversation.withTeam(agent.team);
    Said said =
        new Said(
            role(message.optional("sentBy"), agent, hidden),
            agent.name,
            agent.id == null ? told(id) : agent.id,
            time(message, "timeL", "time", reading),
            text(message),
            message.position());
    return new Spoken(hidden ? frame.withChannel("internal") : frame, said);
  }

  private static String role(@Nullable String sentBy, Agent agent, boolean hidden) {
    return switch (sentBy == null ? "" : sentBy) {
      case "Agent" -> agent.bot ? "system" : hidden ? "colleague" : "agent";
      case "Consumer" -> "customer";
      case "Controller" -> "system";
      default -> "unknown";
    };
  }

  private static String text(JsonFields message) {
    JsonFields data = message.part("messageData");
    JsonFields words = data.part("msg");
    if (!words.isAbsent("text")) {
      boolean html = "TEXT_HTML".equals(message.optional("type"));
      return html ? JsonReading.html(words, "text") : words.present("text");
    }
    String caption = data.part("file").optional("caption");
    return caption == null ? "" : caption;
  }

  private static Map<String, Agent> agents(JsonFields document) {
    Map<String, Agent> agents = new HashMap<>();
    List<JsonFields> listed =
        document.isAbsent("agentParticipants") ? List.of() : document.objects("agentParticipants");
    for (JsonFields fields : listed) {
      Agent agent = agent(fields);
      Stream.of(agent.id, fields.identifier("agentPid"))
          .filter(Objects::nonNull)
          .forEach(id -> agents.put(id, agent));
    }
    return agents;
  }

  private static Agent agent(JsonFields fields) {
    String name = told(fields.optional("agentFullName"));
    String nickname = told(fields.optional("agentNickname"));
    boolean bot =
        "Bot".equalsIgnoreCase(fields.optional("userTypeName"))
            || "2".equals(fields.identifier("userType"));
    return new Agent(
        told(fields.identifier("agentId")),
        name != null ? name : nickname != null ? nickname : "",
        told(fields.optional("agentGroupName")),
        bot);
  }

  private static TimeReader.@Nullable Reading time(
      JsonFields fields, String millis, String text, JsonReading reading) {
    return fields.isAbsent(millis)
        ? reading.time(fields, text)
        : reading.since1970(fields, millis, TimeUnit.MILLISECONDS);
  }

  /** LivePerson writes words for what it does not know. */
  private static @Nullable String told(@Nullable String value) {
    boolean nothing =
        value == null
            || value.equals("undefined")
            || value.equals("null")
            || value.equals("Unassigned")
            || value.equals("-1");
    return nothing ? null : value;
  }

  /** An agent, or a bot that stands in for one. */
  private record Agent(@Nullable String id, String name, @Nullable String team, boolean bot) {
    static final Agent NOBODY = new Agent(null, "", null, false);
  }
}

package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A conversation of Intercom, as its REST API and its data export write it (source: "The
 * conversation object" and "Conversation part object" in Intercom's API reference, and its OpenAPI
 * description).
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>conversation</td><td>{@code id}</td></tr>
 * <tr><td>channel</td><td>{@code source.type}</td></tr>
 * <tr><td>start</td><td>{@code created_at}</td></tr>
 * <tr><td>turns</td><td>{@code source} (in old versions {@code conversation_message}), then
 *     {@code conversation_parts.conversation_parts[]}</td></tr>
 * <tr><td>role</td><td>{@code author.type}: admin, team; user, lead, contact; bot. What an admin
 *     writes in a note he tells his colleagues</td></tr>
 * <tr><td>agent</td><td>{@code author.id}, {@code author.name}</td></tr>
 * <tr><td>time</td><td>{@code created_at}, seconds since 1970</td></tr>
 * <tr><td>text</td><td>{@code body}, in HTML or plain</td></tr>
 * </table>
 *
 * <p>Left out: parts without a body (assignments, opening, closing), parts that were redacted,
 * attachments, and {@code team_assignee_id}, which is a number and nobody's name. The elements of a
 * list of conversations have no parts, only their {@code source}.
 */
final class IntercomShape implements JsonShape {

  @Override
  public FormatInfo info() {
    return new FormatInfo(Message.of("Intercom conversations"), Gives.YES, Gives.YES, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("conversation_parts")
        || (document.path("type").asText().equals("conversation")
            && (document.has("source") || document.has("conversation_message")));
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    JsonFields source =
        document.part(document.isAbsent("source") ? "conversation_message" : "source");
    Frame frame =
        reading
            .conversation(document.identifier("id"))
            .withChannel(channel(source.optional("type")))
            .withStart(reading.since1970(document, "created_at", TimeUnit.SECONDS));
    reading.add(frame, said(source, reading));
    for (JsonFields part : parts(document)) {
      reading.add(isNote(part) ? frame.withChannel("internal") : frame, said(part, reading));
    }
  }

  private static List<JsonFields> parts(JsonFields document) {
    if (document.isAbsent("conversation_parts")) {
      return List.of();
    }
    return document.object().path("conversation_parts").isArray()
        ? document.objects("conversation_parts")
        : document.part("conversation_parts").objects("conversation_parts");
  }

  private static Said said(JsonFields message, JsonReading reading) {
    JsonFields author = message.part("author");
    String name = author.optional("name");
    boolean redacted = message.object().path("redacted").asBoolean();
    return new Said(
        role(author.optional("type"), isNote(message)),
        name == null ? "" : name,
        author.identifier("id"),
        reading.since1970(message, "created_at", TimeUnit.SECONDS),
        redacted ? "" : JsonReading.html(message, "body"),
        message.position());
  }

  private static boolean isNote(JsonFields message) {
    return message.object().path("part_type").asText().startsWith("note");
  }

  private static String role(@Nullable String type, boolean note) {
    return switch (type == null ? "" : type) {
      case "admin", "team" -> note ? "colleague" : "agent";
      case "user", "lead", "contact" -> "customer";
      case "bot", "workflow" -> "system";
      default -> "unknown";
    };
  }

  /** The channel, blank where there is none. */
  private static String channel(@Nullable String type) {
    String told = type == null ? "" : type;
    return switch (told) {
      case "conversation", "push" -> "chat";
      case "phone_call", "phone_switch" -> "phone";
      default -> told.toLowerCase(Locale.ROOT);
    };
  }
}

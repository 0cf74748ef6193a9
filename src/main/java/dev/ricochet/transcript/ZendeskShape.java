package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of Zendesk with its comments: an element of the account's JSON export, or what the API
 * answers for the comments of a ticket, with or without the ticket and its users beside them
 * (source: "Ticket Comments", "Tickets", "Users" and "Side-Loading" in Zendesk's API reference).
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>conversation</td><td>{@code id}, {@code ticket.id} or {@code ticket_id}; else the file
 *     </td></tr>
 * <tr><td>channel</td><td>{@code via.channel} of the ticket, of the comment</td></tr>
 * <tr><td>start</td><td>{@code created_at} of the ticket</td></tr>
 * <tr><td>turns</td><td>{@code comments[]} by their times</td></tr>
 * <tr><td>role</td><td>{@code users[].role} of {@code comments[].author_id} (end-user, agent,
 *     admin); else its being the ticket's requester or its assignee; an internal note ({@code
 *     public} is false) of an agent is told to colleagues; author -1 is Zendesk itself</td></tr>
 * <tr><td>agent</td><td>{@code author_id}, and the user's {@code name}</td></tr>
 * <tr><td>time</td><td>{@code created_at}</td></tr>
 * <tr><td>text</td><td>{@code plain_body}, else {@code body}, else {@code html_body}</td></tr>
 * <tr><td>recording</td><td>{@code data.recording_url} of a comment about a call</td></tr>
 * </table>
 *
 * <p>Left out: attachments, events that are no comments, and the description of a ticket without
 * comments. The comment about a call is a notice, what was said in the call is not in it. An author
 * who is neither among the users nor requester or assignee stays unknown.
 */
final class ZendeskShape implements JsonShape {

  private static final String ZENDESK = "-1";

  @Override
  public FormatInfo info() {
    return new FormatInfo(Message.of("Zendesk ticket comments"), Gives.YES, Gives.YES, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return document.has("comments");
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    JsonFields ticket = document.isAbsent("ticket") ? document : document.part("ticket");
    Frame frame =
        reading
            .conversation(id(ticket, document))
            .withChannel(channel(ticket))
            .withStart(reading.time(ticket, "created_at"));
    Map<String, Person> people = people(document, ticket);
    reading.addInOrder(
        document.objects("comments").stream()
            .map(comment -> new Spoken(frame(frame, comment), said(comment, people, reading)))
            .toList());
  }

  private static @Nullable String id(JsonFields ticket, JsonFields document) {
    String id = ticket.identifier("id");
    return id == null ? document.identifier("ticket_id") : id;
  }

  private static Frame frame(Frame ticket, JsonFields comment) {
    Frame frame = ticket.channel() == null ? ticket.withChannel(channel(comment)) : ticket;
    return (isNote(comment) ? frame.withChannel("internal") : frame)
        .withRecording(comment.part("data").optional("recording_url"));
  }

  private static Said said(JsonFields comment, Map<String, Person> people, JsonReading reading) {
    String author = comment.identifier("author_id");
    Person person = people.getOrDefault(author == null ? "" : author, Person.NOBODY);
    return new Said(
        role(comment, person.role),
        person.name,
        author,
        reading.time(comment, "created_at"),
        text(comment),
        comment.position());
  }

  private static String role(JsonFields comment, String role) {
    if (comment.object().path("type").asText().equals("VoiceComment")) {
      return "system";
    }
    return isNote(comment) && role.equals("agent") ? "colleague" : role;
  }

  private static boolean isNote(JsonFields comment) {
    return Boolean.FALSE.equals(comment.flag("public"));
  }

  private static String text(JsonFields comment) {
    String plain =
        Stream.of("plain_body", "body")
            .map(comment::optional)
            .filter(text -> text != null && !text.isBlank())
            .findFirst()
            .orElse(null);
    return plain == null
        ? JsonReading.html(comment, "html_body")
        : HtmlText.unescaped(plain).replace('\u00a0', ' ');
  }

  /** Those of whom the document tells what they are, by their identifiers. */
  private static Map<String, Person> people(JsonFields document, JsonFields ticket) {
    Map<String, Person> people = new HashMap<>();
    people.put(ZENDESK, new Person("system", ""));
    person(ticket, "assignee", "agent", people);
    person(ticket, "requester", "customer", people);
    if (!document.isAbsent("users")) {
      for (JsonFields user : document.objects("users")) {
        String id = user.identifier("id");
        if (id != null) {
          people.put(id, new Person(userRole(user), name(user)));
        }
      }
    }
    return people;
  }

  /** The ticket names a person by his identifier, or brings him along. */
  private static void person(
      JsonFields ticket, String field, String role, Map<String, Person> people) {
    String id = ticket.identifier(field + "_id");
    if (id != null) {
      people.put(id, new Person(role, ""));
    }
    if (ticket.object().path(field).isObject()) {
      JsonFields person = ticket.part(field);
      String own = person.identifier("id");
      String known = userRole(person);
      if (own != null) {
        people.put(own, new Person(known.equals("unknown") ? role : known, name(person)));
      }
    }
  }

  private static String userRole(JsonFields user) {
    String role = user.optional("role");
    return switch (role == null ? "" : role) {
      case "end-user" -> "customer";
      case "agent", "admin" -> "agent";
      default -> "unknown";
    };
  }

  private static String name(JsonFields person) {
    String name = person.optional("name");
    return name == null ? "" : name;
  }

  /** The channel, blank where there is none. */
  private static String channel(JsonFields ticketOrComment) {
    String told = ticketOrComment.part("via").identifier("channel");
    String channel = told == null ? "" : told;
    return switch (channel) {
      case "voice" -> "phone";
      case "native_messaging", "messaging", "chat_transcript" -> "chat";
      default -> channel.toLowerCase(Locale.ROOT);
    };
  }

  /**
   * A person as far as the document tells.
   *
   * @param role a role word
   */
  private record Person(String role, String name) {
    static final Person NOBODY = new Person("unknown", "");
  }
}

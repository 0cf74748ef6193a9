package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import dev.ricochet.transcript.TimeReader.Reading;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message of a Slack export: each channel is a folder, each day of it a file with a list of
 * messages; {@code users.json} and {@code channels.json} lie beside the folders (source: "How to
 * read Slack data exports" in Slack's help center, "message event" and "Formatting text" in Slack's
 * API documentation).
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>conversation</td><td>the channel (the folder), and {@code thread_ts}, or outside of
 *     threads the day (the file)</td></tr>
 * <tr><td>channel</td><td>{@code internal}</td></tr>
 * <tr><td>role</td><td>none: the user's {@code --speakers} or roster tells; bots and notices (a
 *     {@code bot_id}, a {@code subtype} by which nobody speaks) are {@code system}</td></tr>
 * <tr><td>agent</td><td>{@code user}; his name is {@code user_profile.real_name}, or that of {@code
 *     users.json}</td></tr>
 * <tr><td>time</td><td>{@code ts}, seconds since 1970</td></tr>
 * <tr><td>text</td><td>{@code text}, with the names of those who are mentioned</td></tr>
 * </table>
 *
 * <p>Left out: files, attachments, reactions and what was written before an edit. The lists of
 * users, channels and the like hold no turn and are passed over.
 */
final class SlackShape implements JsonShape {

  private static final Pattern SECONDS = Pattern.compile("(\\d{1,11})\\.(\\d{6})");

  /** The other subtypes are notices. */
  private static final Set<String> SAID_BY_PEOPLE =
      Set.of("", "me_message", "file_share", "file_comment", "thread_broadcast", "reply_broadcast");

  /** The lists of an export that are empty where a workspace has nothing of the kind. */
  private static final Set<String> LISTS =
      Set.of(
          "channels.json",
          "groups.json",
          "dms.json",
          "mpims.json",
          "integration_logs.json",
          "canvases.json",
          "lists.json",
          "file_conversations.json",
          "huddle_transcripts.json");

  private static final String SLACKBOT = "USLACKBOT";

  @Override
  public FormatInfo info() {
    return new FormatInfo(Message.of("Slack export"), Gives.NO, Gives.YES, Gives.YES);
  }

  @Override
  public boolean fits(JsonNode document) {
    return isMessage(document) || isListed(document);
  }

  private static boolean isMessage(JsonNode document) {
    return document.path("type").asText().equals("message") && document.has("ts");
  }

  /** A user, a channel, a group, a direct conversation, or an entry of the log of integrations. */
  private static boolean isListed(JsonNode document) {
    boolean channel =
        document.has("created") && (document.has("creator") || document.has("members"));
    boolean user = document.has("profile") && document.has("name");
    return (document.has("id") && (channel || user))
        || (document.has("user_id") && document.has("change_type"));
  }

  /** Whether a file without any element is one of the lists that lie beside the channels. */
  static boolean isEmptyList(TranscriptFile file) {
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    return LISTS.contains(name)
        && file.opening().strip().equals("[]")
        && (file.source().sibling("users.json").isPresent()
            || file.source().sibling("channels.json").isPresent());
  }

  @Override
  public void read(JsonFields document, JsonReading reading) {
    if (isMessage(document.object())) {
      message(document, reading);
    } else {
      reading.companion();
    }
  }

  private static void message(JsonFields message, JsonReading reading) {
    String user = message.optional("user");
    String text = message.optional("text");
    reading.add(
        frame(message, reading),
        new Said(
            isNotice(message, user) ? "system" : "",
            name(message, user, reading),
            user,
            time(message, reading),
            SlackText.of(
                text == null ? "" : text, id -> user(id, reading), id -> channel(id, reading)),
            message.position()));
  }

  private static Frame frame(JsonFields message, JsonReading reading) {
    String[] path = reading.fileName().split("/");
    String day = path[path.length - 1].replaceFirst("\\.json.*$", "");
    String thread = message.optional("thread_ts");
    String part = thread == null ? day : thread;
    return Frame.of(path.length < 2 ? part : path[path.length - 2] + "/" + part)
        .withChannel("internal");
  }

  private static boolean isNotice(JsonFields message, @Nullable String user) {
    String subtype = message.optional("subtype");
    return !SAID_BY_PEOPLE.contains(subtype == null ? "" : subtype)
        || !message.isAbsent("bot_id")
        || SLACKBOT.equals(user);
  }

  private static String name(JsonFields message, @Nullable String user, JsonReading reading) {
    String own = realName(message.part("user_profile").object());
    if (own != null) {
      return own;
    }
    String username = message.optional("username");
    return user != null ? user(user, reading) : username == null ? "" : username;
  }

  private static @Nullable Reading time(JsonFields message, JsonReading reading) {
    Matcher matcher = SECONDS.matcher(message.present("ts"));
    if (!matcher.matches()) {
      message.report("ts", "is no moment such as \"1400000000.000001\"", null);
      return null;
    }
    long seconds = Long.parseLong(matcher.group(1));
    return reading.at(Instant.ofEpochSecond(seconds, 1000L * Long.parseLong(matcher.group(2))));
  }

  private static String user(String id, JsonReading reading) {
    return reading.names("../users.json", SlackShape::userName).getOrDefault(id, id);
  }

  private static String channel(String id, JsonReading reading) {
    return reading.names("../channels.json", node -> textOf(node, "name")).getOrDefault(id, id);
  }

  private static @Nullable String userName(JsonNode user) {
    String name = realName(user.path("profile"));
    if (name == null) {
      name = textOf(user, "real_name");
    }
    return name == null ? textOf(user, "name") : name;
  }

  private static @Nullable String realName(JsonNode profile) {
    return textOf(profile, "real_name");
  }

  private static @Nullable String textOf(JsonNode node, String name) {
    String text = node.path(name).asText();
    return text.isBlank() ? null : text;
  }
}

package dev.ricochet.transcript;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the conversation of a mail. In its own words (RFC 5322, section 3.6.4) that is the first
 * mail that it refers to; a mail that refers to none begins one. Within a file a mail also belongs
 * where the mails belong that it refers to. Without references, the first 22 bytes of Outlook's
 * Thread-Index tell it, and last the subject without {@code Re:}.
 */
final class MailThreads {

  /** So many mails are remembered, the last ones: an answer comes sooner. */
  private static final int REMEMBERED = 100_000;

  private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,500})>");
  private static final Pattern ANSWER =
      Pattern.compile("(?iu)\\s*(?:(?:re|ré|réf|tr|fw|fwd|aw|wg|rv)\\s*(?:\\[\\d+])?\\s*:\\s*)+");
  private static final int INDEX_BYTES = 22;

  private final Map<String, String> conversations =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** The conversation of the next mail of the file, or null where it tells none. */
  @Nullable String conversation(MailHeader header) {
    List<String> keys = keys(header);
    String told = header.value("x-gm-thrid");
    String conversation = told != null && !told.isBlank() ? told.strip() : known(keys);
    if (conversation == null) {
      conversation = keys.isEmpty() ? subject(header) : keys.get(0);
    }
    if (conversation != null) {
      for (String key : keys) {
        conversations.putIfAbsent(key, conversation);
      }
    }
    return conversation;
  }

  private @Nullable String known(List<String> keys) {
    return keys.stream()
        .filter(conversations::containsKey)
        .findFirst()
        .map(conversations::get)
        .orElse(null);
  }

  /** What ties a mail to others, the oldest first. */
  private static List<String> keys(MailHeader header) {
    List<String> keys = new ArrayList<>();
    addIds(header.value("references"), keys);
    addIds(header.value("in-reply-to"), keys);
    String index = threadIndex(header.value("thread-index"));
    boolean isAnswer = ANSWER.matcher(header.subject()).lookingAt();
    if (index != null && keys.isEmpty() && isAnswer) {
      keys.add(index);
    }
    addIds(header.value("message-id"), keys);
    if (index != null && !keys.contains(index)) {
      keys.add(index);
    }
    return keys;
  }

  private static void addIds(@Nullable String field, List<String> ids) {
    if (field != null) {
      Matcher matcher = ID.matcher(field);
      while (matcher.find()) {
        ids.add(matcher.group(1));
      }
    }
  }

  private static @Nullable String threadIndex(@Nullable String field) {
    if (field == null) {
      return null;
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(field);
      return bytes.length < INDEX_BYTES
          ? null
          : HexFormat.of().formatHex(bytes, 0, INDEX_BYTES).substring(12);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String subject(MailHeader header) {
    String subject = ANSWER.matcher(header.subject()).replaceFirst("").strip();
    return subject.isEmpty() ? null : subject;
  }
}

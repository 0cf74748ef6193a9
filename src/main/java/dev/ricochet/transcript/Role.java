package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import java.util.Locale;

/** What a speaker is to the conversation. */
public enum Role {
  AGENT,
  CUSTOMER,
  COLLEAGUE,
  MANAGER,
  /** A bot, a voice server, a notice. */
  SYSTEM,
  /** A speaker whose role the data does not tell; such turns are counted, never judged. */
  UNKNOWN;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The role in lower case, as files and reports write it. */
  public String word() {
    return word;
  }

  /** The role of a {@link #word}. */
  public static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The role as people read it; {@code --speakers} takes these words too. */
  public Message inWords() {
    return switch (this) {
      case AGENT -> Message.of("agent");
      case CUSTOMER -> Message.of("customer");
      case COLLEAGUE -> Message.of("colleague");
      case MANAGER -> Message.of("manager");
      case SYSTEM -> Message.of("system");
      case UNKNOWN -> Message.of("unknown");
    };
  }
}

package dev.ricochet.transcript;

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

  /** The role in lower case, as files and reports write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.ricochet.transcript;

import dev.ricochet.transcript.TimeReader.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about a conversation as a whole.
 *
 * @param id the identifier of the conversation
 * @param language an ISO 639-1 code in lower case, or null
 * @param channel for example {@code phone}, {@code chat}, {@code email}, {@code internal}, or null
 * @param team the team or queue, or null
 * @param agent the identifier of its agent, for the turns of agents that bear none, or null
 * @param recording the address of the recording, or null
 * @param started when it began, or null
 */
record Frame(
    String id,
    @Nullable String language,
    @Nullable String channel,
    @Nullable String team,
    @Nullable String agent,
    @Nullable String recording,
    @Nullable Reading started) {

  /** A conversation of which nothing but its identifier is known. */
  static Frame of(String id) {
    return new Frame(id, null, null, null, null, null, null);
  }

  /**
   * @param tag a language as the source writes it, for example {@code fr-CA}; null or blank for
   *     none
   */
  Frame withLanguage(@Nullable String tag) {
    String code = tag == null ? null : Languages.code(tag);
    return new Frame(id, code, channel, team, agent, recording, started);
  }

  Frame withChannel(@Nullable String other) {
    return new Frame(id, language, filled(other), team, agent, recording, started);
  }

  Frame withTeam(@Nullable String other) {
    return new Frame(id, language, channel, filled(other), agent, recording, started);
  }

  Frame withAgent(@Nullable String other) {
    return new Frame(id, language, channel, team, filled(other), recording, started);
  }

  Frame withRecording(@Nullable String other) {
    return new Frame(id, language, channel, team, agent, filled(other), started);
  }

  Frame withStart(@Nullable Reading other) {
    return new Frame(id, language, channel, team, agent, recording, other);
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}

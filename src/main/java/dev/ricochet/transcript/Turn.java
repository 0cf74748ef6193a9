package dev.ricochet.transcript;

import dev.ricochet.source.Position;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker says before the next, with all that the source tells about it. Turns of one
 * conversation come in the order in which they were said; turns of several may come interleaved.
 *
 * @param conversation the identifier of the conversation, as the source has it
 * @param role what the speaker is to the conversation
 * @param label the speaker as the source names him (a role word, a name, a channel)
 * @param who a stable identifier of the speaker, or null where the source has none
 * @param at when it was said, or null
 * @param language an ISO 639-1 code in lower case, or null where the source does not say
 * @param channel for example {@code phone}, {@code chat}, {@code email}, {@code internal}, or null
 * @param team the team or queue, or null
 * @param recording the address of the recording, or null
 * @param text what was said, to the letter
 * @param position the file and the line where the turn begins
 */
public record Turn(
    String conversation,
    Role role,
    String label,
    @Nullable String who,
    @Nullable TurnTime at,
    @Nullable String language,
    @Nullable String channel,
    @Nullable String team,
    @Nullable String recording,
    String text,
    Position position) {}

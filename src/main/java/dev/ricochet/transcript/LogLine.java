package dev.ricochet.transcript;

import org.jspecify.annotations.Nullable;

/**
 * A line that begins a turn.
 *
 * @param conversation where the line itself names it, else null
 * @param at when it was said, as the line has it, or null
 * @param speaker the label of the speaker; may be empty
 * @param who the identifier of the speaker where the line has one beside the label, else null
 * @param text what was said on this line
 */
record LogLine(
    @Nullable String conversation,
    @Nullable String at,
    String speaker,
    @Nullable String who,
    String text) {}

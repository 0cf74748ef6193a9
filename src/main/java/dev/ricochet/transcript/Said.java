package dev.ricochet.transcript;

import dev.ricochet.source.Position;
import dev.ricochet.transcript.TimeReader.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about a turn.
 *
 * @param role the word by which it tells the speaker's role; may be empty
 * @param name the name or label by which it tells who is speaking; may be empty
 * @param who the speaker's identifier, or null
 * @param at when it was said, or null
 * @param text what was said, to the letter
 * @param position where the turn begins
 */
record Said(
    String role,
    String name,
    @Nullable String who,
    @Nullable Reading at,
    String text,
    Position position) {}

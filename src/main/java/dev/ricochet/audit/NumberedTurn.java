package dev.ricochet.audit;

import dev.ricochet.transcript.Turn;

/**
 * A turn and its place in the conversation.
 *
 * @param index counted from 0
 */
record NumberedTurn(Turn turn, int index) {}

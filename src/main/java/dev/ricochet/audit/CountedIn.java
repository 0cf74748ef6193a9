package dev.ricochet.audit;

import java.util.List;

/**
 * Where a turn is counted, and what is found in it.
 *
 * @param period the ISO week of the turn, or empty
 * @param counts of how its team speaks there, of the team, and of its agent: those first that many
 *     turns share, as {@link CountLists} likes it; only of the team where an outsider speaks
 */
record CountedIn(String period, List<Count> counts) {}

package dev.ricochet.audit;

import java.util.List;

/**
 * Where a turn is counted, and what is found in it.
 *
 * @param period the ISO week of the turn, or empty
 * @param counts of its agent, its team, and how the team speaks there; only of the team where an
 *     outsider speaks
 */
record CountedIn(String period, List<Count> counts) {}

package dev.ricochet.audit;

import java.util.List;

/**
 * Where a turn is counted, and what is found in it.
 *
 * @param period the ISO week of the turn, or empty
 * @param headings of its agent, of the team, and of how the team speaks there; only of the team
 *     where an outsider speaks
 * @param counts those of the headings, until they are put aside
 */
record CountedIn(String period, List<Heading> headings, List<Count> counts) {}

package dev.ricochet.audit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted for a group.
 *
 * @param group whose turns
 * @param conversations distinct conversations in which the group has a judged turn
 * @param turns judged turns of agents and colleagues
 * @param words words in those turns
 * @param unjudgedTurns turns that could not be judged: speaker's role unknown, or no lexicon for
 *     the language
 * @param findings number of findings by category ({@code family/name}); none is zero
 * @param recoveries number of deflections that were recovered, by category; none is zero
 * @param deflectionPhrases number of findings by {@code category/phrase-id}, deflections only
 */
public record Tally(
    Group group,
    long conversations,
    long turns,
    long words,
    long unjudgedTurns,
    SortedMap<String, Long> findings,
    SortedMap<String, Long> recoveries,
    SortedMap<String, Long> deflectionPhrases) {

  public Tally {
    findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
    recoveries = Collections.unmodifiableSortedMap(new TreeMap<>(recoveries));
    deflectionPhrases = Collections.unmodifiableSortedMap(new TreeMap<>(deflectionPhrases));
  }

  /** The same, with another number of conversations. */
  public Tally withConversations(long number) {
    return new Tally(
        group, number, turns, words, unjudgedTurns, findings, recoveries, deflectionPhrases);
  }

  /** Number of findings in all categories of a family. */
  public long count(String family) {
    return findings.entrySet().stream()
        .filter(e -> e.getKey().equals(family) || e.getKey().startsWith(family + "/"))
        .mapToLong(e -> e.getValue())
        .sum();
  }

  /** Number of deflections that were not recovered. */
  public long bare() {
    return count("deflection") - recovered();
  }

  /** Number of deflections that were recovered. */
  public long recovered() {
    return recoveries.values().stream().mapToLong(Long::longValue).sum();
  }
}

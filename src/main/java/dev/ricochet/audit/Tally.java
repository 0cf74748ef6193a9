package dev.ricochet.audit;

import java.util.Map;

/**
 * What was counted for a group. What is counted by name is in the order of the names.
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
    Map<String, Long> findings,
    Map<String, Long> recoveries,
    Map<String, Long> deflectionPhrases) {

  public Tally {
    findings = SortedCounts.copyOf(findings);
    recoveries = SortedCounts.copyOf(recoveries);
    deflectionPhrases = SortedCounts.copyOf(deflectionPhrases);
  }

  /** The same, with another number of conversations. */
  public Tally withConversations(long number) {
    return new Tally(
        group, number, turns, words, unjudgedTurns, findings, recoveries, deflectionPhrases);
  }

  /** Number of findings in all categories of a family. */
  public long count(String family) {
    long count = 0;
    for (Map.Entry<String, Long> category : findings.entrySet()) {
      count += isOf(family, category.getKey()) ? category.getValue() : 0;
    }
    return count;
  }

  private static boolean isOf(String family, String category) {
    return category.startsWith(family)
        && (category.length() == family.length() || category.charAt(family.length()) == '/');
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

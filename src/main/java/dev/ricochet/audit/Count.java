package dev.ricochet.audit;

import java.util.SortedMap;
import java.util.TreeMap;

/** What is counted of a group so far. Two counts are never equal. */
final class Count {

  long conversations;
  long turns;
  long words;
  long unjudged;
  private final SortedMap<String, Long> findings = new TreeMap<>();
  private final SortedMap<String, Long> recoveries = new TreeMap<>();
  private final SortedMap<String, Long> deflectionPhrases = new TreeMap<>();

  /** A finding of the group. */
  void add(Finding finding) {
    findings.merge(finding.category(), 1L, Long::sum);
    if (finding.recovered() != null) {
      deflectionPhrases.merge(finding.category() + "/" + finding.phrase(), 1L, Long::sum);
      if (finding.recovered()) {
        addRecovery(finding.category());
      }
    }
  }

  /** A deflection that was added turned out to be recovered. */
  void addRecovery(String category) {
    recoveries.merge(category, 1L, Long::sum);
  }

  Tally tally(Group group) {
    return new Tally(
        group, conversations, turns, words, unjudged, findings, recoveries, deflectionPhrases);
  }
}

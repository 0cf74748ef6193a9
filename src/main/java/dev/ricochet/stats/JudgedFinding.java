package dev.ricochet.stats;

import dev.ricochet.audit.Finding;
import dev.ricochet.transcript.AnnotatedTurn;
import dev.ricochet.transcript.Mark;
import java.util.List;

/**
 * A finding, and what is marked there.
 *
 * @param turn the turn in which it stands
 * @param finding the finding
 * @param met marks of the same family that overlap it, in their order
 */
public record JudgedFinding(AnnotatedTurn turn, Finding finding, List<Mark> met) {

  public JudgedFinding {
    met = List.copyOf(met);
  }

  /** Whether anything of its family is marked there. */
  public boolean familyMarked() {
    return !met.isEmpty();
  }

  /** Whether something of its very category is marked there. */
  public boolean categoryMarked() {
    return met.stream().anyMatch(mark -> mark.category().equals(finding.category()));
  }
}

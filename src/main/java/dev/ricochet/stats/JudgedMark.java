package dev.ricochet.stats;

import dev.ricochet.audit.Finding;
import dev.ricochet.transcript.AnnotatedTurn;
import dev.ricochet.transcript.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mark, and what was found there.
 *
 * @param turn the turn in which it stands
 * @param number of the turn in its conversation, counted from 0
 * @param mark the mark
 * @param met findings of the same family that overlap it, in their order
 */
public record JudgedMark(AnnotatedTurn turn, int number, Mark mark, List<Finding> met) {

  public JudgedMark {
    met = List.copyOf(met);
  }

  /** Whether anything of its family was found there. */
  public boolean familyFound() {
    return !met.isEmpty();
  }

  /** Whether something of its very category was found there. */
  public boolean categoryFound() {
    return met.stream().anyMatch(finding -> finding.category().equals(mark.category()));
  }

  /** Whether the audit takes it for recovered; null on all but deflections that were found. */
  @Nullable Boolean recovered() {
    return met.isEmpty() ? null : met.get(0).recovered();
  }
}

package dev.ricochet.report;

import dev.ricochet.audit.Detection;
import dev.ricochet.audit.Explanation;
import dev.ricochet.audit.PhraseEntry;
import dev.ricochet.audit.Verdict;
import dev.ricochet.stats.JudgedMark;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A mark in which nothing of its category was found.
 *
 * @param missed the mark
 * @param explanation what of its family matched there or came near
 */
public record ExplainedMiss(JudgedMark missed, Explanation explanation) {

  /** What matched there and was dropped, first what is of its category; a cover is no loss. */
  List<Detection> dropped() {
    return explanation.detections().stream()
        .filter(detection -> !detection.counts())
        .filter(detection -> !(detection.verdict() instanceof Verdict.Covered))
        .filter(detection -> !(detection.verdict() instanceof Verdict.Joined))
        .sorted(Comparator.comparing(detection -> !isOfCategory(detection.entry())))
        .toList();
  }

  /** What came nearest, of the category if anything of it came near, else of the family. */
  Optional<Explanation.Near> nearest() {
    return explanation.nearMisses().stream()
        .min(Comparator.comparing(near -> !isOfCategory(near.entry())));
  }

  private boolean isOfCategory(PhraseEntry entry) {
    return entry.category().name().equals(missed.mark().category());
  }
}

package dev.ricochet.stats;

import org.jspecify.annotations.Nullable;

/**
 * How well findings agree with marks. Several findings may lie in one mark, and one finding in
 * several marks, so that {@code found} and {@code right} may differ.
 *
 * @param name of the family or category
 * @param marks what annotators marked
 * @param found marks that a finding overlaps, at most {@code marks}
 * @param findings what the audit found
 * @param right findings that a mark overlaps, at most {@code findings}
 */
public record Score(String name, long marks, long found, long findings, long right) {

  public Score {
    if (found < 0 || right < 0 || found > marks || right > findings) {
      throw new IllegalArgumentException(
          "no score: "
              + found
              + " of "
              + marks
              + " marks found, "
              + right
              + " of "
              + findings
              + " findings right");
    }
    if ((found == 0) != (right == 0)) {
      throw new IllegalArgumentException("what is found overlaps what is marked, and conversely");
    }
  }

  /** Marks that no finding overlaps. */
  public long missed() {
    return marks - found;
  }

  /** Findings that no mark overlaps. */
  public long wrong() {
    return findings - right;
  }

  /** The share of findings that are right, or null where there are none. */
  public @Nullable Proportion precision() {
    return Proportion.ofAny(right, findings);
  }

  /** The share of marks that are found, or null where there are none. */
  public @Nullable Proportion recall() {
    return Proportion.ofAny(found, marks);
  }

  /**
   * The harmonic mean of precision and recall, from 0 to 1; 0 where nothing found was marked, null
   * where there is neither a mark nor a finding.
   */
  public @Nullable Double f1() {
    if (marks + findings == 0) {
      return null;
    }
    if (found == 0) {
      return 0.0;
    }
    double precision = (double) right / findings;
    double recall = (double) found / marks;
    return 2 * precision * recall / (precision + recall);
  }

  /**
   * The 95 % interval of F1, or null where there is none. With TP found, FP wrong and FN missed, F1
   * is {@code 2F* / (1 + F*)}, where {@code F* = TP / (TP + FP + FN)} is the share of all that is
   * marked or found in which both agree. As a share it has Wilson's interval, and since F1 grows
   * with F*, the ends of that interval give those of F1, within 0 and 1 and not without width where
   * nothing is missed or wrong. Where {@code found} and {@code right} differ, TP is the mean of
   * both.
   *
   * <p>Source of F*: D. J. Hand, P. Christen and N. Kirielle, "F*: an interpretable transformation
   * of the F-measure", Machine Learning 110 (2021), 451–456.
   */
  public @Nullable Interval f1Interval() {
    Double f1 = f1();
    if (f1 == null) {
      return null;
    }
    double agreed = (found + right) / 2.0;
    Interval share = Proportion.wilson(f1 / (2 - f1), agreed + missed() + wrong());
    return new Interval(f1(share.low()), f1(share.high()));
  }

  private static double f1(double share) {
    return 2 * share / (1 + share);
  }
}

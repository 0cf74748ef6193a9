package dev.ricochet.stats;

import org.jspecify.annotations.Nullable;

/**
 * How the audit tells recovered deflections from bare ones, of those that are both marked and
 * found.
 *
 * @param recovered deflections marked as recovered
 * @param recoveredRight how many of those the audit takes for recovered too
 * @param bare deflections marked as not recovered
 * @param bareRight how many of those the audit takes for bare too
 */
public record Recovery(long recovered, long recoveredRight, long bare, long bareRight) {

  /** The share on which both agree, or null where no deflection is both marked and found. */
  public @Nullable Proportion accuracy() {
    return Proportion.ofAny(recoveredRight + bareRight, recovered + bare);
  }
}

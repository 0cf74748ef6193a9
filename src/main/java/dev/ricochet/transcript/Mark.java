package dev.ricochet.transcript;

import org.jspecify.annotations.Nullable;

/**
 * What an annotator marked in a turn.
 *
 * @param category {@code family/name}, or the family alone where it has no categories
 * @param start where the mark begins in the turn's text, in UTF-16 units
 * @param end where it ends, in UTF-16 units, exclusive
 * @param recovered on deflections whether the speaker takes the matter on in this turn or in his
 *     next one; null where the annotator does not say
 */
public record Mark(String category, int start, int end, @Nullable Boolean recovered) {

  /** The family: what stands before the {@code /} of the category. */
  public String family() {
    return category.split("/", 2)[0];
  }
}

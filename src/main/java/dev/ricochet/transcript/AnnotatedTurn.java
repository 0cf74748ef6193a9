package dev.ricochet.transcript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn, and what an annotator marked in it.
 *
 * @param turn the turn
 * @param style how the conversation is written, for example {@code asr}, or null where it does not
 *     say
 * @param marks in the order of the file; none where nothing in the turn counts
 */
public record AnnotatedTurn(Turn turn, @Nullable String style, List<Mark> marks) {

  public AnnotatedTurn {
    marks = List.copyOf(marks);
  }
}

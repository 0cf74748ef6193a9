package dev.ricochet.lexicon;

import dev.ricochet.source.Position;
import java.util.List;

/**
 * One entry of a lexicon.
 *
 * @param id unique in its category
 * @param severity how heavy it weighs
 * @param patterns at least one
 * @param unless local exceptions: a match is dropped where one of these overlaps it
 * @param hits examples in which the phrase must be found
 * @param misses examples in which it must not
 * @param position where the entry begins
 */
public record Phrase(
    String id,
    Severity severity,
    List<PatternSource> patterns,
    List<PatternSource> unless,
    List<Example> hits,
    List<Example> misses,
    Position position) {

  public Phrase {
    patterns = List.copyOf(patterns);
    unless = List.copyOf(unless);
    hits = List.copyOf(hits);
    misses = List.copyOf(misses);
  }

  /** A sentence that a phrase or a guard is tried on, and where it stands. */
  public record Example(String text, Position position) {}
}

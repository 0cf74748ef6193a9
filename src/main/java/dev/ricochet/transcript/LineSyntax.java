package dev.ricochet.transcript;

import org.jspecify.annotations.Nullable;

/** How the lines of a log are written. */
interface LineSyntax {

  /** The conversation that a line announces, or null where it is no heading. */
  @Nullable String heading(String line);

  /** What a line says where it begins a turn, or null where it does not. */
  @Nullable LogLine turn(String line);
}

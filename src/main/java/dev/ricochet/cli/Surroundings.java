package dev.ricochet.cli;

import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Where the program runs, as far as it matters to a command.
 *
 * @param clock tells the day, and in which zone
 * @param environment the variables of the process
 * @param outIsTerminal whether a person watches the standard output
 * @param errIsTerminal whether a person watches stderr
 */
record Surroundings(
    Clock clock,
    Map<String, String> environment,
    BooleanSupplier outIsTerminal,
    BooleanSupplier errIsTerminal) {

  Surroundings {
    environment = Map.copyOf(environment);
  }

  /** The day in Greenwich, where nothing is set and no person watches. */
  static Surroundings unwatched() {
    return new Surroundings(Clock.systemUTC(), Map.of(), () -> false, () -> false);
  }

  /**
   * Whether the standard output is a terminal that wants colour: not where {@code NO_COLOR} is set
   * (https://no-color.org), and not where {@code TERM} tells that it knows none.
   */
  boolean wantColour() {
    String terminal = environment.getOrDefault("TERM", "");
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !terminal.isEmpty()
        && !terminal.equals("dumb")
        && outIsTerminal.getAsBoolean();
  }
}

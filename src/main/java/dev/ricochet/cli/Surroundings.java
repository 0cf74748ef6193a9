package dev.ricochet.cli;

import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Where the program runs, as far as it matters to a command.
 *
 * @param clock tells the day, and in which zone; asked where a day counts, since it takes time to
 *     learn of zones
 * @param environment the variables of the process
 * @param outIsTerminal whether a person watches the standard output
 * @param errIsTerminal whether a person watches stderr
 */
record Surroundings(
    Supplier<Clock> clock,
    Map<String, String> environment,
    BooleanSupplier outIsTerminal,
    BooleanSupplier errIsTerminal) {

  Surroundings {
    environment = Map.copyOf(environment);
  }

  /** The day in Greenwich, where nothing is set and no person watches. */
  static Surroundings unwatched() {
    return new Surroundings(Clock::systemUTC, Map.of(), () -> false, () -> false);
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

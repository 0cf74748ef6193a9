package dev.ricochet.cli;

/** What the caller of the process learns. */
final class ExitCode {

  /** All was done. */
  static final int DONE = 0;

  /** All was done, and a limit of {@code --fail-on} was reached. */
  static final int THRESHOLD_REACHED = 1;

  /** Nothing was done: the command, an input, a lexicon or an output is not as it must be. */
  static final int BAD_INPUT = 2;

  /** A fault of the program (EX_SOFTWARE of sysexits.h). */
  static final int FAULT = 70;

  private ExitCode() {}
}

package dev.ricochet.cli;

import dev.ricochet.source.Problem;
import java.io.PrintWriter;
import java.util.List;

/** What goes to stderr when inputs are bad, or a limit is reached. */
final class Diagnostics {

  private static final int MOST = 20;

  private Diagnostics() {}

  /** Prints the first problems, how many more there are, and how many in all. */
  static void print(List<Problem> problems, PrintWriter err) {
    printFirst(problems.stream().map(Problem::render).toList(), err);
    err.print(problems.size() == 1 ? "1 problem\n" : problems.size() + " problems\n");
    err.flush();
  }

  /** Prints the first messages, and how many more there are. */
  static void printFirst(List<String> messages, PrintWriter err) {
    messages.stream().limit(MOST).forEach(message -> err.print(message + "\n"));
    if (messages.size() > MOST) {
      err.print("and " + (messages.size() - MOST) + " more\n");
    }
    err.flush();
  }
}

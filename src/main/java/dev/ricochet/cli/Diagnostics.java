package dev.ricochet.cli;

import dev.ricochet.source.Problem;
import dev.ricochet.source.Wording;
import java.io.PrintWriter;
import java.util.List;

/** What goes to stderr when inputs are bad, or a limit is reached. */
final class Diagnostics {

  private static final int MOST = 20;

  private Diagnostics() {}

  /** Prints the first problems, how many more there are, and how many in all. */
  static void print(List<Problem> problems, Wording wording, PrintWriter err) {
    printFirst(problems.stream().map(problem -> problem.render(wording)).toList(), wording, err);
    err.print(wording.count(problems.size(), "1 problem", "{0} problems") + "\n");
    err.flush();
  }

  /** Prints the first messages, and how many more there are. */
  static void printFirst(List<String> messages, Wording wording, PrintWriter err) {
    messages.stream().limit(MOST).forEach(message -> err.print(message + "\n"));
    if (messages.size() > MOST) {
      err.print(wording.say("and {0} more", messages.size() - MOST) + "\n");
    }
    err.flush();
  }
}

package dev.ricochet.cli;

import dev.ricochet.source.Message;
import dev.ricochet.source.Problem;
import java.nio.file.Path;

/**
 * A value that was typed. Its problems name the option already.
 *
 * @param folder where paths begin
 */
record OnCommandLine(Path folder) implements Written.Origin {

  @Override
  public Problem place(Problem problem) {
    return problem;
  }

  @Override
  public Message inWords() {
    return Message.of("command line");
  }
}

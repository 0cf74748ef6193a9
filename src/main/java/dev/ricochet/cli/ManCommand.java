package dev.ricochet.cli;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ricochet man}: the page of a command for {@code man}. */
@Command(
    name = "man",
    header = {
      "Prints the manual page of a command, made of what --help says.",
      "",
      "  ricochet man audit > ~/.local/share/man/man1/ricochet-audit.1",
      "  ricochet man audit | man -l -",
      ""
    })
final class ManCommand implements Callable<Integer> {

  private final Streams streams;
  private final Supplier<CommandLine> program;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "For example audit, or config show; without it, the page of the program.")
  private List<String> names = List.of();

  /**
   * @param program with all commands
   */
  ManCommand(Streams streams, Supplier<CommandLine> program) {
    this.streams = streams;
    this.program = program;
  }

  @Override
  public Integer call() {
    CommandLine command = program.get();
    for (String name : names) {
      command = command.getSubcommands().get(name);
      if (command == null) {
        throw new ProblemsException(
            Problem.at(
                Position.of(String.join(" ", names)),
                "there is no such command",
                "'ricochet --help' lists them"));
      }
    }
    streams.print(ManPage.of(command.getCommandSpec(), streams.wording()));
    return ExitCode.DONE;
  }
}

package dev.ricochet.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Parameters;

/** {@code ricochet completion}: what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    header = {
      "Prints a script by which a shell completes commands, options and files.",
      "",
      "  ricochet completion bash > ~/.local/share/bash-completion/completions/ricochet",
      "  ricochet completion zsh >> ~/.zshrc",
      ""
    })
final class CompletionCommand implements Callable<Integer> {

  private final Streams streams;
  private final Supplier<CommandLine> program;

  @Parameters(
      paramLabel = "SHELL",
      converter = ShellConverter.class,
      description = "bash or zsh; the script finds out in which of them it runs.")
  @SuppressWarnings("unused")
  private Shells shell = Shells.BASH;

  /**
   * @param program with all commands
   */
  CompletionCommand(Streams streams, Supplier<CommandLine> program) {
    this.streams = streams;
    this.program = program;
  }

  /** The shells that can run the script. */
  enum Shells {
    BASH,
    ZSH
  }

  @Override
  public Integer call() {
    CommandLine whole = program.get();
    spell(whole);
    streams.print(AutoComplete.bash("ricochet", whole));
    return ExitCode.DONE;
  }

  /** Lets the shell propose the words of an enum as people write them, in lower case. */
  private static void spell(CommandLine line) {
    CommandSpec command = line.getCommandSpec();
    for (OptionSpec option : List.copyOf(command.options())) {
      List<String> words = words(option);
      if (!words.isEmpty() && !option.inherited()) {
        command.remove(option);
        command.add(option.toBuilder().completionCandidates(words).build());
      }
    }
    for (PositionalParamSpec parameter : List.copyOf(command.positionalParameters())) {
      List<String> words = words(parameter);
      if (!words.isEmpty()) {
        command.remove(parameter);
        command.add(parameter.toBuilder().completionCandidates(words).build());
      }
    }
    line.getSubcommands().values().forEach(CompletionCommand::spell);
  }

  private static List<String> words(ArgSpec argument) {
    Object[] constants = argument.type().getEnumConstants();
    return constants == null
        ? List.of()
        : Stream.of(constants).map(constant -> Words.of((Enum<?>) constant)).toList();
  }

  /** Reads the name of a shell. */
  static final class ShellConverter extends WordConverter<Shells> {
    ShellConverter() {
      super(Shells.class, "bash or zsh");
    }
  }
}

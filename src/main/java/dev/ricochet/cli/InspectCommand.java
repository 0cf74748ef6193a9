package dev.ricochet.cli;

import dev.ricochet.report.InspectionJson;
import dev.ricochet.report.InspectionText;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import dev.ricochet.transcript.Inspection;
import dev.ricochet.transcript.ReadOptions;
import dev.ricochet.transcript.Transcripts;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ricochet inspect}: how files are understood. */
@Command(
    name = "inspect",
    sortOptions = false,
    abbreviateSynopsis = true,
    header = {
      "Tells how files are understood: format, speakers, dates, and what is wrong.",
      "",
      "  ricochet inspect export.csv",
      "  ricochet inspect exports/ --format json",
      ""
    })
final class InspectCommand implements Callable<Integer> {

  /** What goes to the standard output. */
  enum Output {
    TEXT,
    JSON
  }

  private final Streams streams;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Files, folders, patterns, or - for the standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "What goes to the standard output: text (the default) or json.")
  private Output format = Output.TEXT;

  @Mixin private final ReadingArguments reading = new ReadingArguments();

  InspectCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    ReadOptions options = reading.options(streams.workingDirectory(), problems);
    List<Source> sources = Sources.find(inputs, streams.workingDirectory(), streams.in(), problems);
    problems.throwIfAny();
    List<Inspection> inspections =
        sources.stream().map(source -> Transcripts.inspect(source, options)).toList();
    if (format == Output.JSON) {
      streams.print(out -> InspectionJson.write(inspections, out));
    } else {
      streams.print(inspections.stream().map(InspectionText::of).collect(Collectors.joining("\n")));
    }
    boolean sound = inspections.stream().allMatch(one -> one.problems().isEmpty());
    return sound ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }
}

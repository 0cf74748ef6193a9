package dev.ricochet.cli;

import dev.ricochet.report.Advice;
import dev.ricochet.report.InspectionJson;
import dev.ricochet.report.InspectionText;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import dev.ricochet.transcript.Inspection;
import dev.ricochet.transcript.ReadOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
final class InspectCommand implements Callable<Integer>, SettingsCommand {

  private static final Set<Setting> SETTINGS =
      Stream.concat(Stream.of(Setting.INPUTS), Setting.READING.stream())
          .collect(Collectors.toUnmodifiableSet());

  /** What goes to the standard output. */
  enum Output {
    TEXT,
    JSON
  }

  private final Streams streams;
  private final SettingOptions options = new SettingOptions(SETTINGS);

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "What goes to the standard output: text (the default) or json.")
  private Output format = Output.TEXT;

  InspectCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public SettingOptions options() {
    return options;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    Settings settings = options.settings(streams, problems);
    ReadOptions reading = ReadingSettings.of(settings, problems);
    Settings.Paths inputs = settings.paths(Setting.INPUTS, streams.workingDirectory());
    if (inputs.names().isEmpty()) {
      throw new UsageException("give an INPUT, or name inputs in a ricochet.yaml");
    }
    List<Source> sources = Sources.find(inputs.names(), inputs.folder(), streams.in(), problems);
    problems.throwIfAny();
    ReadingAdvice advice =
        new ReadingAdvice(settings.typed(), options.typedFile(), streams.wording());
    Map<Inspection, Advice> inspections = new LinkedHashMap<>();
    for (Source source : sources) {
      Look look = Look.at(source, reading);
      inspections.put(look.first(), advice.of(look));
    }
    print(inspections);
    boolean sound = inspections.keySet().stream().allMatch(one -> one.problems().isEmpty());
    return sound ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }

  private void print(Map<Inspection, Advice> inspections) {
    if (format == Output.JSON) {
      streams.print(out -> InspectionJson.write(inspections, out));
    } else {
      streams.print(
          inspections.entrySet().stream()
              .map(
                  one ->
                      InspectionText.of(
                          one.getKey(), one.getValue(), streams.wording(), streams.ink()))
              .collect(Collectors.joining("\n")));
    }
  }
}

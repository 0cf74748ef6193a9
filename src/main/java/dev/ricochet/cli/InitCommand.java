package dev.ricochet.cli;

import dev.ricochet.report.Shell;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import dev.ricochet.source.Wording;
import dev.ricochet.transcript.ReadOptions;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ricochet init}: writes a {@code ricochet.yaml} for a folder of transcripts. */
@Command(
    name = "init",
    sortOptions = false,
    header = {
      "Writes a ricochet.yaml for the transcripts of a folder.",
      "What is found there stands in it, and comments tell what else can be set.",
      "",
      "  ricochet init exports/",
      ""
    })
final class InitCommand implements Callable<Integer> {

  /** Looking at more would tell hardly more, and take long. */
  private static final int MOST_FILES = 100;

  private final Streams streams;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder of the transcripts; without it, this one.")
  private String folder = ".";

  InitCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Path file = streams.workingDirectory().resolve(folder).resolve(Sources.SETTINGS);
    String name = Path.of(folder).resolve(Sources.SETTINGS).normalize().toString();
    if (Files.exists(file)) {
      throw standsThere(name);
    }
    Problems problems = new Problems();
    Path inputs = streams.workingDirectory().resolve(folder);
    List<Source> sources =
        Sources.find(
            List.of("."), inputs, streams.in(), inputs.resolve(FirstSettings.REPORTS), problems);
    problems.throwIfAny();
    List<Look> looks =
        sources.stream()
            .limit(MOST_FILES)
            .map(source -> Look.at(source, ReadOptions.defaults()))
            .toList();
    Wording wording = streams.wording();
    write(file, name, new FirstSettings(looks, wording).yaml());
    streams.print(
        wording.say(
                "{0} is written; look through it, then: {1}",
                name, "ricochet audit " + Shell.path(folder))
            + "\n");
    return ExitCode.DONE;
  }

  private static void write(Path file, String name, String yaml) {
    try {
      Files.writeString(file, yaml, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw standsThere(name);
    } catch (IOException e) {
      throw new ProblemsException(
          Problem.at(
              Position.of(name),
              Message.of("this cannot be written: {0}", String.valueOf(e.getMessage())),
              null));
    }
  }

  private static ProblemsException standsThere(String name) {
    return new ProblemsException(
        Problem.at(
            Position.of(name),
            "this stands there already, and is left as it is",
            "change it, or move it away first"));
  }
}

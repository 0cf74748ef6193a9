package dev.ricochet.cli;

import dev.ricochet.report.FormatsText;
import dev.ricochet.transcript.Transcripts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ricochet formats}: what can be read. */
@Command(
    name = "formats",
    header = {
      "Lists the formats of transcripts that can be read, and what each tells.",
      "",
      "  ricochet formats",
      ""
    })
final class FormatsCommand implements Callable<Integer> {

  private final Streams streams;

  FormatsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    streams.print(FormatsText.list(Transcripts.formats(), streams.wording()));
    return ExitCode.DONE;
  }
}

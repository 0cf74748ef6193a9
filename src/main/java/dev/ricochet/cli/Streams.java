package dev.ricochet.cli;

import dev.ricochet.report.Ink;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import dev.ricochet.source.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where a command reads and writes.
 *
 * @param in what {@code -} reads
 * @param out where results go, as bytes
 * @param err where everything else goes
 * @param workingDirectory where relative paths begin
 * @param locale the language of what people read
 * @param surroundings the clock, the environment and whether a person watches
 */
record Streams(
    InputStream in,
    OutputStream out,
    PrintWriter err,
    Path workingDirectory,
    LocaleOption locale,
    Surroundings surroundings) {

  /** The language of what people read. */
  Wording wording() {
    return locale.wording();
  }

  /** How what goes to {@code out} stands out. */
  Ink ink() {
    return surroundings.wantColour() ? Ink.ANSI : Ink.PLAIN;
  }

  /** Shows how far the reading of inputs has come, if there is somebody to show it to. */
  Progress progress(List<Source> sources, boolean quiet) {
    return quiet || !surroundings.errIsTerminal().getAsBoolean()
        ? Progress.NONE
        : new ProgressLine(sources, wording(), err, System::nanoTime);
  }

  /** What goes to the standard output. */
  interface Result {
    void write(OutputStream out) throws IOException;
  }

  /** Writes text that is a result. */
  void print(String text) {
    print(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes a result. A reader who has seen enough and went away, as {@code head} does, is no fault.
   *
   * @throws ProblemsException where it cannot be written otherwise, on a full disk for example
   */
  void print(Result result) {
    try {
      result.write(out);
      out.flush();
    } catch (IOException e) {
      if (!readerWentAway(e)) {
        throw new ProblemsException(
            Problem.at(
                Position.of("<stdout>"),
                Message.of("the result cannot be written: {0}", Sources.reason(e)),
                null));
      }
    }
  }

  /** All translations of the system's "Broken pipe" that matter keep the word. */
  private static boolean readerWentAway(IOException e) {
    String message = e.getMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
  }
}

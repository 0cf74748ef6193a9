package dev.ricochet.transcript;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Source;
import dev.ricochet.transcript.TranscriptFormat.Confidence;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads transcripts of any known format. */
public final class Transcripts {

  /** The first that is sure of a file reads it; else the first that thinks it may. */
  private static final List<TranscriptFormat> FORMATS =
      List.of(
          new XlsxFormat(),
          new JsonFormat(),
          new VttFormat(),
          new SrtFormat(),
          new MailFormat(),
          new SalesforceFormat(),
          new CsvFormat(),
          new WhatsAppFormat(),
          new LogFormat());

  private Transcripts() {}

  /**
   * Reads a source, finds out its format by its content, and hands its turns on as they are read;
   * memory does not grow with the source. Turns that stand before or between faulty ones are handed
   * on as well: whoever uses them looks at the problems first.
   *
   * @param source where the turns are
   * @param options what the user says about it
   * @param turns gets the turns in the order of the source
   * @param problems gets all that is wrong with the source; of more than 20 the rest as a number
   */
  public static void read(
      Source source, ReadOptions options, Consumer<Turn> turns, Problems problems) {
    TranscriptFile.open(source, options, (file, found) -> read(file, turns, found), problems);
  }

  /**
   * Reads a source to tell how it is understood, and what is wrong with it.
   *
   * @param options what the user says about it
   */
  public static Inspection inspect(Source source, ReadOptions options) {
    Understood understood = new Understood();
    Problems problems = new Problems();
    Inspector inspector = new Inspector();
    TranscriptFile.open(
        source, options, understood, (file, found) -> read(file, inspector, found), problems);
    return inspector.inspection(source.name(), understood, problems.list());
  }

  /** All formats that can be read, as people are told of them. */
  public static List<FormatInfo> formats() {
    return FORMATS.stream().flatMap(format -> format.infos().stream()).toList();
  }

  private static void read(TranscriptFile file, Consumer<Turn> turns, FileProblems problems)
      throws IOException {
    Optional<TranscriptFormat> format = format(file);
    if (format.isEmpty()) {
      problems.add(unknownFormat(file));
      return;
    }
    SpeakerCensus census = new SpeakerCensus(turns);
    format.get().read(file, census, problems);
    if (problems.count() == 0 && !file.understood().isCompanion()) {
      census.verdict(file.name()).ifPresent(problems::add);
    }
  }

  private static Optional<TranscriptFormat> format(TranscriptFile file) {
    return firstOf(Confidence.YES, file).or(() -> firstOf(Confidence.MAYBE, file));
  }

  private static Optional<TranscriptFormat> firstOf(Confidence confidence, TranscriptFile file) {
    return FORMATS.stream()
        .filter(format -> format.confidence(file.opening(), file.options()) == confidence)
        .findFirst();
  }

  private static Problem unknownFormat(TranscriptFile file) {
    return Problem.at(
        Position.of(file.name()),
        "this is no transcript in a known format",
        """
        'ricochet formats' lists those that are; among them are CSV with a line of column names
        and logs with lines such as "AGENT: …"; for other logs, see --line-pattern\
        """);
  }
}

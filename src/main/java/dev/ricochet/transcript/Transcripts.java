package dev.ricochet.transcript;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import dev.ricochet.source.Text;
import dev.ricochet.transcript.TranscriptFormat.Confidence;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads transcripts of any known format. */
public final class Transcripts {

  /** The first that is sure of a file reads it; else the first that thinks it may. */
  private static final List<TranscriptFormat> FORMATS =
      List.of(new NativeFormat(), new CsvFormat(), new LogFormat());

  /** A format is found by so many characters: enough for a long header and some rows. */
  private static final int OPENING = 1 << 16;

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
    FileProblems found = new FileProblems(source.name());
    try (BufferedReader reader =
        new BufferedReader(Text.decode(source, options.encoding()), OPENING)) {
      String opening = opening(reader);
      read(new TranscriptFile(source.name(), opening, reader, options), turns, found);
    } catch (ProblemsException e) {
      e.problems().forEach(found::add);
    } catch (IOException e) {
      found.add(Sources.unreadable(source.name(), e));
    }
    found.addTo(problems);
  }

  private static void read(TranscriptFile file, Consumer<Turn> turns, FileProblems problems)
      throws IOException {
    if (file.opening().isBlank()) {
      problems.add(Problem.at(Position.of(file.name()), "this file is empty", null));
      return;
    }
    Optional<TranscriptFormat> format = format(file);
    if (format.isEmpty()) {
      problems.add(unknownFormat(file));
      return;
    }
    SpeakerCensus census = new SpeakerCensus(turns);
    format.get().read(file, census, problems);
    if (problems.count() == 0) {
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
        known are CSV with a line of column names, JSON Lines with one conversation a line,
        and logs with lines such as "AGENT: …"; for other logs, see --line-pattern\
        """);
  }

  /** The first lines; the last of them is whole, unless a single one is longer than that. */
  private static String opening(BufferedReader reader) throws IOException {
    reader.mark(OPENING);
    char[] chars = new char[OPENING];
    int length = 0;
    for (int count = 0; count >= 0 && length < OPENING; length += Math.max(0, count)) {
      count = reader.read(chars, length, OPENING - length);
    }
    reader.reset();
    String opening = new String(chars, 0, length);
    int end = Math.max(opening.lastIndexOf('\n'), opening.lastIndexOf('\r'));
    return length < OPENING || end < 0 ? opening : opening.substring(0, end + 1);
  }
}

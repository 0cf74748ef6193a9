package dev.ricochet.transcript;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * A format in which conversations are exported. A new format is a class that implements this, and a
 * place in the list of {@link Transcripts}.
 */
interface TranscriptFormat {

  /** How sure a format is that a file is of its kind. */
  enum Confidence {
    NO,
    /** Where no other format is sure, the file is of this one. */
    MAYBE,
    YES
  }

  /** What people are told of it, or of each format that it knows. */
  List<FormatInfo> infos();

  /**
   * Judges a file by its content, never by its name.
   *
   * @param opening the first lines of the file, not blank
   */
  Confidence confidence(String opening, ReadOptions options);

  /**
   * Hands on all turns of a file in their order, and reports all that is wrong with it.
   *
   * @throws IOException where the file cannot be read to its end
   * @throws dev.ricochet.source.ProblemsException where reading on makes no sense
   */
  void read(TranscriptFile file, Consumer<Turn> turns, FileProblems problems) throws IOException;
}

package dev.ricochet.transcript;

import dev.ricochet.source.LocalFile;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import dev.ricochet.source.Text;
import dev.ricochet.source.Utf8;
import dev.ricochet.source.Utf8Text;
import dev.ricochet.source.ZipArchive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being read.
 *
 * @param source where it comes from
 * @param opening its first lines
 * @param text the whole text in UTF-8, from its beginning
 * @param options what the user says about it
 * @param understood gets how it was understood
 * @param workbook where it lies on disk if it is a workbook, which is no text: its opening is then
 *     {@link #ZIP_START}, and its reader has nothing; null for all others
 */
record TranscriptFile(
    Source source,
    String opening,
    InputStream text,
    ReadOptions options,
    Understood understood,
    @Nullable Path workbook) {

  /** How a file begins that is stored as a zip archive, such as a workbook; no text does. */
  static final String ZIP_START = "PK\3\4";

  /** A format is found by so many characters: enough for a long header and some rows. */
  private static final int OPENING = 1 << 16;

  /** What is done with an open file. */
  interface Reading {

    /**
     * Reads the file to its end, and reports all that is wrong with it.
     *
     * @throws IOException where the file cannot be read to its end
     * @throws ProblemsException where reading on makes no sense
     */
    void read(TranscriptFile file, FileProblems problems) throws IOException;
  }

  /**
   * Opens a source, has it read unless it is empty, and closes it.
   *
   * @param problems gets all that is wrong with the source; of more than 20 the rest as a number
   */
  static void open(Source source, ReadOptions options, Reading reading, Problems problems) {
    open(source, options, new Understood(), reading, problems);
  }

  /**
   * The same, to be told how the file was understood.
   *
   * @param understood gets it
   */
  static void open(
      Source source,
      ReadOptions options,
      Understood understood,
      Reading reading,
      Problems problems) {
    FileProblems found = new FileProblems(source.name());
    try {
      if (ZipArchive.is(source)) {
        openWorkbook(source, options, understood, reading, found);
      } else {
        openText(source, options, understood, reading, found);
      }
    } catch (ProblemsException e) {
      e.problems().forEach(found::add);
    } catch (IOException e) {
      found.add(Sources.unreadable(source.name(), e));
    }
    found.addTo(problems);
  }

  private static void openText(
      Source source,
      ReadOptions options,
      Understood understood,
      Reading reading,
      FileProblems problems)
      throws IOException {
    try (Utf8Text text = Text.open(source, options.encoding())) {
      byte[] start = start(text);
      String opening = opening(start);
      if (opening.isBlank()) {
        problems.add(Problem.at(Position.of(source.name()), "this file is empty", null));
      } else {
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), text);
        reading.read(
            new TranscriptFile(source, opening, whole, options, understood, null), problems);
        understood.fact(Message.of("encoding"), Message.plain(text.charset().name()));
      }
    }
  }

  private static void openWorkbook(
      Source source,
      ReadOptions options,
      Understood understood,
      Reading reading,
      FileProblems problems)
      throws IOException {
    try (LocalFile local = LocalFile.of(source);
        InputStream nothing = InputStream.nullInputStream()) {
      reading.read(
          new TranscriptFile(source, ZIP_START, nothing, options, understood, local.path()),
          problems);
    }
  }

  /** So many bytes that they hold the opening, or all where there are fewer. */
  private static byte[] start(InputStream text) throws IOException {
    ByteArrayOutputStream start = new ByteArrayOutputStream(OPENING);
    byte[] more = text.readNBytes(OPENING);
    while (more.length > 0) {
      start.writeBytes(more);
      int length = Utf8.utf16Length(start.toByteArray(), 0, start.size());
      more = text.readNBytes(Math.max(0, OPENING - length));
    }
    return start.toByteArray();
  }

  /** The first lines; the last of them is whole, unless a single one is longer than that. */
  private static String opening(byte[] start) {
    String opening = new String(start, StandardCharsets.UTF_8);
    int end = Math.max(opening.lastIndexOf('\n'), opening.lastIndexOf('\r'));
    return opening.length() < OPENING || end < 0 ? opening : opening.substring(0, end + 1);
  }

  /** The characters of the text; whoever takes them reads the text by nothing else. */
  Reader reader() {
    return new InputStreamReader(text, StandardCharsets.UTF_8);
  }

  /** The name under which it was given. */
  String name() {
    return source.name();
  }

  Position line(long number) {
    return Position.of(name(), number);
  }
}

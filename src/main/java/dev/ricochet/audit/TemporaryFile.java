package dev.ricochet.audit;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** A file for the time of a run; the system takes it away however the run ends. */
final class TemporaryFile {

  private TemporaryFile() {}

  static FileChannel open() throws IOException {
    return FileChannel.open(
        Files.createTempFile("ricochet-", ".tmp"),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** What to say where it could not be written. */
  static ProblemsException noRoom() {
    return new ProblemsException(
        Problem.at(
            Position.of(System.getProperty("java.io.tmpdir", "")),
            "there is no room for all that was found",
            "it is kept here while the audit runs; make room, or audit fewer files at a time"));
  }
}

package dev.ricochet.audit;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings findings into their order, whatever their number: of more than fit in memory, sorted runs
 * are written to disk, and merged whenever they are read (external merge sort).
 */
final class FindingSorter implements Closeable {

  /** A finding takes about half a kilobyte, and with the turns around it twice that. */
  static final int IN_MEMORY = 10_000;

  private final int inMemory;
  private final List<Placed> held = new ArrayList<>();
  private final List<FindingFile.Run> runs = new ArrayList<>();
  private @Nullable FindingFile file;
  private int size;

  /**
   * @param inMemory so many findings are held before they are written
   */
  FindingSorter(int inMemory) {
    this.inMemory = inMemory;
  }

  void add(Placed finding) {
    size++;
    held.add(finding);
    if (held.size() >= inMemory) {
      write();
    }
  }

  /**
   * All findings in their order. Those that lie on disk are there until this is closed; they are
   * read from the first to the last, and any other way is slow.
   */
  List<Finding> sorted() {
    if (!runs.isEmpty() && !held.isEmpty()) {
      write();
    }
    return file == null
        ? held.stream().sorted().map(Placed::finding).toList()
        : new StoredFindings(file, List.copyOf(runs), size);
  }

  private void write() {
    try {
      if (file == null) {
        file = FindingFile.open();
      }
      held.sort(null);
      runs.add(file.write(held));
      held.clear();
    } catch (IOException e) {
      throw new ProblemsException(
          Problem.at(
              Position.of(System.getProperty("java.io.tmpdir", "")),
              "there is no room for all findings",
              "they are kept here while the audit runs; make room, or audit fewer files at a time"));
    }
  }

  /** Takes away what lies on disk. */
  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

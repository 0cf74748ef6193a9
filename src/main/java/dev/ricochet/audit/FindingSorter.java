package dev.ricochet.audit;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Brings findings into their order, whatever their number: of more than fit in memory, sorted runs
 * are written to disk, and merged in the end (external merge sort).
 */
final class FindingSorter implements Closeable {

  /** With the turns around it, a finding takes about a kilobyte. */
  static final int IN_MEMORY = 20_000;

  /** So many files are read at once. */
  private static final int MOST_RUNS = 64;

  private final int inMemory;
  private final List<Placed> held = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private int size;

  private record Run(Path file, int size) {}

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
    if (runs.isEmpty()) {
      return held.stream().sorted().map(Placed::finding).toList();
    }
    write();
    while (runs.size() > 1) {
      mergeSome();
    }
    return new Stored(runs.get(0).file(), size);
  }

  private void write() {
    if (!held.isEmpty()) {
      held.sort(null);
      addRun(held.size(), held.iterator());
      held.clear();
    }
  }

  private void addRun(int count, Iterator<Placed> findings) {
    try {
      runs.add(new Run(SortedRun.write(count, findings), count));
    } catch (IOException e) {
      throw new ProblemsException(
          Problem.at(
              Position.of(System.getProperty("java.io.tmpdir", "")),
              "there is no room for all findings",
              "they are kept here while the audit runs; make room, or audit fewer files at a time"));
    }
  }

  private void mergeSome() {
    List<Run> some = List.copyOf(runs.subList(0, Math.min(MOST_RUNS, runs.size())));
    try (Merged merged = new Merged(some)) {
      addRun(some.stream().mapToInt(Run::size).sum(), merged);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    runs.removeAll(some);
    some.forEach(FindingSorter::delete);
  }

  /** Takes away what lies on disk. */
  @Override
  public void close() {
    runs.forEach(FindingSorter::delete);
    runs.clear();
  }

  private static void delete(Run run) {
    try {
      Files.deleteIfExists(run.file());
    } catch (IOException e) {
      run.file().toFile().deleteOnExit();
    }
  }

  /** Several runs as one. */
  private static final class Merged implements Iterator<Placed>, Closeable {

    private final PriorityQueue<SortedRun> byHead =
        new PriorityQueue<>((a, b) -> a.head().compareTo(b.head()));

    Merged(List<Run> runs) throws IOException {
      for (Run run : runs) {
        byHead.add(SortedRun.open(run.file()));
      }
    }

    @Override
    public boolean hasNext() {
      return !byHead.isEmpty();
    }

    @Override
    public Placed next() {
      SortedRun run = byHead.remove();
      Placed next = run.next();
      if (run.hasNext()) {
        byHead.add(run);
      }
      return next;
    }

    @Override
    public void close() throws IOException {
      for (SortedRun run : byHead) {
        run.close();
      }
    }
  }

  /** Findings on disk. */
  private static final class Stored extends AbstractList<Finding> {

    private final Path file;
    private final int size;

    Stored(Path file, int size) {
      this.file = file;
      this.size = size;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public Finding get(int index) {
      if (index < 0 || index >= size) {
        throw new IndexOutOfBoundsException(index);
      }
      return stream().skip(index).findFirst().orElseThrow(NoSuchElementException::new);
    }

    @Override
    public Iterator<Finding> iterator() {
      try {
        SortedRun run = SortedRun.open(file);
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return run.hasNext();
          }

          @Override
          public Finding next() {
            return run.next().finding();
          }
        };
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

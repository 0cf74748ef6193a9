package dev.ricochet.audit;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Several sorted runs as one. A run is begun only when its first item is the next one of all: where
 * what comes early is written early, few are read at a time.
 *
 * @param <T> the items
 */
final class MergedRuns<T extends Comparable<T>> implements Iterator<T> {

  private final PriorityQueue<RunFile<T>.Reading> waiting =
      new PriorityQueue<>(Comparator.comparing(RunFile<T>.Reading::head));
  private RunFile<T>.@Nullable Reading current;

  MergedRuns(RunFile<T> file, List<RunFile.Run<T>> runs) {
    runs.forEach(run -> waiting.add(file.read(run)));
    current = waiting.poll();
  }

  @Override
  public boolean hasNext() {
    return current != null;
  }

  @Override
  public T next() {
    RunFile<T>.Reading run = current;
    if (run == null) {
      throw new NoSuchElementException();
    }
    T next = run.next();
    if (!run.hasNext()) {
      current = waiting.poll();
    } else if (isBehindAnother(run)) {
      waiting.add(run);
      current = waiting.poll();
    }
    return next;
  }

  private boolean isBehindAnother(RunFile<T>.Reading run) {
    RunFile<T>.Reading other = waiting.peek();
    return other != null && run.head().compareTo(other.head()) > 0;
  }
}

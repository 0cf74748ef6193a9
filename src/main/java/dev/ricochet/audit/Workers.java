package dev.ricochet.audit;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Threads beside the one that reads, each with detectors of its own; started when first needed. */
final class Workers implements Closeable {

  private final int threads;
  private final Detectors detectors;
  private final List<ExecutorService> each = new ArrayList<>();
  private final List<Detectors> theirs = new ArrayList<>();

  /**
   * @param threads how many; may be none
   */
  Workers(int threads, Detectors detectors) {
    this.threads = threads;
    this.detectors = detectors;
  }

  /** Has each of the threads do some work, after what it was given before. */
  List<Future<?>> each(Consumer<Detectors> work) {
    while (each.size() < threads) {
      each.add(Executors.newSingleThreadExecutor(Workers::thread));
      theirs.add(detectors.forAnotherThread());
    }
    List<Future<?>> begun = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Detectors own = theirs.get(i);
      begun.add(each.get(i).submit(() -> work.accept(own)));
    }
    return begun;
  }

  /** The process does not wait for a thread if something else ends it. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "judging");
    thread.setDaemon(true);
    return thread;
  }

  /** Nothing more is to be done: ends the threads, and lets go of their detectors. */
  @Override
  public void close() {
    each.forEach(ExecutorService::shutdownNow);
    each.clear();
    theirs.clear();
  }
}

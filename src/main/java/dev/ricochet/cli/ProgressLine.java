package dev.ricochet.cli;

import dev.ricochet.source.Wording;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** One line of a terminal, written over and over; it appears only where the work takes long. */
final class ProgressLine implements Progress {

  private static final long FIRST_AFTER = 1_000_000_000;
  private static final long THEN_EVERY = 200_000_000;
  private static final int TURNS_BETWEEN_LOOKS = 1024;
  private static final int LONGEST_NAME = 40;
  private static final String TO_START_AND_ERASE = "\r\u001b[K";

  private final int sources;
  private final Wording wording;
  private final PrintWriter err;
  private final LongSupplier nanoClock;
  private long next;
  private boolean shown;
  private String name = "";
  private int begun;
  private long turns;

  /**
   * @param sources the number of inputs to be read
   * @param wording the language of who watches
   * @param err the terminal
   * @param nanoClock the time in nanoseconds since any moment
   */
  ProgressLine(int sources, Wording wording, PrintWriter err, LongSupplier nanoClock) {
    this.sources = sources;
    this.wording = wording;
    this.err = err;
    this.nanoClock = nanoClock;
    this.next = nanoClock.getAsLong() + FIRST_AFTER;
  }

  @Override
  public void source(String sourceName) {
    begun++;
    name = shortened(sourceName);
    showIfTime();
  }

  @Override
  public void turn() {
    turns++;
    if (turns % TURNS_BETWEEN_LOOKS == 0) {
      showIfTime();
    }
  }

  @Override
  public void close() {
    if (shown) {
      err.print(TO_START_AND_ERASE);
      err.flush();
    }
  }

  private void showIfTime() {
    long now = nanoClock.getAsLong();
    if (now - next < 0) {
      return;
    }
    next = now + THEN_EVERY;
    shown = true;
    String line =
        wording.count(
            turns,
            "reading {1} of {2}: {3}, 1 turn",
            "reading {1} of {2}: {3}, {0} turns",
            begun,
            sources,
            name);
    err.print(TO_START_AND_ERASE + line);
    err.flush();
  }

  /** The end of a long path, which tells more than its beginning. */
  private static String shortened(String path) {
    return path.length() <= LONGEST_NAME
        ? path
        : "…" + path.substring(path.length() - LONGEST_NAME + 1);
  }
}

package dev.ricochet.cli;

import dev.ricochet.source.Message;
import dev.ricochet.source.MeteredSource;
import dev.ricochet.source.Source;
import dev.ricochet.source.Wording;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** One line of a terminal, written over and over; it appears only where the work takes long. */
final class ProgressLine implements Progress {

  private static final long FIRST_AFTER = 1_000_000_000;
  private static final long THEN_EVERY = 200_000_000;
  private static final int TURNS_BETWEEN_LOOKS = 1024;
  private static final int LONGEST_NAME = 18;
  private static final String TO_START_AND_ERASE = "\r\u001b[K";

  private static final int MINUTE = 60;
  private static final double NANOSECONDS = 1e9;
  private static final double MEGABYTE = 1e6;

  private final int sources;
  private final OptionalLong length;
  private final Wording wording;
  private final PrintWriter err;
  private final LongSupplier nanoClock;
  private final long start;
  private long next;
  private boolean shown;
  private String name = "";
  private int begun;
  private long turns;
  private long bytes;

  /**
   * @param sources the inputs to be read
   * @param wording the language of who watches
   * @param err the terminal
   * @param nanoClock the time in nanoseconds since any moment
   */
  ProgressLine(List<Source> sources, Wording wording, PrintWriter err, LongSupplier nanoClock) {
    this.sources = sources.size();
    this.length = length(sources);
    this.wording = wording;
    this.err = err;
    this.nanoClock = nanoClock;
    this.start = nanoClock.getAsLong();
    this.next = start + FIRST_AFTER;
  }

  /** The bytes of all sources, where all are known. */
  private static OptionalLong length(List<Source> sources) {
    long sum = 0;
    for (Source source : sources) {
      OptionalLong one = source.length();
      if (one.isEmpty()) {
        return one;
      }
      sum += one.getAsLong();
    }
    return OptionalLong.of(sum);
  }

  @Override
  public Source begin(Source source) {
    begun++;
    name = shortened(source.name());
    showIfTime();
    return new MeteredSource(source, count -> bytes += count);
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
    err.print(TO_START_AND_ERASE + line + ", " + rate(now) + left(now));
    err.flush();
  }

  private String rate(long now) {
    double seconds = (now - start) / NANOSECONDS;
    return wording.say("{0} MB/s", Message.decimal(bytes / MEGABYTE / seconds, 1));
  }

  /** The time that is left if all goes on as before; empty where nobody knows how much there is. */
  private String left(long now) {
    if (length.isEmpty() || bytes == 0 || bytes > length.getAsLong()) {
      return "";
    }
    double elapsed = (now - start) / NANOSECONDS;
    long seconds = Math.round(elapsed * (length.getAsLong() - bytes) / bytes);
    if (seconds < 2 * MINUTE) {
      return wording.say(", {0} s left", seconds);
    }
    return wording.say(", {0} min left", Math.round((double) seconds / MINUTE));
  }

  /** The end of a long path, which tells more than its beginning. */
  private static String shortened(String path) {
    return path.length() <= LONGEST_NAME
        ? path
        : "…" + path.substring(path.length() - LONGEST_NAME + 1);
  }
}

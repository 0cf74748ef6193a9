package dev.ricochet.bench.workload;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** A time that moves on, written as ISO 8601 in UTC. */
final class Clock {

  private static final long DAY = 86_400;
  private static final long START =
      LocalDate.of(2025, 1, 6).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

  private long seconds;
  private long dayWritten = -1;
  private String date = "";

  /** Sets it so many seconds after its first Monday. */
  void set(long secondsAfterStart) {
    seconds = START + secondsAfterStart;
  }

  void advance(int bySeconds) {
    seconds += bySeconds;
  }

  void put(Utf8 text) {
    long day = seconds / DAY;
    if (day != dayWritten) {
      dayWritten = day;
      date = LocalDate.ofEpochDay(day).toString();
    }
    text.put(date);
    text.put('T');
    text.put(seconds % DAY / 3600, 2);
    text.put(':');
    text.put(seconds % 3600 / 60, 2);
    text.put(':');
    text.put(seconds % 60, 2);
    text.put('Z');
  }
}

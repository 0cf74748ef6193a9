package dev.ricochet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Wording;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static final long MILLISECOND = 1_000_000;

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final StringWriter terminal = new StringWriter();

  @Test
  void nothing_is_shown_of_short_work() {
    read(2, 450);
    assertThat(terminal).hasToString("");
  }

  @Test
  void long_work_shows_a_line_and_takes_it_away() {
    read(2, 550);
    assertThat(terminal)
        .hasToString("\r\u001b[Kreading 2 of 2: week/calls-1.csv, 2,048 turns\r\u001b[K");
  }

  @Test
  void the_line_changes_at_most_five_times_a_second() {
    read(30, 100);
    assertThat(terminal.toString().split("reading ")).hasSize(1 + 11);
  }

  private void read(int sources, long millisecondsEach) {
    try (Progress progress =
        new ProgressLine(sources, Wording.ENGLISH, new PrintWriter(terminal), now::get)) {
      for (int source = 0; source < sources; source++) {
        progress.source("week/calls-" + source + ".csv");
        for (int turn = 0; turn < 1024; turn++) {
          now.addAndGet(turn == 0 ? millisecondsEach * MILLISECOND : 0);
          progress.turn();
        }
      }
    }
  }
}

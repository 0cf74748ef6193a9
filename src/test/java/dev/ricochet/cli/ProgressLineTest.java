package dev.ricochet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Source;
import dev.ricochet.source.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static final long MILLISECOND = 1_000_000;
  private static final int MEGABYTE = 1_000_000;

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final StringWriter terminal = new StringWriter();

  /** A file of a megabyte. */
  private record File(String name, boolean lengthIsKnown) implements Source {

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(new byte[MEGABYTE]);
    }

    @Override
    public OptionalLong size() {
      return length();
    }

    @Override
    public OptionalLong length() {
      return lengthIsKnown ? OptionalLong.of(MEGABYTE) : OptionalLong.empty();
    }
  }

  @Test
  void nothing_is_shown_of_short_work() throws IOException {
    read(files(2, true), 450, Wording.ENGLISH);
    assertThat(terminal).hasToString("");
  }

  @Test
  void long_work_shows_a_line_and_takes_it_away() throws IOException {
    read(files(2, true), 550, Wording.ENGLISH);
    assertThat(terminal)
        .hasToString(
            "\r\u001b[Kreading 2 of 2: week/calls-1.csv, 2,048 turns, 1.8 MB/s, 0 s left\r\u001b[K");
  }

  @Test
  void the_time_that_is_left() throws IOException {
    read(files(200, true), 1000, Wording.ENGLISH);
    assertThat(terminal.toString().split("\r\u001b\\[K"))
        .contains(
            "reading 1 of 200: week/calls-0.csv, 1,024 turns, 1.0 MB/s, 3 min left",
            "reading 100 of 200: week/calls-99.csv, 102,400 turns, 1.0 MB/s, 100 s left");
  }

  @Test
  void nobody_knows_how_long_a_pipe_is() throws IOException {
    read(files(2, false), 550, Wording.of("fr").orElseThrow());
    assertThat(terminal.toString()).contains("1,8 Mo/s\r").doesNotContain("encore");
  }

  @Test
  void the_line_changes_at_most_five_times_a_second() throws IOException {
    read(files(30, true), 100, Wording.ENGLISH);
    assertThat(terminal.toString().split("reading ")).hasSize(1 + 11);
  }

  @Test
  void the_line_fits_a_terminal() throws IOException {
    List<Source> files =
        IntStream.range(0, 300)
            .<Source>mapToObj(i -> new File("exports/2026/november/week 47/calls-" + i, true))
            .toList();
    read(files, 5000, Wording.ENGLISH);
    assertThat(terminal.toString().split("\r\u001b\\[K")).allMatch(line -> line.length() < 80);
  }

  private static List<Source> files(int count, boolean lengthIsKnown) {
    return IntStream.range(0, count)
        .<Source>mapToObj(i -> new File("week/calls-" + i + ".csv", lengthIsKnown))
        .toList();
  }

  private void read(List<Source> sources, long millisecondsEach, Wording wording)
      throws IOException {
    try (Progress progress =
        new ProgressLine(sources, wording, new PrintWriter(terminal), now::get)) {
      for (Source source : sources) {
        try (InputStream in = progress.begin(source).open()) {
          in.readAllBytes();
        }
        for (int turn = 0; turn < 1024; turn++) {
          now.addAndGet(turn == 0 ? millisecondsEach * MILLISECOND : 0);
          progress.turn();
        }
      }
    }
  }
}

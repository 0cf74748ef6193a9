package dev.ricochet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.report.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ricochet audit --week last --config …}, as cron runs it. */
class WeeklyAuditTest {

  private static final String CONFIG =
      """
      inputs: exports
      lexicons: [%s]
      period: {week: last}
      output: {folder: reports, reports: csv}
      quiet: true
      """
          .formatted(Fixtures.DEFLECTION);

  @TempDir Path folder;

  @BeforeEach
  void writeCalls() throws IOException {
    Files.createDirectories(folder.resolve("exports"));
    Files.writeString(folder.resolve("ricochet.yaml"), CONFIG);
    Files.writeString(
        folder.resolve("exports/calls.csv"),
        """
        conversation_id,timestamp,role,agent,text
        c-1,2026-12-27 23:59:00,agent,A12,c'est pas mon service
        c-2,2026-12-28 00:00:00,agent,A12,c'est pas mon service
        c-3,2027-01-03 23:59:00,agent,A12,c'est pas mon service
        c-4,2027-01-04 00:00:00,agent,A12,c'est pas mon service
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-03, 2026-W52, 1",
    "2027-01-04, 2026-W53, 2",
    "2027-01-10, 2026-W53, 2",
    "2027-01-11, 2027-W01, 1"
  })
  void last_week_at_the_turn_of_the_year(LocalDate today, String week, int turns)
      throws IOException {
    assertThat(Run.on(today, folder, "audit")).hasToString("exit 0\n");
    assertThat(Files.readAllLines(folder.resolve("reports/agents.csv")).get(1))
        .startsWith(week + ",,A12," + turns + "," + turns + ",");
  }

  @Test
  void a_week_without_a_turn_leaves_the_reports_of_the_last_one() throws IOException {
    assertThat(audit()).hasToString("exit 0\n");
    String before = reports();
    assertThat(Run.on(LocalDate.of(2027, 3, 1), folder, "audit"))
        .hasToString(
            """
            exit 2
            --- err
            --week, --since, --until: no turn is in this period: 0 bear no date, and 4 are outside it
              help: is the export of this period among the inputs?
            1 problem
            """);
    assertThat(reports()).isEqualTo(before);
  }

  @Test
  void the_zone_tells_when_monday_begins() throws IOException {
    Files.writeString(folder.resolve("ricochet.yaml"), CONFIG + "time-zone: Pacific/Kiritimati\n");
    assertThat(Run.on(LocalDate.of(2027, 1, 3), folder, "audit")).hasToString("exit 0\n");
    assertThat(Files.readString(folder.resolve("reports/agents.csv"))).contains("2026-W53");
  }

  @Test
  void the_same_bytes_each_time() throws IOException {
    assertThat(audit()).hasToString("exit 0\n");
    String first = reports();
    assertThat(audit()).hasToString("exit 0\n");
    assertThat(reports()).isEqualTo(first);
  }

  @Test
  void where_a_file_cannot_be_read_last_weeks_reports_stay() throws IOException {
    audit();
    String before = reports();
    Files.writeString(
        folder.resolve("exports/broken.csv"), "conversation_id,role,text\nc-1,agent\n");
    Run run = audit();
    assertThat(run.toString()).startsWith("exit 2\n--- err\nexports/broken.csv:2: this row has");
    assertThat(reports()).isEqualTo(before);
  }

  @Test
  void another_process_is_writing() throws Exception {
    audit();
    String before = reports();
    try (OutputFolder held = OutputFolder.open(folder.resolve("reports"), "reports")) {
      assertThat(held.name()).isEqualTo("reports");
      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Ricochet.class.getName(),
                  "audit",
                  "--locale=en")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      assertThat(new String(other.getInputStream().readAllBytes(), UTF_8))
          .isEqualTo(
              """
              reports: another run is writing here: process %d
                help: wait until it is done, or choose another folder with -o
              1 problem
              """
                  .formatted(ProcessHandle.current().pid()));
      assertThat(other.waitFor()).isEqualTo(2);
    }
    assertThat(reports()).isEqualTo(before);
    assertThat(audit()).hasToString("exit 0\n");
  }

  @Test
  void reports_among_the_inputs_are_no_inputs() throws IOException {
    Files.writeString(
        folder.resolve("exports/ricochet.yaml"), CONFIG.replace("inputs: exports", "inputs: ."));
    for (int time = 0; time < 2; time++) {
      assertThat(Run.on(LocalDate.of(2027, 1, 4), folder, "audit", "exports"))
          .hasToString("exit 0\n");
    }
    assertThat(folder.resolve("exports/reports/agents.csv")).exists();
  }

  private Run audit() {
    return Run.on(LocalDate.of(2027, 1, 4), folder, "audit");
  }

  /** The names and the content of all files. */
  private String reports() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("reports"))) {
      for (Path file : files.filter(f -> !f.endsWith(".ricochet.lock")).sorted().toList()) {
        all.append(file.getFileName()).append('\n').append(Files.readString(file));
      }
    }
    return all.toString();
  }
}

package dev.ricochet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample week gives the reports that stand beside it. */
class SamplesTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void reportsOfTheSampleWeek() throws IOException {
    Run run = Run.in(PROJECT, "audit", "samples/week", "-o", folder.toString(), "--quiet");

    assertThat(run).hasToString("exit 0\n");
    SoftAssertions softly = new SoftAssertions();
    for (String report : List.of("agents.csv", "findings.csv", "findings.jsonl", "summary.json")) {
      softly
          .assertThat(lines(folder.resolve(report)))
          .as(report)
          .isEqualTo(lines(PROJECT.resolve("samples/expected").resolve(report)));
    }
    softly.assertAll();
  }

  /** The version of the program is known to the jar alone. */
  private static List<String> lines(Path report) throws IOException {
    return Files.readAllLines(report).stream()
        .filter(line -> !line.startsWith("  \"version\": "))
        .toList();
  }
}

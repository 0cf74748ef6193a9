package dev.ricochet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample week gives the reports that stand beside it. */
class SamplesTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"agents.csv", "findings.csv", "findings.jsonl", "summary.json"})
  void reportOfTheSampleWeek(String report) throws IOException {
    Run run = Run.in(PROJECT, "audit", "samples/week", "-o", folder.toString(), "--quiet");
    assertThat(run).hasToString("exit 0\n");
    assertThat(folder.resolve(report))
        .hasSameTextualContentAs(PROJECT.resolve("samples/expected").resolve(report));
  }
}

package dev.ricochet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample week gives the reports that stand beside it. */
class SamplesTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void reportsOfTheSampleWeek() throws IOException {
    Path expected = PROJECT.resolve("samples/expected");
    Run run =
        Run.in(
            PROJECT,
            ("audit samples/week --reports csv,json,md --locale en --quiet -o " + folder)
                .split(" "));

    assertThat(run).hasToString("exit 0\n");
    assertThat(names(folder)).isEqualTo(names(expected));
    SoftAssertions softly = new SoftAssertions();
    for (String report : names(expected)) {
      softly
          .assertThat(lines(folder.resolve(report)))
          .as(report)
          .isEqualTo(lines(expected.resolve(report)));
    }
    softly.assertAll();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** The version of the program is known to the jar alone. */
  private static List<String> lines(Path report) throws IOException {
    return Files.readAllLines(report).stream()
        .filter(line -> !line.startsWith("  \"version\": "))
        .toList();
  }
}

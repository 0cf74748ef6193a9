package dev.ricochet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows a reader can be typed as it stands. */
class ReadmeTest {

  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");

  @TempDir private Path folder;
  private String readme = "";

  @BeforeEach
  void read() throws IOException {
    readme = Files.readString(Path.of("README.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "csv"})
  void its_lexicons_pass_their_check(String format) throws IOException {
    Files.writeString(folder.resolve("my-phrases." + format), block(format));
    Run run = Run.in(folder, "lexicon", "check", "my-phrases." + format);
    assertThat(run.toString()).startsWith("exit 0\n").contains("all as they must be");
  }

  @Test
  void its_settings_are_understood() throws IOException {
    readme = readme.substring(readme.indexOf("## Settings"));
    Files.writeString(folder.resolve("ricochet.yaml"), block("yaml"));
    Run run = Run.in(folder, "config", "show");
    assertThat(run.toString()).startsWith("exit 0\n").contains("ricochet.yaml:8");
  }

  @Test
  void its_json_is_a_transcript() throws IOException {
    Files.writeString(folder.resolve("calls.jsonl"), block("json"));
    assertThat(Run.in(folder, "audit", "calls.jsonl").exit()).isZero();
  }

  @Test
  void its_options_exist() {
    String known =
        Stream.of("", "audit", "explain", "eval", "lexicon check", "lexicon show", "config show")
            .map(command -> Run.in(folder, (command + " --help").strip().split(" ")).out())
            .collect(Collectors.joining("\n"))
            .replace("--[no-]", "--");
    assertThat(options(readme)).isNotEmpty().isSubsetOf(options(known));
  }

  /** The first block of the README that is marked as being in a format. */
  private String block(String format) {
    String opening = "```" + format + "\n";
    int start = readme.indexOf(opening);
    assertThat(start).as("a block of %s", format).isNotNegative();
    return readme.substring(
        start + opening.length(), readme.indexOf("```", start + opening.length()));
  }

  private static List<String> options(String text) {
    return OPTION.matcher(text).results().map(MatchResult::group).distinct().toList();
  }
}

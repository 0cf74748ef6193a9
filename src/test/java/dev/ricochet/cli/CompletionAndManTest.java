package dev.ricochet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What shells and {@code man} are told of the program. */
class CompletionAndManTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ricochet au                     | audit
          ricochet audit --fo             | --format
          ricochet audit --no-e           | --no-excerpts
          ricochet audit -f j             | json jsonl
          ricochet audit --csv-dialect e  | excel-fr
          ricochet audit -o rep           | reports
          ricochet inspect rep            | reports
          ricochet config sh              | show
          ricochet config show --week l   | last
          ricochet completion z           | zsh
          ricochet eval --by s            | style
          """)
  void bash_completes(String typed, String completed) throws Exception {
    Files.createDirectory(folder.resolve("reports"));
    Files.writeString(folder.resolve("ricochet.bash"), Run.in(folder, "completion", "bash").out());
    String words =
        Arrays.stream(typed.split(" "))
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    String script =
        """
        compopt() { :; }
        . ./ricochet.bash
        COMP_WORDS=(%s)
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _complete_ricochet
        echo "${COMPREPLY[*]}"
        """
            .formatted(words);
    assertThat(run("bash", "-c", script)).isEqualTo(completed + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "audit",
        "inspect",
        "init",
        "config",
        "config show",
        "formats",
        "explain",
        "lexicon",
        "lexicon check",
        "eval",
        "completion",
        "man"
      })
  void groff_finds_nothing_wrong_with_a_page(String command) throws Exception {
    Run page = Run.in(folder, ("man " + command).strip().split(" "));
    assertThat(page.exit()).isZero();
    Files.writeString(folder.resolve("page.1"), page.out());
    assertThat(run("groff", "-man", "-Tutf8", "-ww", "-z", "page.1")).isEmpty();
  }

  @Test
  void a_page() {
    assertThat(Run.in(folder, "--locale", "fr", "man", "audit").out())
        .contains("[OPTIONS] [ENTR\\[u00C9]E...]", "\\-\\-output\\fR=\\fIDOSSIER");
    assertThat(Run.in(folder, "man", "config", "show").out())
        .startsWith(
            """
            .TH "RICOCHET\\-CONFIG\\-SHOW" 1 "" "ricochet %s" Ricochet
            .nh
            .ad l
            .SH "NAME"
            ricochet\\-config\\-show \\- Shows the settings that count for an audit, and where each was written
            .SH "SYNOPSIS"
            \\fBricochet config show\\fR [OPTIONS] [INPUT...]
            """
                .formatted(Version.number().replace("-", "\\-")))
        .contains(
            """
            .TP
            \\fB\\-f\\fR, \\fB\\-\\-format\\fR=\\fIFORMAT\\fR
            """,
            """
            .SH "EXAMPLES"
            .nf
            ricochet config show
            """);
  }

  @Test
  void a_page_of_no_command() {
    assertThat(Run.in(folder, "man", "adit"))
        .hasToString(
            """
            exit 2
            --- err
            adit: there is no such command
              help: 'ricochet --help' lists them
            1 problem
            """);
  }

  private String run(String... command) throws IOException, InterruptedException {
    Path program = Path.of("/usr/bin", command[0]);
    assumeTrue(Files.exists(program), "there is no " + program);
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(30, SECONDS)).isTrue();
    return out;
  }
}

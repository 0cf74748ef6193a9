package dev.ricochet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RicochetTest {

  @TempDir Path folder;

  @Test
  void help() {
    assertThat(Run.in(folder, "--help"))
        .hasToString(
            """
            exit 0
            --- out
            Finds, in transcripts, the phrases by which responsibility is bounced away,
            and those by which it is taken, and reports them per agent.

              ricochet audit calls.csv                 a table of agents in the terminal
              ricochet audit exports/ -o reports/      all reports, into a folder
              ricochet inspect export.csv              how a file is understood
              ricochet init exports/                   a file of settings, to be filled in
              ricochet formats                         what can be read
              ricochet explain "c'est pas nous"        why a sentence counts, or does not
              ricochet lexicon list                    what is looked for
              ricochet eval gold.jsonl                 how well it finds what is marked

            Usage: ricochet [-hV] [--debug] [--locale=LANGUAGE] [COMMAND]
                  --debug             If the program itself fails, show where in its code.
              -h, --help              Show this help and exit.
                  --locale=LANGUAGE   The language of what you read: fr or en. Without it,
                                        that of the environment.
              -V, --version           Show the version and exit.
            Commands:
              audit       Finds the phrases that agents say in transcripts, and reports
                            them per agent.
              inspect     Tells how files are understood: format, speakers, dates, and what
                            is wrong.
              init        Writes a ricochet.yaml for the transcripts of a folder.
              config      Shows which settings count: typed, written in a ricochet.yaml, or
                            default.
              formats     Lists the formats of transcripts that can be read, and what each
                            tells.
              explain     Explains why a sentence counts, or does not.
              lexicon     Shows and checks the lexicons: the phrases that are looked for.
              eval        Measures how well the audit finds what annotators marked in
                            transcripts.
              completion  Prints a script by which a shell completes commands, options and
                            files.
              man         Prints the manual page of a command, made of what --help says.

            Exit codes: 0 done, 1 a limit of --fail-on was reached, 2 usage, configuration
            or input that could not be read, 70 a fault of this program.
            """);
  }

  @Test
  void formats() {
    Run run = Run.in(folder, "formats");

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines())
        .allMatch(line -> line.length() <= 80)
        .contains(
            "format                                    roles     agents    times",
            "CSV with a line of column names           yes       sometimes yes");
  }

  @Test
  void version() {
    assertThat(Run.in(folder, "--version").toString())
        .matches("exit 0\n--- out\nricochet \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""                       | ricochet              | Missing required subcommand
          audti x                  | ricochet              | there is no command audti, did you mean audit?
          xyz                      | ricochet              | there is no command xyz
          lexicon                  | ricochet lexicon      | Missing required subcommand
          lexicon lst              | ricochet lexicon      | there is no command lst, did you mean list?
          lexicon show             | ricochet lexicon show | Missing required parameter: 'CATEGORY'
          audit                    | ricochet audit        | give an INPUT, or name inputs in a ricochet.yaml
          audit --fromat csv x     | ricochet audit        | there is no option --fromat, did you mean --format?
          audit -x x               | ricochet audit        | there is no option -x
          audit x -o               | ricochet audit        | Missing required parameter for option '--output' (DIR)
          explain                  | ricochet explain      | give either a TEXT, or --file, --conversation and --turn
          explain --file x         | ricochet explain      | give either a TEXT, or --file, --conversation and --turn
          eval                     | ricochet eval         | Missing required parameter: 'GOLD'
          eval x --by agent        | ricochet eval         | Invalid value for option '--by': 'agent' is not style, channel or language
          eval x -f csv            | ricochet eval         | Invalid value for option '--format': 'csv' is not table or json
          explain --role boss x    | ricochet explain      | Invalid value for option '--role': 'boss' is not agent, customer, colleague or manager
          """)
  void usage_errors_are_one_message_and_a_hint(String args, String command, String message) {
    assertThat(Run.in(folder, args.isEmpty() ? new String[0] : args.split(" ")))
        .hasToString(
            "exit 2\n--- err\n" + command + ": " + message + "\nTry '" + command + " --help'.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "audit --help",
        "inspect --help",
        "init --help",
        "config --help",
        "config show --help",
        "formats --help",
        "explain --help",
        "lexicon --help",
        "lexicon check --help",
        "lexicon list --help",
        "lexicon show --help",
        "eval --help",
        "completion --help",
        "man --help"
      })
  void help_fits_a_terminal(String args) {
    Run run = Run.in(folder, args.split(" "));
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .allMatch(line -> line.length() <= 80)
        .anyMatch(line -> line.startsWith("  ricochet "));
  }

  @Test
  void result_on_a_full_disk() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no full device");
    try (OutputStream full = new FileOutputStream("/dev/full")) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      assertThat(
              Ricochet.run(
                  InputStream.nullInputStream(),
                  full,
                  err,
                  folder,
                  Surroundings.unwatched(),
                  "lexicon",
                  "list",
                  Fixtures.DEFLECTION))
          .isEqualTo(2);
      assertThat(err.toString(UTF_8))
          .isEqualTo(
              """
              <stdout>: the result cannot be written: No space left on device
              1 problem
              """);
    }
  }

  @Test
  void reader_who_went_away() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertThat(
            Ricochet.run(
                InputStream.nullInputStream(),
                closed,
                err,
                folder,
                Surroundings.unwatched(),
                "lexicon",
                "list",
                Fixtures.DEFLECTION))
        .isZero();
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void fault_of_the_program() {
    assertThat(faulty().toString())
        .isEqualTo(
            "exit 70\n"
                + "--- err\n"
                + "ricochet: this is a fault of the program, not of your data:"
                + " java.lang.IllegalStateException: on purpose (--debug shows where)\n");
    assertThat(faulty("--debug").toString())
        .startsWith(
            "exit 70\n"
                + "--- err\n"
                + "ricochet: this is a fault of the program, not of your data:"
                + " java.lang.IllegalStateException: on purpose\n"
                + "java.lang.IllegalStateException: on purpose\n"
                + "\tat dev.ricochet.");
  }

  private Run faulty(String... options) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream faulty =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("on purpose");
          }
        };
    String[] args = new String[options.length + 3];
    args[0] = "lexicon";
    args[1] = "list";
    args[2] = Fixtures.DEFLECTION;
    System.arraycopy(options, 0, args, 3, options.length);
    int exit =
        Ricochet.run(
            new ByteArrayInputStream(new byte[0]),
            faulty,
            err,
            folder,
            Surroundings.unwatched(),
            args);
    return new Run(exit, "", err.toString(UTF_8));
  }
}

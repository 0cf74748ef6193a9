package dev.ricochet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ricochet init} writes what audit and {@code config show} read. */
class InitAndConfigTest {

  private static final String CALLS =
      """
      ref;date;nom;paroles
      17;2026-11-16T09:00:00+01:00;Julie;c'est pas mon service
      17;2026-11-16T09:00:10+01:00;Paul;ah bon, et alors je fais quoi ?
      17;2026-11-16T09:00:20+01:00;Julie;je ne sais pas
      18;2026-11-17T09:00:00+01:00;Paul;bonjour
      18;2026-11-17T09:00:10+01:00;Julie;je m'en occupe
      """;

  @TempDir Path folder;

  @Test
  void first_settings_of_a_folder() throws IOException {
    write("exports/calls.csv", CALLS);
    write("exports/log.txt", "Agent: allô\nZoé: oui\n");
    assertThat(Run.in(folder, "init", "exports"))
        .hasToString(
            """
            exit 0
            --- out
            exports/ricochet.yaml is written; look through it, then: ricochet audit exports
            """);
    assertThat(Files.readString(folder.resolve("exports/ricochet.yaml")))
        .startsWith(
            """
            # Settings of ricochet for the transcripts in this folder; paths begin here.
            # What is typed counts more. 'ricochet config show' tells what counts, 'ricochet
            # audit --help' explains each setting.
            # Found here: CSV (1), plain log (1); 7 turns, 16 Nov 2026 to 17 Nov 2026.

            # Files (plain or gzip), folders with all they contain, patterns such as
            # 'calls/*.csv', or - for the standard input.
            inputs:
              - .

            # Which column of a table is which field: 'text=Verbatim,agent=Conseiller'.
            columns:
              conversation: ref  # a guess: is it right?
              speaker: nom  # a guess: is it right?

            # Who speakers are: 'Julie=agent,speaker_0=agent:A12,*=customer'; * is any
            # letters. Roles: agent, customer, colleague, manager, system.
            # speakers:
            #   Julie: ROLE  # 3 turns: c'est pas mon service
            #   Paul: ROLE  # 2 turns: ah bon, et alors je fais quoi ?
            #   Zoé: ROLE  # 1 turn: oui
            """)
        .contains("\n# time-zone: Europe/Paris\n", "\noutput:\n  folder: reports\n");
    assertThat(Run.in(folder, "audit", "exports").err())
        .contains("no speaker of exports/calls.csv has a known role");
    fillIn(folder.resolve("exports/ricochet.yaml"));
    assertThat(Run.in(folder, "audit", "exports", "-q")).hasToString("exit 0\n");
    assertThat(folder.resolve("exports/reports/agents.csv")).content().contains(",Julie,");
    assertThat(Run.in(folder, "audit", "exports", "-q")).hasToString("exit 0\n");
  }

  @Test
  void a_file_that_stands_there_is_left_as_it_is() throws IOException {
    write("log.txt", "Agent: allô\n");
    write("ricochet.yaml", "quiet: true\n");
    assertThat(Run.in(folder, "init"))
        .hasToString(
            """
            exit 2
            --- err
            ricochet.yaml: this stands there already, and is left as it is
              help: change it, or move it away first
            1 problem
            """);
    assertThat(folder.resolve("ricochet.yaml")).hasContent("quiet: true\n");
  }

  @Test
  void nothing_is_written_for_an_empty_folder() {
    assertThat(Run.in(folder, "init").toString())
        .startsWith("exit 2\n--- err\n.: there is no file in this folder\n");
    assertThat(folder.resolve("ricochet.yaml")).doesNotExist();
  }

  @Test
  void every_line_of_it_may_be_put_to_use() throws IOException {
    write("calls.csv", CALLS);
    Run.in(folder, "init");
    Path file = folder.resolve("ricochet.yaml");
    StringBuilder used = new StringBuilder();
    Files.readString(file)
        .replace("ROLE", "agent")
        .lines()
        .filter(line -> line.matches("(# )? *([a-zA-Z-]+:.*|- \\S.*)"))
        .forEach(line -> used.append(line.replaceFirst("^# ", "")).append('\n'));
    assertThat(used.toString()).contains("time-zone:", "privacy:", "fail-on:", "week: last");
    Files.writeString(file, used.toString().replace("env:RICOCHET_SECRET", "calls.csv"));
    assertThat(Run.in(folder, "config", "show").err()).isEmpty();
  }

  @Test
  void reports_of_an_earlier_audit_are_no_transcripts() throws IOException {
    write("calls.csv", CALLS);
    write("reports/agents.csv", "period,team,agent\n2026-W47,Nord,A12\n");
    Run.in(folder, "init");
    assertThat(folder.resolve("ricochet.yaml")).content().contains("Found here: CSV (1);");
  }

  @Test
  void what_counts_and_where_it_stands() throws IOException {
    write("exports/calls.csv", CALLS);
    write(
        "exports/ricochet.yaml",
        """
        columns:
          text: paroles
          speaker: nom
        fail-on: team.deflection.rate>7
        output: {folder: reports, csv-dialect: excel-fr}
        period:
          week: last
        """);
    Run run =
        Run.in(folder, "config", "show", "exports", "--columns=text=nom", "--since", "2026-11-01");
    assertThat(run)
        .hasToString(
            """
            exit 0
            --- out
            inputs:
              - exports  # command line
            output:
              folder: reports  # exports/ricochet.yaml:5
              csv-dialect: excel-fr  # exports/ricochet.yaml:5
            columns:
              text: nom  # command line
              speaker: nom  # exports/ricochet.yaml:3
            groups: team  # default
            min-turns: 100  # default
            fail-on:
              - team.deflection.rate>7  # exports/ricochet.yaml:4
            period:
              since: 2026-11-01  # command line
            privacy:
              redact: false  # default
              excerpts: true  # default
            keep-going: false  # default
            quiet: false  # default
            """);
    write("again.yaml", run.out());
    assertThat(
            Run.in(folder, "config", "show", "--config", "again.yaml")
                .out()
                .replaceAll(" +# .*", ""))
        .isEqualTo(run.out().replaceAll(" +# .*", ""));
  }

  @Test
  void what_is_wrong_is_told_in_place_of_it() throws IOException {
    write("ricochet.yaml", "period: {weak: last}\n");
    assertThat(Run.in(folder, "config", "show"))
        .hasToString(
            """
            exit 2
            --- err
            ricochet.yaml:1:10: unknown key 'weak'; did you mean 'week'?
              period: {weak: last}
                       ^
            1 problem
            """);
  }

  private static void fillIn(Path file) throws IOException {
    Files.writeString(
        file,
        Files.readString(file)
            .replace("# speakers:", "speakers:")
            .replaceAll("#   Julie: ROLE.*", "  Julie: agent")
            .replaceAll("#   Paul: ROLE.*", "  Paul: customer"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

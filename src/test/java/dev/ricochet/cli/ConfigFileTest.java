package dev.ricochet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ricochet.yaml} does to the commands that read it. */
class ConfigFileTest {

  private static final String CALLS =
      """
      dossier;quand;qui;dit
      c-1;16/11/2026 09:00;Julie;c'est pas mon service
      c-1;16/11/2026 09:01;Paul, du Mans;ah bon
      c-2;23/11/2026 09:00;Julie;je m'en occupe
      """;

  private static final String CONFIG =
      """
      # Exports of the call centre
      inputs: exports
      columns: {conversation: dossier, speaker: qui, text: dit, at: quand}
      speakers:
        Julie: agent:A12
        "Paul, du Mans": customer
      lexicons:
        - %s
        - %s
      output:
        format: csv
      """
          .formatted(Fixtures.DEFLECTION, Fixtures.OWNERSHIP);

  @TempDir Path folder;

  @BeforeEach
  void writeCalls() throws IOException {
    write("data/exports/calls.csv", CALLS);
  }

  @Test
  void holds_all_that_an_audit_is_told() throws IOException {
    write("data/ricochet.yaml", CONFIG);
    Run run = Run.in(folder.resolve("data"), "audit", "-q");
    assertThat(run.toString())
        .startsWith("exit 0\n--- out\nperiod,team,agent,")
        .contains("\n2026-W47,,A12,1,1,", "\n2026-W48,,A12,1,1,");
  }

  @Test
  void is_found_beside_the_inputs_and_else_in_the_working_directory() throws IOException {
    write("data/exports/ricochet.yaml", CONFIG.replace("inputs: exports\n", ""));
    Run expected = Run.in(folder, "audit", "-q", "data/exports");
    assertThat(expected.toString()).startsWith("exit 0\n--- out\nperiod,").contains(",A12,");
    for (String input : new String[] {"data/exports/calls.csv", "data/exports/*.csv"}) {
      assertThat(Run.in(folder, "audit", "-q", input)).isEqualTo(expected);
    }
    assertThat(Run.in(folder.resolve("data/exports"), "audit", "-q", "calls.csv"))
        .isEqualTo(expected);
    assertThat(Run.in(folder, "audit", "-q", "data/exports", "--config", "none").exit())
        .isEqualTo(2);
  }

  @Test
  void is_named_with_an_option_and_its_paths_begin_in_its_folder() throws IOException {
    write("data/ours.yaml", CONFIG + "  folder: reports\n");
    Run run = Run.in(folder, "audit", "--config", "data/ours.yaml", "-q");
    assertThat(run.toString()).startsWith("exit 0\n--- out\nperiod,");
    assertThat(folder.resolve("data/reports/agents.csv")).hasContent(run.out());
  }

  @Test
  void what_is_typed_counts_more() throws IOException {
    write("data/ricochet.yaml", CONFIG + "period: {week: 2026-W47}\nquiet: true\n");
    Path data = folder.resolve("data");
    assertThat(Run.in(data, "audit").out()).contains("2026-W47").doesNotContain("2026-W48");
    assertThat(Run.in(data, "audit", "--since", "2026-11-20").out())
        .contains("2026-W48")
        .doesNotContain("2026-W47");
    assertThat(Run.in(data, "audit", "--speakers", "Julie=agent:A7").out()).contains(",A7,");
    assertThat(Run.in(data, "audit", "-f", "jsonl").out()).startsWith("{\"conversation\"");
    assertThat(Run.in(data, "audit", "--no-quiet").err())
        .isEqualTo("with the settings of ricochet.yaml\n");
  }

  @Test
  void a_roster_that_is_not_there_is_told_where_it_is_named() throws IOException {
    write("ricochet.yaml", "inputs: [calls.csv]\nroster: agents.csv\n");
    assertThat(Run.in(folder, "audit").err())
        .isEqualTo(
            """
            ricochet.yaml:2:9: there is no such file or folder
              roster: agents.csv
                      ^
            1 problem
            """);
  }

  @Test
  void all_that_is_wrong_is_told_at_once_and_where_it_stands() throws IOException {
    write(
        "ricochet.yaml",
        """
        inptus: exports
        columns:
          texte: dit
          txt: dit
        speakers:
          Julie: agnet
        week: last
        lang: fr
        time-zone: Paris
        line-pattern: '(?<speaker>.*): (?<text>.*'
        keep-going: yes
        roster: [a, b]
        sheet:
        output:
          fromat: csv
          format: xml
        fail-on: deflection.rate
        period:
          since: hier
        """);
    assertThat(Run.in(folder, "audit", "data/exports"))
        .hasToString(
            """
            exit 2
            --- err
            ricochet.yaml:1:1: unknown key 'inptus'; did you mean 'inputs'?
              inptus: exports
              ^
            ricochet.yaml:7:1: unknown key 'week'; write period: week
              week: last
              ^
            ricochet.yaml:8:1: unknown key 'lang'; write language
              lang: fr
              ^
            ricochet.yaml:11:13: 'yes' is neither true nor false
              keep-going: yes
                          ^
            ricochet.yaml:12:9: expected a text, found a list
              roster: [a, b]
                      ^
            ricochet.yaml:13:1: 'sheet' has no value
              sheet:
              ^
            ricochet.yaml:15:3: unknown key 'fromat'; did you mean 'format'?
                fromat: csv
                ^
            ricochet.yaml:3:3: there is no field "texte"
                texte: dit
                ^
              help: did you mean "text"?
            ricochet.yaml:4:3: there is no field "txt"
                txt: dit
                ^
              help: did you mean "text"?
            ricochet.yaml:6:10: there is no role "agnet"
                Julie: agnet
                       ^
              help: roles are agent, customer, colleague, manager, system, unknown
            ricochet.yaml:10:42: this is no regular expression: Unclosed group
              line-pattern: '(?<speaker>.*): (?<text>.*'
                                                       ^
            ricochet.yaml:9:12: there is no time zone "Paris"
              time-zone: Paris
                         ^
              help: for example Europe/Paris, America/Montreal, +01:00
            ricochet.yaml:16:11: 'xml' is not one of table, csv, json, jsonl
                format: xml
                        ^
            ricochet.yaml:19:10: "hier" is no day
                since: hier
                       ^
              help: write days as year-month-day, for example 2026-11-16, or 2026-11-16T09:00
            ricochet.yaml:17:10: this compares with no number (without quotes, the shell takes > for itself)
              fail-on: deflection.rate
                       ^
              help: write for example 'deflection.rate>3' or 'team.brusqueness.count>=10', in quotes
            15 problems
            """);
  }

  @Test
  void limits_and_languages_that_no_lexicon_has() throws IOException {
    write(
        "ricochet.yaml",
        CONFIG.replace("exports", "data/exports")
            + """
            language: en
            fail-on: [deflection.rate>3, empathy.count<1]
            """);
    assertThat(Run.in(folder, "audit", "data/exports"))
        .hasToString(
            """
            exit 2
            --- err
            with the settings of ricochet.yaml
            ricochet.yaml:13:30: no lexicon of the family 'empathy' is read
              fail-on: [deflection.rate>3, empathy.count<1]
                                           ^
              help: these families are read: deflection, ownership
            ricochet.yaml:12:11: none of the lexicons is of this language
              language: en
                        ^
              help: leave out --lang, or choose others with -l
            2 problems
            """);
  }

  @Test
  void what_is_no_yaml() throws IOException {
    write("ricochet.yaml", "columns: {text: dit\n");
    assertThat(Run.in(folder, "audit", "data/exports").toString())
        .startsWith("exit 2\n--- err\nricochet.yaml:");
    assertThat(Run.in(folder, "audit", "data/exports", "--config", "ours.yaml"))
        .hasToString(
            """
            exit 2
            --- err
            ours.yaml: there is no such file or folder
            1 problem
            """);
  }

  @Test
  void inputs_beside_which_there_are_different_ones() throws IOException {
    write("a/ricochet.yaml", "quiet: true\n");
    write("b/ricochet.yaml", "quiet: true\n");
    assertThat(Run.in(folder, "audit", "a", "b"))
        .hasToString(
            """
            exit 2
            --- err
            a/ricochet.yaml, b/ricochet.yaml: the inputs have different settings beside them
              help: give them one after the other, or choose with --config
            1 problem
            """);
  }

  @Test
  void locale() throws IOException {
    write("ricochet.yaml", CONFIG.replace("exports", "data/exports") + "locale: fr\n");
    assertThat(Run.in(folder, "audit", "--week", "demain").err())
        .endsWith("écrivez-la 2026-W47, ou last\n1 problème\n");
    assertThat(Run.in(folder, "audit", "-f", "table").err())
        .isEqualTo("avec les réglages de ricochet.yaml\n");
    assertThat(Run.in(folder, "audit", "--week", "demain", "--locale", "en").err())
        .endsWith("1 problem\n");
    write("ricochet.yaml", "locale: de\n");
    assertThat(Run.in(folder, "audit", "data/exports").err())
        .contains("ricochet.yaml:1:9: 'de' is not one of fr, en\n");
  }

  @Test
  void inspect_and_explain_and_eval_read_it_too() throws IOException {
    write("data/exports/ricochet.yaml", CONFIG);
    assertThat(Run.in(folder, "inspect", "data/exports/calls.csv").toString())
        .startsWith("exit 0\n")
        .contains("Julie                 agent       2 turns, A12");
    assertThat(
            Run.in(
                    folder,
                    "explain",
                    "--file=data/exports/calls.csv",
                    "--conversation=c-1",
                    "--turn=0")
                .toString())
        .startsWith("exit 0\n")
        .contains("pas-mon-service");
    write(
        "data/exports/gold.jsonl",
        """
        {"conversation":"c","turns":[{"speaker":"agent","text":"je m'en occupe","marks":[{"category":"ownership/takes-charge","quote":"je m'en occupe"}]}]}
        """);
    assertThat(Run.in(folder, "eval", "data/exports/gold.jsonl").toString())
        .startsWith("exit 0\n")
        .contains(" ownership        1     1 ");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

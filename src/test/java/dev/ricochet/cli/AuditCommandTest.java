package dev.ricochet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

  /** A12 deflects twice and recovers once; A13 says nothing wrong; someone is unknown. */
  private static final String CALLS =
      """
      conversation_id,timestamp,team,speaker,agent,text
      c-1,2026-11-16 09:00:00,Nord,client,,ma commande n'est pas là
      c-1,2026-11-16 09:00:10,Nord,agent,A12,ah c'est pas mon service hein
      c-1,2026-11-16 09:00:20,Nord,client,,et alors ?
      c-1,2026-11-16 09:00:30,Nord,agent,A12,appelez demain
      c-2,2026-11-16 10:00:00,Nord,agent,A12,"ce n'est pas mon service, mais je m'en occupe"
      c-2,2026-11-16 10:00:10,Nord,Marc,,merci
      c-3,2026-11-17 10:00:00,Nord,agent,A13,je m'en occupe
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeCalls() throws IOException {
    Files.writeString(folder.resolve("calls.csv"), CALLS);
  }

  @Test
  void table() {
    assertThat(audit("calls.csv"))
        .hasToString(
            """
            exit 0
            --- out
            Team Nord, week 2026-W47
              agent          turns  ownership  recovered  bare  bare/100  95 % interval
              A12                3          1          1     1      33.3   0.8 to 185.7
              A13                1          1          0     0       0.0   0.0 to 368.9
              Marc               0          0          0     0         -              -

            All teams
              team           turns  ownership  recovered  bare  bare/100  95 % interval
              2026-W47 Nord      4          2          1     1      25.0   0.6 to 139.3

            1 turn could not be judged: the role of the speaker is not known (--speakers
            tells it), or no lexicon has the language.
            Most frequent: deflection/not-my-job (2 of 2 deflections).
            In 4 turns, agents took the matter on after 1 of 2 deflections and left 1 bare:
            25.0 per 100 turns (95 % interval 0.6 to 139.3).
            """);
  }

  @Test
  void a_rate_rests_on_so_many_turns_at_least() {
    String[] args = {
      "audit", "calls.csv", "-l", Fixtures.DEFLECTION, "-f", "csv", "--min-turns", "3"
    };
    assertThat(Run.in(folder, args).out())
        .contains(",A12,2,3,20,2,1,1,,,,33.33,", ",A13,1,1,4,0,0,0,,,,,,");
    args[7] = "0";
    assertThat(Run.in(folder, args).err())
        .contains("--min-turns: '0' is no whole number from 1 up");
    assertThat(audit("calls.csv", "--groups", "tema").err()).contains("did you mean 'team'?");
  }

  @Test
  void csv() {
    assertThat(audit("calls.csv", "--format", "csv"))
        .hasToString(
            """
            exit 0
            --- out
            period,team,agent,conversations,turns,words,deflections,bare,recovered,brusqueness,ownership,empathy,rate,rate_low,rate_high,rate_shrunk,signal,ownership_share,top_category,top_phrase,unjudged_turns
            2026-W47,Nord,A12,2,3,20,2,1,1,,1,,33.33,0.84,185.72,25.00,,0.500,deflection/not-my-job,pas-mon-service,0
            2026-W47,Nord,A13,1,1,4,0,0,0,,1,,0.00,0.00,368.89,25.00,,1.000,,,0
            2026-W47,Nord,Marc,0,0,0,0,0,0,,0,,,,,,,,,,1
            """);
  }

  @Test
  void jsonl() {
    assertThat(audit("calls.csv", "--format", "JSONL"))
        .hasToString(
            """
            exit 0
            --- out
            {"conversation":"c-1","turn":1,"at":"2026-11-16T09:00:10","language":"fr","speaker":"agent","agent":"A12","team":"Nord","category":"deflection/not-my-job","lexicon":"deflection.fr","phrase":"pas-mon-service","severity":"high","quote":"c'est pas mon service","start":3,"end":24,"recovered":false,"before":"ah ","after":" hein","source":"calls.csv","line":3,"fingerprint":"54a3e4784fba9912"}
            {"conversation":"c-2","turn":0,"at":"2026-11-16T10:00:00","language":"fr","speaker":"agent","agent":"A12","team":"Nord","category":"deflection/not-my-job","lexicon":"deflection.fr","phrase":"pas-mon-service","severity":"high","quote":"ce n'est pas mon service","start":0,"end":24,"recovered":true,"before":"","after":", mais je m'en occupe","source":"calls.csv","line":6,"fingerprint":"605470e3c574ef13"}
            {"conversation":"c-2","turn":0,"at":"2026-11-16T10:00:00","language":"fr","speaker":"agent","agent":"A12","team":"Nord","category":"ownership/takes-charge","lexicon":"ownership.fr","phrase":"je-m-en-occupe","severity":"low","quote":"je m'en occupe","start":31,"end":45,"before":"ce n'est pas mon service, mais ","after":"","source":"calls.csv","line":6,"fingerprint":"5643c98139562892"}
            {"conversation":"c-3","turn":0,"at":"2026-11-17T10:00:00","language":"fr","speaker":"agent","agent":"A13","team":"Nord","category":"ownership/takes-charge","lexicon":"ownership.fr","phrase":"je-m-en-occupe","severity":"low","quote":"je m'en occupe","start":0,"end":14,"before":"","after":"","source":"calls.csv","line":8,"fingerprint":"bb9066d755507bd9"}
            """);
  }

  @Test
  void json_is_the_whole_result() {
    Run run = audit("calls.csv", "--format", "json");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("{\n  \"schema\": \"ricochet/result/2\",\n")
        .contains("\"agents\": [", "\"teams\": [", "\"findings\": [");
  }

  @Test
  void folder_of_reports() throws IOException {
    assertThat(audit("calls.csv", "-o", "reports/week 47"))
        .hasToString(
            """
            exit 0
            --- err
            11 files: in reports/week 47
            """);
    Path reports = folder.resolve("reports/week 47");
    assertThat(visible(reports))
        .containsExactlyInAnyOrder(
            "weeks.csv",
            "categories.csv",
            "blamed.csv",
            "teams.csv",
            "agents.csv",
            "findings.csv",
            "findings.jsonl",
            "summary.json",
            "report.html",
            "report.md",
            "report.xlsx");
    assertThat(reports.resolve("agents.csv")).hasContent(audit("calls.csv", "-f", "csv").out());
    assertThat(reports.resolve("findings.jsonl"))
        .hasContent(audit("calls.csv", "-f", "jsonl").out());
  }

  @Test
  void chosen_reports_for_a_french_spreadsheet() throws IOException {
    Run run =
        audit("calls.csv", "-o", "reports", "--reports=csv,json", "--csv-dialect", "excel-fr");
    assertThat(run.toString()).startsWith("exit 0\n--- err\n").doesNotContain("xlsx");
    assertThat(folder.resolve("reports/agents.csv"))
        .content(UTF_8)
        .startsWith("\uFEFFperiod;team;agent;")
        .contains(";33,33;");
    assertThat(audit("calls.csv", "--reports", "csv,pdf", "--csv-dialect", "excel"))
        .hasToString(
            """
            exit 2
            --- err
            --reports: 'pdf' is not one of csv, html, json, md, xlsx
            --csv-dialect: 'excel' is not one of standard, excel-fr
            2 problems
            """);
  }

  @Test
  void one_agent_alone() throws IOException {
    assertThat(audit("calls.csv", "-q", "-o", "reports", "--one-agent", "A12"))
        .hasToString("exit 0\n");
    assertThat(visible(folder.resolve("reports"))).containsExactly("agent-A12.html");
    assertThat(Files.readString(folder.resolve("reports/agent-A12.html")))
        .contains("A12")
        .doesNotContain("A13");
    assertThat(audit("calls.csv", "-q", "-o", "reports", "--one-agent", "A14"))
        .hasToString(
            """
            exit 2
            --- err
            --one-agent: there is no agent 'A14'
              help: did you mean 'A12'?
            1 problem
            """);
    assertThat(audit("calls.csv", "--one-agent", "A12").err())
        .contains("--one-agent: the page of an agent needs a folder");
  }

  @Test
  void folder_and_format_together() {
    Run run = audit("calls.csv", "-q", "-o", "reports", "-f", "csv");
    assertThat(run).isEqualTo(audit("calls.csv", "-f", "csv"));
    assertThat(folder.resolve("reports/agents.csv")).hasContent(run.out());
  }

  @Test
  void quiet() {
    assertThat(audit("calls.csv", "--quiet", "-o", "reports")).hasToString("exit 0\n");
  }

  @Test
  void standard_input() {
    assertThat(
            Run.in(
                folder,
                CALLS.getBytes(UTF_8),
                "audit",
                "-",
                "-f",
                "csv",
                "-l",
                Fixtures.DEFLECTION,
                "-l",
                Fixtures.OWNERSHIP,
                "--min-turns=1"))
        .isEqualTo(audit("calls.csv", "-f", "csv"));
  }

  @Test
  void roles_and_columns() throws IOException {
    Files.writeString(
        folder.resolve("other.csv"),
        """
        dossier;qui;dit
        c-1;Julie;c'est pas mon service
        c-1;Paul;ah bon
        """);
    assertThat(
            audit(
                "other.csv",
                "-f",
                "csv",
                "--columns=conversation=dossier,speaker=qui",
                "--columns=text=dit",
                "--speakers=Julie=agent,Paul=customer"))
        .hasToString(
            """
            exit 0
            --- out
            period,team,agent,conversations,turns,words,deflections,bare,recovered,brusqueness,ownership,empathy,rate,rate_low,rate_high,rate_shrunk,signal,ownership_share,top_category,top_phrase,unjudged_turns
            ,,Julie,1,1,5,1,1,0,,0,,100.00,2.53,557.16,100.00,,0.000,deflection/not-my-job,pas-mon-service,0
            """);
  }

  @Test
  void limit_that_is_reached() {
    assertThat(
            audit(
                "calls.csv",
                "-q",
                "-o",
                "reports",
                "--fail-on",
                "deflection.rate>3",
                "--fail-on",
                "team.deflection.count>=1",
                "--fail-on",
                "ownership.count>5"))
        .hasToString(
            """
            exit 1
            --- err
            deflection.rate>3 is reached by agent A12, team Nord, week 2026-W47: 1 in 3 turns, 33.3 per 100 (95 % interval 0.8 to 185.7)
            team.deflection.count>=1 is reached by team Nord, week 2026-W47: 1 in 4 turns, 25.0 per 100 (95 % interval 0.6 to 139.3)
            """);
    assertThat(folder.resolve("reports/agents.csv")).exists();
  }

  @Test
  void limit_that_is_not_reached() {
    assertThat(audit("calls.csv", "-q", "-o", "reports", "--fail-on", "deflection.count>1"))
        .hasToString("exit 0\n");
  }

  @Test
  void only_a_period() {
    assertThat(findings("--since", "2026-11-17")).isEqualTo(1);
    assertThat(findings("--until", "2026-11-16T09:30")).isEqualTo(1);
    assertThat(findings("--week", "2026-W47", "--until", "2026-11-16")).isEqualTo(3);
  }

  @Test
  void turns_without_a_date_are_in_no_period() throws IOException {
    Files.writeString(
        folder.resolve("log.txt"), "Agent A12: c'est pas mon service\nClient: ah bon\n");
    Run run = audit("log.txt", "-f", "jsonl", "--week", "2026-W47");
    assertThat(run)
        .hasToString(
            """
            exit 2
            --- err
            --week, --since, --until: no turn is in this period: 2 bear no date, and 0 are outside it
              help: is the export of this period among the inputs?
            1 problem
            """);
  }

  @Test
  void bad_files_are_left_out_whole_where_one_keeps_going() throws IOException {
    Files.writeString(
        folder.resolve("bad.csv"), CALLS.replace("c-3,2026-11-17", "c-3,hier").replace("c-", "b-"));
    Run run = audit("calls.csv", "bad.csv", "nothing.csv", "-q", "-f", "jsonl", "--keep-going");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out().lines()).hasSize(4).allMatch(line -> line.contains("calls.csv"));
    assertThat(run.err())
        .contains("nothing.csv: there is no such file", "bad.csv:8: the time", "2 problems");
  }

  @Test
  void speakers_channels_and_roster() throws IOException {
    Files.writeString(
        folder.resolve("who.csv"),
        """
        conversation_id,date,speaker,text
        c-1,2026-11-16,speaker_0,c'est pas mon service
        c-1,2026-11-16,Julie B,c'est pas mon service
        c-1,2026-11-16,channel 1,c'est pas mon service
        c-1,2026-11-16,Zoé,c'est pas mon service
        c-1,2026-11-16,Paul,c'est pas mon service
        c-1,2026-12-16,Zoé,c'est pas mon service
        """);
    Files.writeString(
        folder.resolve("agents.csv"),
        """
        agent;name;aliases;team;from;to
        A7;Zoé Martin;Zoé|zoe.m;Nord;;2026-11-30
        A8;Zoé Petit;Zoé;Sud;2026-12-01;
        """);
    Run run =
        audit(
            "who.csv",
            "-f",
            "csv",
            "--speakers=speaker_0=agent:A12,Julie*=agent,channel*=unknown,*=customer",
            "--channels=1=colleague",
            "--roster=agents.csv");
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().skip(1).map(line -> line.replaceAll(",\\d+,\\d+,\\d+.*", "")))
        .containsExactly(
            "2026-W47,,A12",
            "2026-W47,,Julie B",
            "2026-W47,,channel 1",
            "2026-W47,Nord,A7",
            "2026-W51,Sud,A8");
  }

  @Test
  void findings_lead_to_the_place_in_the_recording() throws IOException {
    Files.writeString(
        folder.resolve("calls.jsonl"),
        """
        {"conversation":"c-1","recording":"https://rec.example/1.mp3","turns":[\
        {"speaker":"agent","at":"00:01:04.500","text":"c'est pas mon service"}]}
        """);
    assertThat(audit("calls.jsonl", "-f", "jsonl").out())
        .contains("\"recording\":\"https://rec.example/1.mp3#t=64.5\"");
  }

  @Test
  void what_is_said_is_redacted_or_left_out() throws IOException {
    Files.writeString(
        folder.resolve("phone.csv"),
        CALLS.replace("service hein", "service appelez le 06 12 34 56 78"));
    assertThat(audit("phone.csv", "-f", "jsonl").out()).contains("06 12 34 56 78");
    assertThat(audit("phone.csv", "-f", "jsonl", "--redact").out())
        .contains("pas mon service")
        .doesNotContain("06 12 34 56 78");
    assertThat(audit("phone.csv", "-f", "jsonl", "--no-excerpts").out())
        .contains("\"category\":\"deflection/not-my-job\"")
        .doesNotContain("quote", "mon service");
  }

  @Test
  void pseudonyms() throws IOException {
    Files.writeString(folder.resolve("secret"), "0123456789abcdef0123\n");
    Run run = audit("calls.csv", "-f", "csv", "--pseudonymize", "secret");
    assertThat(run.out()).contains(",agent-").doesNotContain("A12");
    String[] args = {
      "audit",
      "-l",
      Fixtures.DEFLECTION,
      "-l",
      Fixtures.OWNERSHIP,
      "calls.csv",
      "-f",
      "csv",
      "--pseudonymize",
      "env:SECRET",
      "--min-turns=1"
    };
    assertThat(Run.in(folder, Map.of("SECRET", "0123456789abcdef0123"), new byte[0], args))
        .isEqualTo(run);
    assertThat(Run.in(folder, args).toString()).startsWith("exit 2\n--- err\n--pseudonymize: ");
    Files.writeString(folder.resolve("ricochet.yaml"), "privacy: {pseudonymize: no-secret}\n");
    assertThat(audit("calls.csv").toString()).contains("\nricochet.yaml:1:25: ");
  }

  private static String[] visible(Path folder) {
    return folder.toFile().list((parent, name) -> !name.startsWith("."));
  }

  private long findings(String... more) {
    String[] args =
        Stream.concat(Stream.of("calls.csv", "-q", "-f", "jsonl"), Arrays.stream(more))
            .toArray(String[]::new);
    return audit(args).out().lines().count();
  }

  private Run audit(String... args) {
    return Run.in(
        folder,
        Stream.concat(
                Stream.of(
                    "audit", "-l", Fixtures.DEFLECTION, "-l", Fixtures.OWNERSHIP, "--min-turns=1"),
                Arrays.stream(args))
            .toArray(String[]::new));
  }
}

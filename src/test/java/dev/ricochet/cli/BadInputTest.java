package dev.ricochet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which an input can be bad, as the user of {@code ricochet audit} meets it. */
class BadInputTest {

  private static final String CALLS =
      """
      conversation_id,speaker,agent,text
      c-1,agent,A12,bonjour
      c-1,client,,bonjour
      """;

  @TempDir Path folder;

  @Test
  void missing_file() {
    assertThat(audit("calls.csv"))
        .hasToString(
            """
            exit 2
            --- err
            calls.csv: there is no such file or folder
            1 problem
            """);
  }

  @Test
  void folder_without_transcripts() throws IOException {
    Files.createDirectories(folder.resolve("exports/november"));
    assertThat(audit("exports"))
        .hasToString(
            """
            exit 2
            --- err
            exports: there is no file in this folder
              help: hidden files and folders are left out
            1 problem
            """);
  }

  @Test
  void pattern_without_a_match() {
    assertThat(audit("calls-*.csv"))
        .hasToString(
            """
            exit 2
            --- err
            calls-*.csv: no file matches this pattern
            1 problem
            """);
  }

  @Test
  void empty_file() throws IOException {
    write("calls.csv", "");
    assertThat(audit("calls.csv"))
        .hasToString(
            """
            exit 2
            --- err
            calls.csv: this file is empty
            1 problem
            """);
  }

  @Test
  void empty_standard_input() {
    assertThat(audit("-"))
        .hasToString(
            """
            exit 2
            --- err
            <stdin>: this file is empty
            1 problem
            """);
  }

  @Test
  void no_header() throws IOException {
    write("calls.csv", "c-1;agent;bonjour\nc-1;client;bonsoir\n");
    assertThat(audit("calls.csv"))
        .hasToString(
            """
            exit 2
            --- err
            calls.csv:1: no column is known to hold the conversation
              help: the columns are "c-1", "agent", "bonjour"
                    name it: --columns conversation=HEADER, or --columns conversation= where each file is one conversation
            calls.csv:1: no column is known to hold the role of the speakers
              help: the columns are "c-1", "agent", "bonjour"
                    name it: --columns speaker=HEADER
            calls.csv:1: no column is known to hold the text of the turns
              help: the columns are "c-1", "agent", "bonjour"
                    name it: --columns text=HEADER
            3 problems
            """);
  }

  @Test
  void column_that_cannot_be_found() throws IOException {
    write("calls.csv", CALLS.replace("text", "parole"));
    assertThat(audit("calls.csv"))
        .hasToString(
            """
            exit 2
            --- err
            calls.csv:1: no column is known to hold the text of the turns
              help: the columns are "conversation_id", "speaker", "agent", "parole"
                    name it: --columns text=HEADER
            1 problem
            """);
  }

  @Test
  void named_column_that_is_not_there() throws IOException {
    write("calls.csv", CALLS);
    assertThat(audit("calls.csv", "--columns", "text=Verbatim"))
        .hasToString(
            """
            exit 2
            --- err
            calls.csv:1: there is no column "Verbatim"
              help: the columns are "conversation_id", "speaker", "agent", "text"
                    name it: --columns text=HEADER
            1 problem
            """);
  }

  @Test
  void row_with_too_few_cells() throws IOException {
    write("calls.csv", CALLS + "c-2,agent\nc-2,client,,oui\n");
    assertThat(audit("calls.csv"))
        .hasToString(
            """
            exit 2
            --- err
            calls.csv:4: this row has 2 cells, the header has 4
            1 problem
            """);
  }

  @Test
  void unclosed_quote() throws IOException {
    write("calls.csv", CALLS + "c-2,agent,A12,\"bonjour\nc-2,client,,oui\n");
    assertThat(audit("calls.csv"))
        .hasToString(
            """
            exit 2
            --- err
            calls.csv:4: the quote that opens a cell here is never closed
              help: close it; a quote within a quoted cell is written twice ("")
            1 problem
            """);
  }

  @Test
  void invalid_json_on_line_7() throws IOException {
    String sound =
        "{\"conversation\":\"c\",\"turns\":[{\"speaker\":\"agent\",\"text\":\"bonjour\"}]}\n";
    write("chats.jsonl", sound.repeat(6) + sound.replace("\",\"text", "\" \"text") + sound);
    assertThat(audit("chats.jsonl"))
        .hasToString(
            """
            exit 2
            --- err
            chats.jsonl:7:49: this is not valid JSON: Unexpected character ('"' (code 34)): was expecting comma to separate Object entries
              {"conversation":"c","turns":[{"speaker":"agent" "text":"bonjour"}]}
                                                              ^
            1 problem
            """);
  }

  @Test
  void bytes_that_are_no_text() throws IOException {
    write("calls.csv", CALLS + "c-2,agent,A12,bon\0jour\n");
    assertThat(audit("calls.csv"))
        .hasToString(
            """
            exit 2
            --- err
            calls.csv:4: 0x00 at offset 94 is a control byte, not text
              help: is this text? if it is UTF-16, say so: --encoding UTF-16LE
            1 problem
            """);
  }

  @Test
  void workbook_that_is_cut_short() throws IOException {
    write("calls.xlsx", "PK\u0003\u0004\0\0");
    assertThat(audit("calls.xlsx"))
        .hasToString(
            """
            exit 2
            --- err
            calls.xlsx: this cannot be read: the zip archive is cut short: its end is missing
            1 problem
            """);
  }

  @Test
  void zip_archive_within_another() throws IOException {
    byte[] inner = Zips.of("calls.csv", CALLS);
    Files.write(folder.resolve("outer.zip"), Zips.of(Map.of("inner.zip", inner)));
    assertThat(audit("outer.zip"))
        .hasToString(
            """
            exit 2
            --- err
            outer.zip!/inner.zip: this is a zip archive inside another archive, or in a pipe
              help: unpack it first, or give it as a file of its own
            1 problem
            """);
  }

  @Test
  void speakers_without_known_roles() throws IOException {
    write("calls.csv", CALLS.replace("agent,A12", "Julie,").replace("client", "Paul"));
    assertThat(audit("calls.csv"))
        .hasToString(
            """
            exit 2
            --- err
            calls.csv: no speaker of calls.csv has a known role; it has "Julie" (1 turn), "Paul" (1 turn)
              help: say who is who: --speakers 'Julie=agent,Paul=customer'
            1 problem
            """);
  }

  @Test
  void several_files_at_once() throws IOException {
    write("empty.csv", "");
    write("calls.csv", CALLS + "c-2,agent\n");
    assertThat(audit("empty.csv", "calls.csv"))
        .hasToString(
            """
            exit 2
            --- err
            empty.csv: this file is empty
            calls.csv:4: this row has 2 cells, the header has 4
            2 problems
            """);
  }

  @Test
  void more_problems_than_anybody_reads() {
    String[] missing = new String[25];
    for (int i = 0; i < missing.length; i++) {
      missing[i] = "calls-%02d.csv".formatted(i);
    }
    Run run = audit(missing);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines().skip(18))
        .containsExactly(
            "calls-18.csv: there is no such file or folder",
            "calls-19.csv: there is no such file or folder",
            "and 5 more",
            "25 problems");
  }

  @Test
  void lexicon_with_three_faults() throws IOException {
    write("calls.csv", CALLS);
    write(
        "own.yaml",
        Files.readString(Path.of(Fixtures.DEFLECTION))
            .replace("negative", "negativ")
            .replace("high", "hgih")
            .replace("<être>", "<être"));
    assertThat(Run.in(folder, "audit", "calls.csv", "-l", "own.yaml"))
        .hasToString(
            """
            exit 2
            --- err
            own.yaml:3:9: 'negativ' is no stance; one of negative, positive, signal
              stance: negativ
                      ^
            own.yaml:12:19: 'hgih' is no severity; one of low, medium, high
                      severity: hgih
                                ^
            own.yaml:14:17: '<' is never closed
                        - "ce <être ...2 pas (mon | notre) service"
                              ^
              help: close it with >
            3 problems
            """);
  }

  @Test
  void lexicon_that_is_not_there() throws IOException {
    write("calls.csv", CALLS);
    assertThat(Run.in(folder, "audit", "calls.csv", "-l", "deflectoin"))
        .hasToString(
            """
            exit 2
            --- err
            deflectoin: there is no such lexicon, shipped or file
              help: did you mean 'deflection'?
            1 problem
            """);
  }

  @Test
  void output_folder_that_cannot_be_made() throws IOException {
    write("calls.csv", CALLS);
    assertThat(audit("calls.csv", "-o", "calls.csv/reports"))
        .hasToString(
            """
            exit 2
            --- err
            calls.csv/reports: this cannot be written: a file is in the way of the folder
              help: choose another folder with -o, or make room and rights there
            1 problem
            """);
  }

  @Test
  void output_folder_without_rights() throws IOException {
    write("calls.csv", CALLS);
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    boolean root = Files.isWritable(locked);
    assertThat(audit("calls.csv", "-o", "locked"))
        .hasToString(
            root
                ? """
                exit 0
                --- err
                11 files: in locked
                """
                : """
                exit 2
                --- err
                locked: this cannot be written: permission denied
                  help: choose another folder with -o, or make room and rights there
                1 problem
                """);
  }

  @Test
  void output_file_whose_place_is_taken() throws IOException {
    write("calls.csv", CALLS);
    Files.createDirectories(folder.resolve("reports/summary.json"));
    assertThat(audit("calls.csv", "-o", "reports"))
        .hasToString(
            """
            exit 2
            --- err
            reports/summary.json: this cannot be written: a folder of that name is in the way
              help: choose another folder with -o, or make room and rights there
            1 problem
            """);
    assertThat(folder.resolve("reports").toFile().list())
        .containsExactlyInAnyOrder("summary.json", ".ricochet.lock");
  }

  @Test
  void options_that_mean_nothing() throws IOException {
    write("calls.csv", CALLS);
    assertThat(
            audit(
                "calls.csv",
                "--columns=txt=a",
                "--speakers=Julie",
                "--encoding=klingon",
                "--line-pattern=(",
                "--date-pattern=qq",
                "--lang=de",
                "--fail-on=deflection.rate"))
        .hasToString(
            """
            exit 2
            --- err
            --speakers: "Julie" is no pair
              help: write it as SPEAKER=ROLE[:ID]
            --columns: there is no field "txt"
              help: did you mean "text"?
            --encoding: there is no encoding "klingon"
              help: for example UTF-8, UTF-16LE, windows-1252, ISO-8859-15
            --line-pattern:1:2: this is no regular expression: Unclosed group
              (
               ^
            --fail-on 'deflection.rate': this compares with no number (without quotes, the shell takes > for itself)
              help: write for example 'deflection.rate>3' or 'team.brusqueness.count>=10', in quotes
            --lang de: this language is not known
              help: these are: en, fr
            6 problems
            """);
  }

  @Test
  void limits_and_languages_that_no_lexicon_has() throws IOException {
    write("calls.csv", CALLS);
    assertThat(audit("calls.csv", "--lang=en", "--fail-on=empathy.count<1"))
        .hasToString(
            """
            exit 2
            --- err
            --fail-on 'empathy.count<1': no lexicon of the family 'empathy' is read
              help: these families are read: deflection
            --lang en: none of the lexicons is of this language
              help: leave out --lang, or choose others with -l
            2 problems
            """);
  }

  private Run audit(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "audit";
    all[1] = "-l";
    all[2] = Fixtures.DEFLECTION;
    System.arraycopy(args, 0, all, 3, args.length);
    return Run.in(folder, all);
  }

  private void write(String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(UTF_8));
  }
}

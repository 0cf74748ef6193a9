package dev.ricochet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {

  @TempDir Path folder;

  @Test
  void csv() throws IOException {
    Files.writeString(
        folder.resolve("calls.csv"),
        """
        dossier;date;locuteur;conseiller;texte
        c-1;16/11/2026 09:00;client;;ma commande n'est pas là
        c-1;16/11/2026 09:01;agent;A12;ah
        c-2;;agent;A13;bonjour
        """);
    assertThat(Run.in(folder, "inspect", "calls.csv", "--columns", "conversation=dossier"))
        .hasToString(
            """
            exit 0
            --- out
            calls.csv
              format          CSV: its first line names columns
              columns         conversation = dossier, speaker = locuteur,
                              agent = conseiller, at = date, text = texte
              delimiter       ;
              encoding        UTF-8
              conversations   2
              turns           3
              dates           2026-11-16T09:00:00 to 2026-11-16T09:01:00,
                              in a time zone that is not told; 1 turn bears none
              speakers
                agent                 agent       2 turns, A12, A13
                  ah
                  bonjour
                client                customer    1 turn
                  ma commande n'est pas là
              first turns
                client         ma commande n'est pas là
                agent          ah
                agent          bonjour
              to audit it: ricochet audit calls.csv --columns conversation=dossier
              or in ricochet.yaml:
                columns:
                  conversation: dossier
            """);
  }

  @Test
  void columns_whose_names_tell_nothing() throws IOException {
    Files.writeString(
        folder.resolve("week 47.csv"),
        """
        ref;nom;paroles dites
        17;Julie;c'est pas mon service
        17;Paul, du Mans;ah bon, et alors je fais quoi ?
        17;Julie;je ne sais pas
        18;O'Neil;bonjour
        18;Julie;bonjour
        """);
    Run run = Run.in(folder, "inspect", "week 47.csv");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out())
        .endsWith(
            """
              to audit it: ricochet audit 'week 47.csv' --columns 'conversation=ref,speaker=nom,text=paroles dites' --speakers 'Julie=ROLE,Paul\\, du Mans=ROLE,O'\\''Neil=ROLE'
                the columns are guessed by what is in them: see whether they are right
                put agent, customer, colleague, manager or system in place of each ROLE
              or in ricochet.yaml:
                columns:
                  conversation: ref
                  speaker: nom
                  text: paroles dites
                speakers:
                  Julie: ROLE
                  'Paul, du Mans': ROLE
                  'O''Neil': ROLE
            """);
    String command = run.out().lines().filter(l -> l.contains("to audit it: ")).findFirst().get();
    assertThat(
            Run.in(
                    folder,
                    "audit",
                    "week 47.csv",
                    "--columns",
                    command.replaceFirst(".*--columns '([^']*)'.*", "$1"),
                    "--speakers",
                    "Julie=agent,Paul* du Mans=customer,O'Neil=customer",
                    "-l",
                    Fixtures.DEFLECTION,
                    "-f",
                    "csv")
                .toString())
        .startsWith("exit 0\n")
        .contains(",Julie,");
  }

  @Test
  void column_that_nothing_tells() throws IOException {
    Files.writeString(folder.resolve("calls.csv"), "ref;nom;n\n17;1;2\n17;2;3\n");
    assertThat(Run.in(folder, "inspect", "calls.csv", "--columns", "speaker=nom").out())
        .contains(
            "ricochet audit calls.csv --columns conversation=ref,text=HEADER,speaker=nom\n",
            "put the name of a column in place of each HEADER\n");
  }

  @Test
  void some_speakers_are_known() throws IOException {
    Files.writeString(folder.resolve("log.txt"), "Agent: allô\nPaul: oui\nAgent: bon\n");
    Run run = Run.in(folder, "inspect", "log.txt");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .endsWith(
            """
              to audit it: ricochet audit log.txt
                whose turns are not judged, because nobody tells who they are: Paul
            """);
  }

  @Test
  void speakers_whose_role_nobody_knows() throws IOException {
    Files.writeString(folder.resolve("log.txt"), "Julie: allô\nPaul: oui\nJulie: bon\n");
    Run run = Run.in(folder, "inspect", "log.txt");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out())
        .contains(
            "    Julie                 unknown     2 turns, Julie\n",
            "log.txt: no speaker of log.txt has a known role",
            "  to audit it: ricochet audit log.txt --speakers Julie=ROLE,Paul=ROLE\n");
  }

  @Test
  void json() throws IOException {
    Files.writeString(
        folder.resolve("c.jsonl"),
        """
        {"conversation":"c","turns":[{"speaker":"agent","who":"A1","text":"oui"}]}
        """);
    assertThat(Run.in(folder, "inspect", "c.jsonl", "--format", "json").out())
        .isEqualTo(
            """
            [
              {
                "file": "c.jsonl",
                "format": "native JSON Lines",
                "why": "JSON with the fields of this format",
                "encoding": "UTF-8",
                "conversations": 1,
                "turns": 1,
                "undated_turns": 1,
                "speakers": [
                  {
                    "label": "agent",
                    "role": "agent",
                    "turns": 1,
                    "who": [
                      "A1"
                    ],
                    "examples": [
                      "oui"
                    ]
                  }
                ],
                "opening": [
                  {
                    "speaker": "agent",
                    "role": "agent",
                    "text": "oui"
                  }
                ],
                "problems": [],
                "command": "ricochet audit c.jsonl"
              }
            ]
            """);
  }

  @Test
  void what_is_no_transcript() throws IOException {
    Files.writeString(folder.resolve("note.md"), "# Courses\n\n- du pain\n");
    Run run = Run.in(folder, "inspect", "note.md");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out())
        .contains("format          none that is known", "no transcript in a known")
        .endsWith("  no option makes it readable: put right what is said above\n");
  }
}

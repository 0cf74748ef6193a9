package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Position;
import dev.ricochet.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

  private static final String TWO_TURNS =
      """
      conversation_id,speaker_role,agent_id,text
      c1,agent,A1,"bonjour, Julie à l'appareil"
      c1,customer,A1,c'est pas trop tôt
      """;

  @Test
  void aRowIsATurn() {
    String csv =
        """
        Équipe;Id appel;Rôle;Conseiller;Locuteur;Horodatage;Langue;Canal;Verbatim;Enregistrement
        Nord;c-17;Conseillère;A12;Julie;16/11/2026 09:12:31;Français;phone; Bonjour ! ;https://x/17
        """;

    assertThat(Reading.of(csv).turns())
        .containsExactly(
            new Turn(
                "c-17",
                Role.AGENT,
                "Conseillère",
                "A12",
                new TurnTime(
                    "2026-11-16T09:12:31", LocalDateTime.of(2026, 11, 16, 9, 12, 31), null),
                "fr",
                "phone",
                "Nord",
                "https://x/17",
                " Bonjour ! ",
                Position.of("x", 2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsFound(String delimiter) {
    String csv = "call_id,role,text\nc1,agent,allô\n".replace(",", delimiter);

    assertThat(Reading.of(csv).lines()).containsExactly("2 agent null: allô");
    assertThat(Reading.of("sep=" + delimiter + "\n" + csv).lines())
        .containsExactly("3 agent null: allô");
  }

  @Test
  void aHeaderTellsTheDelimiterEvenWhereTextsAreFullOfAnother() {
    String csv = "call_id;role;text\nc1;agent;\"a,b;c\"\nc1;client;a,b,c,d\n";

    assertThat(Reading.of(csv).lines())
        .containsExactly("2 agent null: a,b;c", "3 customer null: a,b,c,d");
  }

  @Test
  void theAgentColumnTellsNothingOfCustomers() {
    assertThat(Reading.of(TWO_TURNS).lines())
        .containsExactly(
            "2 agent A1: bonjour, Julie à l'appareil", "3 customer null: c'est pas trop tôt");
  }

  @Test
  void aSpeakerColumnIsTheRoleWhereThereIsNone() {
    String csv =
        """
        call_id,intervenant,message
        c1,Julie (conseillère),a
        c1,Agent Paul,b
        c1,Cliente,c
        c1,Superviseur : Luc,d
        c1,SVI,e
        c1,Customer Service Lille,f
        """;

    assertThat(Reading.of(csv).lines())
        .containsExactly(
            "2 agent Julie: a",
            "3 agent Paul: b",
            "4 customer null: c",
            "5 manager Luc: d",
            "6 system null: e",
            "7 agent Lille: f");
  }

  @Test
  void rolesMayBeGivenByName() {
    String csv = "call_id,qui,message\nc1,JULIE  M,a\nc1,Paul,b\n";
    ReadOptions options = speakers("Julie M=agent,paul=client");

    assertThat(Reading.of(csv, options).lines())
        .containsExactly("2 agent JULIE  M: a", "3 customer Paul: b");
  }

  @Test
  void columnsMayBeNamed() {
    String csv = "Réf,Type,Message interne,Message\nc1,agent,non,oui\n";

    assertThat(Reading.of(csv, columns("conversation=réf,role=Type,text=Message")).lines())
        .containsExactly("2 agent null: oui");
    assertThat(Reading.of(csv, columns("conversation=,role=Type")).turns())
        .extracting(Turn::conversation)
        .containsExactly("x");
  }

  @Test
  void linesAreCountedAsAnEditorCountsThem() {
    String csv =
        "call_id,role,text\n\nc1,agent,\"un\ndeux\n\ntrois\"\n\n\nc1,client,quatre\n,,\nc1,bot,\n";

    assertThat(Reading.of(csv).lines())
        .containsExactly(
            "3 agent null: un\ndeux\n\ntrois", "9 customer null: quatre", "11 system null: ");
    assertThat(Reading.of(csv.replace("\n", "\r\n")).turns())
        .extracting(turn -> turn.position().line())
        .containsExactly(3L, 9L, 11L);
    assertThat(Reading.of(csv.replace("\n", "\r")).turns())
        .extracting(turn -> turn.position().line())
        .containsExactly(3L, 9L, 11L);
  }

  @Test
  void dateAndTimeMayStandInTwoColumns() {
    String csv =
        """
        call_id,Date,Heure,role,text
        c1,16/11/2026,9h05,agent,a
        c1,,10:00,agent,b
        c1,16/11/2026 10:01,00:00:31,agent,c
        """;

    assertThat(Reading.of(csv).turns())
        .extracting(Turn::at)
        .containsExactly(
            new TurnTime("2026-11-16T09:05:00", LocalDateTime.of(2026, 11, 16, 9, 5), null),
            new TurnTime("10:00", null, Duration.ofMinutes(10)),
            new TurnTime("2026-11-16T10:01:00", LocalDateTime.of(2026, 11, 16, 10, 1), null));
  }

  @Test
  void allFaultyRowsAreReported() {
    String csv =
        """
        call_id;role;date;text
        c1;agent;;oui;non
        c1;agent
        ;agent;;oui
        c1;agent;11/16/2026;oui
        c1;agent;demain;oui
        """;

    assertThat(Reading.of(csv).rendered())
        .isEqualTo(
            """
            x:2: this row has 5 cells, the header has 4
              help: a text that contains ";" has to stand in quotes
            x:3: this row has 2 cells, the header has 4
            x:4: this row names no conversation
            x:5: the time "11/16/2026" has no month 16; is the month written before the day?
              help: say how times are written, for example --date-pattern 'MM/dd/yyyy HH:mm:ss'
            x:6: the time "demain" cannot be read
              help: say how times are written, for example --date-pattern 'MM/dd/yyyy HH:mm:ss'\
            """);
  }

  @Test
  void ofManyFaultyRowsTheFirstAreShown() {
    Reading reading = Reading.of("call_id,role,text\n" + "c1,agent\n".repeat(1000));

    assertThat(reading.problems()).hasSize(21);
    assertThat(reading.problems().get(20).render())
        .isEqualTo("x: and 980 more problems in this file");
  }

  @Test
  void aColumnThatIsNotFoundIsAProblemThatShowsThoseThatAre() {
    assertThat(Reading.of("Réf;Rôle;Propos tenus\nc1;agent;oui\n").rendered())
        .isEqualTo(
            """
            x:1: no column is known to hold the conversation
              help: the columns are "Réf", "Rôle", "Propos tenus"
                    name it: --columns conversation=HEADER, or --columns conversation= where each \
            file is one conversation
            x:1: no column is known to hold the text of the turns
              help: the columns are "Réf", "Rôle", "Propos tenus"
                    name it: --columns text=HEADER\
            """);
    assertThat(Reading.of(TWO_TURNS, columns("text=Verbatim")).rendered())
        .startsWith("x:1: there is no column \"Verbatim\"\n  help: the columns are");
    assertThat(Reading.of("call_id,role,text,Text\nc1,agent,a,b\n").rendered())
        .startsWith("x:1: two columns are called \"text\"");
    assertThat(Reading.of("c1,agent,oui\nc1,client,non\n").rendered())
        .contains("the columns are \"c1\", \"agent\", \"oui\"");
  }

  @Test
  void aQuoteThatIsNeverClosedIsNamedWhereItOpens() {
    String csv = "call_id,role,text\nc1,agent,\"a\nb\"\nc1,agent,\"oui\nc1,client,non\n";

    assertThat(Reading.of(csv).rendered())
        .isEqualTo(
            """
            x:4: the quote that opens a cell here is never closed
              help: close it; a quote within a quoted cell is written twice ("")\
            """);
    assertThat(Reading.of(TWO_TURNS.repeat(2000) + "c1,agent,\"oui\nnon").rendered())
        .contains("x:6001: the quote");
    assertThat(Reading.of("call_id,role,\"text\nc1,agent,oui\n").rendered())
        .contains("x:1: the quote");
  }

  @Test
  void charactersOfFourBytesMayStandWhereTheOpeningOfAFileEnds() {
    for (String before : List.of("", "a", "ab", "abc", "é", "aé")) {
      String said = before + "\uD83D\uDE00".repeat(1 << 16);

      assertThat(Reading.of("call_id,role,text\nc1,agent," + said + "\n").lines())
          .containsExactly("2 agent null: " + said);
    }
  }

  @Test
  void textBehindAClosingQuoteIsAProblem() {
    String csv = "call_id,role,text\nc1,agent,\"il dit\n\"oui\" et part\"\n";

    assertThat(Reading.of(csv).rendered())
        .startsWith(
            "x:3: there is text behind the closing quote of a cell, in the row that begins at line"
                + " 2\n");
  }

  @Test
  void aQuoteThatSwallowsTheFileIsStoppedBeforeItFillsTheMemory() {
    assertThat(Reading.of(new EndlessCsv(), ReadOptions.defaults()).rendered())
        .startsWith("x:3: the row that begins here is longer than 16 Mi characters");
  }

  @Test
  void withoutAKnownRoleNothingIsRead() {
    String csv = "call_id,locuteur,text\n" + "c1,Julie,a\n".repeat(3) + "c1,Paul,b\nc1,SVI,c\n";

    assertThat(Reading.of(csv).rendered())
        .isEqualTo(
            """
            x: no speaker of x has a known role; it has "Julie" (3 turns), "Paul" (1 turn)
              help: say who is who: --speakers 'Julie=agent,Paul=customer'\
            """);
    assertThat(Reading.of("call_id,role,text\nc1,,a\n").rendered())
        .contains("turns without a speaker (1 turn)", "--columns speaker=NAME");
  }

  @Test
  void aColumnMistakenForAnotherFillsNeitherTheMemoryNorTheScreen() {
    StringBuilder csv = new StringBuilder("call_id,text,role\n");
    for (int i = 0; i < 2000; i++) {
      csv.append("c1,agent,").append(i).append(" mots".repeat(1000)).append('\n');
    }

    assertThat(Reading.of(csv.toString()).rendered())
        .hasSizeLessThan(2000)
        .contains("0 mots mots", "and others");
  }

  @Test
  void filesMayStandOneBehindTheOther() {
    String csv = "conversation,speaker,text\nc,agent,un\n";

    Reading reading = Reading.of(csv + csv + "\ufeff" + csv);

    assertThat(reading.rendered()).isEmpty();
    assertThat(reading.lines())
        .containsExactly("2 agent null: un", "4 agent null: un", "6 agent null: un");
  }

  @Test
  void aFileWithoutTurnsIsAProblem() {
    assertThat(Reading.of("").rendered()).isEqualTo("x: this file is empty");
    assertThat(Reading.of(" \n\n").rendered()).isEqualTo("x: this file is empty");
    assertThat(Reading.of("call_id,role,text\n").rendered())
        .isEqualTo("x: there is no turn in this file");
    assertThat(Reading.of("Il était une fois\nun conte, sans dialogue.\n").rendered())
        .startsWith("x: this is no transcript in a known format");
  }

  private static ReadOptions columns(String columns) {
    return ReadOptions.defaults().withColumns(Reading.columns(columns));
  }

  /** A quote opens on line 3 and a gigabyte follows. */
  private record EndlessCsv() implements Source {

    private static final byte[] START =
        "call_id,role,text\nc1,agent,a\nc1,agent,\"oui\n".getBytes(StandardCharsets.UTF_8);

    @Override
    public String name() {
      return "x";
    }

    @Override
    public InputStream open() {
      return new InputStream() {
        private long position;

        @Override
        public int read() {
          int next = position < START.length ? START[(int) position] : 'a';
          return position++ < 1L << 30 ? next : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
          for (int i = 0; i < length; i++) {
            target[offset + i] = (byte) read();
          }
          return length;
        }
      };
    }

    @Override
    public OptionalLong size() {
      return OptionalLong.empty();
    }
  }

  private static ReadOptions speakers(String typed) {
    return ReadOptions.defaults().withSpeakers(SpeakerMap.NONE.with(Reading.speakers(typed)));
  }
}

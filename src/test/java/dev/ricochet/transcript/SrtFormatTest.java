package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SrtFormatTest {

  @Test
  void namesBeforeTheWordsAreSpeakers() {
    String srt =
        """
        1
        00:00:01,000 --> 00:00:02,000
        Agent Julie: Bonjour,

        2
        00:00:02,000 --> 00:00:03,500
        je vous écoute.

        3
        00:00:04,000 --> 00:00:05,000
        [SPEAKER_01]: Allô ?
        >> CLIENT: Oui.
        """;

    Reading reading = Reading.of(srt);

    assertThat(reading.rendered()).isEmpty();
    assertThat(reading.lines())
        .containsExactly(
            "2 agent Julie: Bonjour, je vous écoute.",
            "10 unknown SPEAKER_01: Allô ?",
            "10 customer null: Oui.");
    assertThat(reading.turns().get(1).at().text()).isEqualTo("00:00:04");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\n00:00:01,500 --> 00:00:02,000\nAgent: a\n\n2\n00:00:12,000 --> 00:00:13,000\nAgent: b",
        "1\n00:00:01.500 --> 00:00:02.000\nAgent: a\n\n2\n00:00:12.000 --> 00:00:13.000\nAgent: b",
        "00:01,500 --> 00:02,000\nAgent: a\n\n00:12,000 --> 00:13,000\nAgent: b\n\n\n",
        "0:0:1,5-->0:0:2,0\r\nAgent: <i>a</i>\r\n\r\n0:0:12,0 --> 0:0:13,0\r\n{\\an8}Agent: b\r\n",
        "1\n00:00:01,500 --> 00:00:02,000 X1:1 X2:2\nAgent: a\n2\n00:00:12,000 --> 00:00:13,000\n"
            + "Agent: <font color=\"#ff0000\">b</font>",
        "\n\n1\n00:00:01:500 --> 00:00:02:000\n\nAgent: a\n\n\n2\n00:00:12:000 --> 00:00:13:000\n"
            + "<v Agent>b",
        "#1\n0:00:01.500000 --> 0:00:02\nAgent: {b}a{/b}\n\n#2\n0:00:12 --> 0:00:13\nAgent:<br>{y:i}b",
      })
  void variants(String srt) {
    Reading reading = Reading.of(srt);

    assertThat(reading.rendered()).isEmpty();
    assertThat(reading.turns())
        .extracting(turn -> turn.role().word() + " " + turn.at().text() + " " + turn.text())
        .containsExactly("agent 00:00:01.500 a", "agent 00:00:12 b");
  }

  @Test
  void numbersAndBlankLinesMayBePartOfAText() {
    String srt =
        """
        1
        00:00:01,000 --> 00:00:02,000
        Agent: combien ?

        Client: j'en veux
        42

        00:00:02,100 --> 00:00:03,000
        exactement. 3 < 5 & c'est tout.
        """;

    assertThat(Reading.of(srt).lines())
        .containsExactly(
            "2 agent null: combien ?",
            "2 customer null: j'en veux 42 exactement. 3 < 5 & c'est tout.");
  }

  @Test
  void arrowsMayBePartOfAText() {
    String srt =
        """
        1
        00:00:01,000 --> 00:00:02,000
        Agent: menu --> options
        à 10:30 -> départ.
        """;

    assertThat(Reading.of(srt).lines())
        .containsExactly("2 agent null: menu --> options à 10:30 -> départ.");
  }

  @Test
  void dashesTellSpeakersApartThatAreNotNamed() {
    String srt = "1\n00:00:01,000 --> 00:00:02,000\n- Vous m'entendez\n- Oui, très\nbien\n";

    assertThat(Reading.of(srt).lines())
        .containsExactly("2 unknown null: Vous m'entendez", "2 unknown null: Oui, très bien");
  }

  @Test
  void inAFileWithoutNamesWordsBeforeAColonAreWords() {
    String srt =
        """
        1
        00:00:01,000 --> 00:00:02,000
        bonjour à tous

        2
        00:00:09,000 --> 00:00:10,000
        Paris: douze degrés.

        3
        00:00:19,000 --> 00:00:20,000
        d'accord

        4
        00:00:20,000 --> 00:00:21,000
        Agent: allô
        """;

    assertThat(Reading.of(srt).lines())
        .containsExactly(
            "2 unknown null: bonjour à tous",
            "6 unknown null: Paris: douze degrés.",
            "10 unknown null: d'accord",
            "14 agent null: allô");
  }

  @Test
  void aTimeThatCannotBeReadIsAProblemAndReadingGoesOn() {
    String srt =
        """
        1
        00:00:01,000 --> 00:00:02,000
        Agent: un

        2
        00:00:71,000 --> 00:00:72,000
        Agent: deux

        3
        00:00:09,000 --> 00:00:10,000
        Agent: trois
        """;

    assertThat(Reading.of(srt).rendered())
        .isEqualTo(
            "x:6: this time of a caption cannot be read\n  00:00:71,000 --> 00:00:72,000\n"
                + "  help: write it as 00:01:02,500 --> 00:01:04,000");
    assertThat(Reading.of(srt).lines()).containsExactly("2 agent null: un", "10 agent null: trois");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:00:01,000 -> 00:00:02,000",
        "00:00:01,000 ---> 00:00:02,000",
        "-00:00:01,000 --> 00:00:02,000",
        "00:00:01,000 --> 00:00:02,000Agent",
      })
  void timesThatTheFirstCaptionHasWrongAreNotTakenForText(String times) {
    Reading reading = Reading.of("1\n" + times + "\nAgent: un\n");

    assertThat(reading.turns()).isEmpty();
    assertThat(reading.rendered()).startsWith("x:2: this time of a caption cannot be read\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "2 => x:5: the file ends behind the number of a caption; is it cut off?",
        "00:00:09,000 --> 00:00:10,000 => x:5: the file ends behind this time; is it cut off?",
        "00:00:09,000 --> 00: => x:5: the file ends behind this time; is it cut off?",
      })
  void aFileThatIsCutOffIsAProblem(String end, String problem) {
    Reading reading = Reading.of("1\n00:00:01,000 --> 00:00:02,000\nAgent: un\n\n" + end);

    assertThat(reading.lines()).containsExactly("2 agent null: un");
    assertThat(reading.rendered()).startsWith(problem);
  }
}

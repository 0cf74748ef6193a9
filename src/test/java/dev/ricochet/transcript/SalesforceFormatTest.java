package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesforceFormatTest {

  private static final String BODY =
      """
      <p align="center">Chat Started: Monday, November 16, 2026, 09:02:11 (+0100)</p>\
      <p align="center">Chat Origin: Aide</p><p align="center">Agent Julie M</p>( 4s ) Julie M: \
      Bonjour, je m&#39;appelle Julie<br>( 1m 13s )
      Paul Petit: o&ugrave; est <b>mon</b> colis : perdu ?<br>le bleu<br>
      ( 1h 2m 3s ) Julie M: c&#39;est not&eacute;<br>( 1h 3m 0s ) \
      """;

  @Test
  void aBodyIsTakenApart() {
    Reading reading = Reading.of(BODY);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines())
        .containsExactly(
            "1 system null: Chat Started: Monday, November 16, 2026, 09:02:11 (+0100)",
            "1 system null: Chat Origin: Aide",
            "1 system null: Agent Julie M",
            "1 agent Julie M: Bonjour, je m'appelle Julie",
            "1 customer Paul Petit: où est mon colis : perdu ?\nle bleu",
            "3 agent Julie M: c'est noté");
    TurnTime at = reading.turns().get(5).at();
    assertThat(at).isNotNull();
    assertThat(at.moment()).isEqualTo(LocalDateTime.of(2026, 11, 16, 10, 4, 14));
    assertThat(reading.turns()).extracting(Turn::conversation).containsOnly("x");
    assertThat(reading.turns()).extracting(Turn::channel).containsOnly("chat");
  }

  @Test
  void anAgentOfAnotherNameIsNotGuessed() {
    String body = BODY.replace("Agent Julie M", "Agent Julie Martin");

    assertThat(Reading.of(body).rendered())
        .contains("\"Julie M\" (2 turns), \"Paul Petit\" (1 turn)");
  }

  @Test
  void amongSeveralNobodyIsTheVisitor() {
    assertThat(Reading.of(BODY + "Eve: moi aussi<br>").lines())
        .contains("1 unknown Paul Petit: où est mon colis : perdu ?\nle bleu")
        .endsWith("3 unknown Eve: moi aussi");
  }

  @Test
  void theUserMayNameTheAgent() {
    ReadOptions options =
        ReadOptions.defaults()
            .withSpeakers(SpeakerMap.NONE.with(Reading.speakers("paul petit=agent:A7")));
    String body = "( 4s ) Paul Petit: oui<br>( 9s ) Visitor: non<br>";

    assertThat(Reading.of(body, options).lines())
        .containsExactly("1 agent A7: oui", "1 customer null: non");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "lundi 16 novembre 2026, 09:02:11 (+0000) => 2026-11-16T09:02:11",
        "Friday, October 03, 2014, 13:42:11 (-0500) => 2014-10-03T13:42:11",
        "someday => null",
        "Monday, Nivôse 16, 2026, 09:02:11 (+0000) => null",
      })
  void theStartIsReadInTwoLanguages(String moment, String expected) {
    String body = "<P align=center>Chat : " + moment + "</P>( 0s ) Agent: oui<br>";

    TurnTime at = Reading.of(body).turns().get(1).at();
    assertThat(at).isNotNull();
    assertThat(String.valueOf(at.moment())).isEqualTo(expected);
  }

  @Test
  void recordsAreReadFromTheResultOfAQuery() {
    String json =
        """
        {"totalSize":2,"done":true,"records":[
         {"attributes":{"type":"LiveChatTranscript"},"Id":"570A","Name":"00000012",
          "StartTime":"2026-11-16T08:00:00.000+0000",
          "Body":"<p align=\\"center\\">Agent Julie</p>( 4s ) Julie: oui<br>"},
         {"attributes":{"type":"LiveChatTranscript"},"Id":"570B","Body":null},
         {"Id":"570C","Body":"( 4s ) Visitor: non<br>"}]}
        """;

    Reading reading = Reading.of(json);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.turns())
        .extracting(t -> t.conversation() + " " + t.role() + " " + t.text())
        .containsExactly("570A SYSTEM Agent Julie", "570A AGENT oui", "570C CUSTOMER non");
    assertThat(reading.turns().get(1).at().moment())
        .isEqualTo(LocalDateTime.of(2026, 11, 16, 8, 0, 4));
    assertThat(Reading.of(json.replace("null}", "7}")).rendered())
        .contains("`Body` is a number, not a string");
  }

  @Test
  void aBodyHasALimit() {
    assertThat(Reading.of(BODY + "x".repeat(HtmlText.LONGEST)).rendered())
        .startsWith("x: this chat is longer than 1 Mi characters");
  }

  @Test
  void aBodyThatIsCutShortIsReadAsFarAsItGoes() {
    assertThat(Reading.of(BODY.substring(0, BODY.indexOf("colis"))).lines())
        .endsWith("1 customer Paul Petit: où est mon");
  }
}

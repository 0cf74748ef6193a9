package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppFormatTest {

  private static final String ANDROID =
      """
      16/11/2026, 09:12 - Les messages et les appels sont chiffrés de bout en bout.
      16/11/2026, 09:12 - Julie Martin: Bonjour
      je regarde : deux minutes

      16/11/2026, 09:13 - +33 6 12 34 56 78: <Médias omis>
      16/11/2026, 09:13 - +33 6 12 34 56 78: merci <Ce message a été modifié>
      16/11/2026, 09:14 - Julie Martin a changé l'objet en « Colis : perdu »
      16/11/2026, 09:15 - Julie Martin: Ce message a été supprimé
      """;

  private static final String IPHONE =
      """
      \u200e[16/11/2026, 09:12:31] Colis: \u200eLes messages sont chiffrés de bout en bout.
      [16/11/2026, 09:12:40] Julie Martin: Bonjour
      suite
      \u200e[16/11/2026, 09:13:02] Paul: \u200eimage absente
      [16/11/2026, 09:13:05] Paul: voilà
      """;

  @Test
  void theLinesOfAndroidAreRead() {
    Reading reading = Reading.of(ANDROID, speakers("Julie*=agent:A1,+33*=customer"));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines())
        .containsExactly(
            "1 system null: Les messages et les appels sont chiffrés de bout en bout.",
            "2 agent A1: Bonjour\nje regarde : deux minutes",
            "5 system null: <Médias omis>",
            "6 customer +33 6 12 34 56 78: merci",
            "7 system null: Julie Martin a changé l'objet en « Colis : perdu »",
            "8 system null: Ce message a été supprimé");
    assertThat(reading.turns().get(1).at().text()).isEqualTo("2026-11-16T09:12:00");
    assertThat(reading.turns()).extracting(Turn::conversation).containsOnly("x");
    assertThat(reading.turns()).extracting(Turn::channel).containsOnly("chat");
  }

  @Test
  void theLinesOfAnIPhoneAreRead() {
    Reading reading = Reading.of(IPHONE, speakers("Julie*=agent"));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines())
        .containsExactly(
            "1 system null: Les messages sont chiffrés de bout en bout.",
            "2 agent Julie Martin: Bonjour\nsuite",
            "4 system null: image absente",
            "5 unknown Paul: voilà");
    assertThat(reading.turns().get(3).at().text()).isEqualTo("2026-11-16T09:13:05");
  }

  @Test
  void speakersHaveNoRoles() {
    assertThat(Reading.of(IPHONE).rendered())
        .contains("\"Julie Martin\" (1 turn), \"Paul\" (1 turn)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "[11/16/26, 9:12:31\u202fPM] Agent: a => 2026-11-16T21:12:31",
        "11/16/26, 12:05 AM - Agent: a => 2026-11-16T00:05:00",
        "16/11/26, 12:05 pm - Agent: a => 2026-11-16T12:05:00",
        "16.11.26, 09:12 - Agent: a => 2026-11-16T09:12:00",
        "2026-11-16, 09:12 - Agent: a => 2026-11-16T09:12:00",
        "16/11/2026 à 09:12 - Agent: a => 2026-11-16T09:12:00",
        "[16/11/2026 à 09:12:31] Agent: a => 2026-11-16T09:12:31",
        "03/04/2026, 09:12 - Agent: a => 2026-04-03T09:12:00",
        "3/4/26, 9:12 AM - Agent: a => 2026-03-04T09:12:00",
        "3/4/26, 9:12 am - Agent: a => 2026-04-03T09:12:00",
      })
  void dateAndTimeStandAsTheTelephonesCountryWritesThem(String line, String expected) {
    Turn turn = Reading.of(line).turns().get(0);

    assertThat(turn.role()).isEqualTo(Role.AGENT);
    assertThat(turn.at().text()).isEqualTo(expected);
  }

  @Test
  void laterLinesTellWhetherTheDayComesFirst() {
    String byPart = "03/04/26, 09:12 - Agent: a\n04/13/26, 09:12 - Agent: b\n";
    String byOrder =
        "10/01/26, 09:12 - Agent: a\n10/02/26, 09:12 - Agent: b\n11/01/26, 09:00 - Agent: c\n";

    assertThat(Reading.of(byPart).turns().get(0).at().text()).isEqualTo("2026-03-04T09:12:00");
    assertThat(Reading.of(byOrder).turns().get(2).at().text()).isEqualTo("2026-11-01T09:00:00");
  }

  @Test
  void aDateThatDoesNotFitIsAProblem() {
    String chat = "16/11/2026, 09:12 - Agent: a\n11/16/2026, 09:12 - Agent: b\n";

    assertThat(Reading.of(chat).rendered())
        .startsWith("x:2: the time \"11/16/2026, 09:12\" has no month");
  }

  @Test
  void theUserMaySayHowDatesAreWritten() {
    ReadOptions options =
        ReadOptions.defaults().withDatePattern(ReadOptions.parseDatePattern("M/d/yyyy, HH:mm"));

    assertThat(Reading.of("3/4/2026, 09:12 - Agent: a", options).turns().get(0).at().text())
        .isEqualTo("2026-03-04T09:12:00");
  }

  @Test
  void otherLogsAreLeftAlone() {
    assertThat(WhatsAppLines.of("[16/11/2026 09:12:31] Agent: a", false)).isNull();
    assertThat(WhatsAppLines.of("2026-11-16 09:12:31 Agent: a", false)).isNull();
    assertThat(WhatsAppLines.of("AGENT: a", false)).isNull();
  }

  private static ReadOptions speakers(String speakers) {
    return ReadOptions.defaults().withSpeakers(SpeakerMap.NONE.with(Reading.speakers(speakers)));
  }
}

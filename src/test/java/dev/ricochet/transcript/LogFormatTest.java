package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFormatTest {

  @Test
  void aLineIsATurnAndWhatDoesNotBeginOneContinuesTheOneBefore() {
    String log =
        """
        Export du service client

        AGENT: bonjour
        Customer : bonjour,
        j'attends depuis 10:30
        voir http://exemple.fr : merci

        Total : 12 €

        agent:oui
        """;

    assertThat(Reading.of(log).lines())
        .containsExactly(
            "3 agent null: bonjour",
            "4 customer null: bonjour,\nj'attends depuis 10:30\nvoir http://exemple.fr : merci\n\n"
                + "Total : 12 €",
            "10 agent null: oui");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "[09:12:31] Julie (conseillère) : allô => agent Julie 09:12:31 null allô",
        "[9:12] Julie (conseillère): allô => agent Julie 09:12 null allô",
        "(00:01:02.5) Agent Julie: allô => agent Julie 00:01:02.500 null allô",
        "2026-11-16 09:12:31 Agent Julie: allô"
            + " => agent Julie 2026-11-16T09:12:31 2026-11-16 allô",
        "2026-11-16T09:12:31.250Z AGENT: allô"
            + " => agent null 2026-11-16T09:12:31.25Z 2026-11-16 allô",
        "16/11/2026, 09:12 - Agent: allô => agent null 2026-11-16T09:12:00 2026-11-16 allô",
        "[16/11/2026 09:12:31] Conseillère - Julie: a"
            + " => agent Julie 2026-11-16T09:12:31 2026-11-16 a",
        "09:12:31 | Conseillère: allô => agent null 09:12:31 null allô",
        "Julie (conseillère) : allô => agent Julie null null allô",
        "Agent (09:12:31): allô => agent null 09:12:31 null allô",
        "Opératrice: 10:30 : on rappelle => agent null null null 10:30 : on rappelle",
      })
  void theUsualShapesAreRead(String line, String expected) {
    Turn turn = Reading.of(line).turns().get(0);
    TurnTime at = turn.at();

    assertThat(
            String.join(
                " ",
                turn.role().word(),
                turn.who(),
                at == null ? null : at.text(),
                at == null || at.date() == null ? null : at.date().toString(),
                turn.text()))
        .isEqualTo(expected);
  }

  @Test
  void whereTurnsBearATimeOnlyLinesThatDoBeginOne() {
    String log =
        """
        [09:12:31] Julie (conseillère) : voici :
        Paul: à rappeler
        10:30 demain : rendez-vous
        [1] note : rien
        [09:12:40] Paul (client) : merci
        [09:12:50] fin de l'appel
        """;

    assertThat(Reading.of(log).lines())
        .containsExactly(
            "1 agent Julie: voici :\nPaul: à rappeler\n10:30 demain : rendez-vous\n[1] note : rien",
            "5 customer Paul: merci",
            "6 unknown null: fin de l'appel");
  }

  @Test
  void namesWithoutRolesAreShownToBeMapped() {
    String log = "Julie: bonjour\nMme Le Breton: oui\nNote: rien\nJulie: non\n";

    assertThat(Reading.of(log).rendered())
        .contains("\"Julie\" (2 turns), \"Mme Le Breton\" (1 turn)")
        .doesNotContain("Note");
    assertThat(Reading.of(log, roles("julie=agent")).lines())
        .containsExactly(
            "1 agent Julie: bonjour",
            "2 unknown Mme Le Breton: oui\nNote: rien",
            "4 agent Julie: non");
  }

  @Test
  void aHeadingBeginsAConversation() {
    String log =
        """
        --- conversation 17 ---
        AGENT: a
        # Appel n° c-18
        AGENT: b
        # call back tomorrow
        ---------
        ===== CALL: 19 =====
        CLIENT: c
        """;

    assertThat(Reading.of(log).turns())
        .extracting(turn -> turn.conversation() + "/" + turn.text())
        .containsExactly("17/a", "c-18/b\n# call back tomorrow\n---------", "19/c");
    assertThat(Reading.of("AGENT: a").turns().get(0).conversation()).isEqualTo("x");
  }

  @Test
  void aPatternSaysHowLinesAreRead() {
    String log =
        """
        c1;2026-11-16 09:12;A12/agent;bonjour
        suite
        c2;;C3/customer;non
        """;
    ReadOptions options =
        pattern("(?<conversation>\\w+);(?<at>[^;]*);(?<who>\\w+)/(?<speaker>\\w+);(?<text>.*)");

    Reading reading = Reading.of(log, options);

    assertThat(reading.lines())
        .containsExactly("1 agent A12: bonjour\nsuite", "3 customer C3: non");
    assertThat(reading.turns()).extracting(Turn::conversation).containsExactly("c1", "c2");
    assertThat(reading.turns())
        .extracting(Turn::at)
        .containsExactly(
            new TurnTime("2026-11-16T09:12:00", LocalDateTime.of(2026, 11, 16, 9, 12), null), null);
  }

  @Test
  void linesThatDoNotFitThePatternBeforeTheFirstTurnAreProblems() {
    assertThat(Reading.of("début\n\nA> oui\n", pattern("(?<speaker>\\w+)> (?<text>.*)")).rendered())
        .startsWith("x:1: this line does not fit --line-pattern\n  début");
  }

  @Test
  void aPatternThatRunsAwayIsStopped() {
    ReadOptions options = pattern("(?<speaker>(.*a){1,12}): (?<text>.*)");
    ReadOptions deep = pattern("(?<speaker>a): (?<text>(.|b)*)");

    assertThat(Reading.of("a: b\n" + "a".repeat(60) + "\n", options).rendered())
        .startsWith("x:2: --line-pattern takes too long on this line");
    assertThat(Reading.of("a: " + "b".repeat(200_000), deep).rendered())
        .startsWith("x:1: --line-pattern takes too long on this line");
  }

  @Test
  void aWildcardMakesNoSpeakerOfCellsTimesAndHeadingWords() {
    String log =
        """
        Julie: bonjour
        speaker_1: bonjour
        Total : 12 €
        10:30
        """;

    assertThat(Reading.of(log, roles("Julie=agent,*=customer")).lines())
        .containsExactly(
            "1 agent Julie: bonjour", "2 customer speaker_1: bonjour\nTotal : 12 €\n10:30");
    assertThat(
            Reading.of("ref;quand;paroles\n17;2026-11-16T08:41:10;merci\n", roles("*=customer"))
                .rendered())
        .contains("no column is known to hold the conversation");
  }

  @Test
  void aTimeThatCannotBeReadIsAProblem() {
    assertThat(Reading.of("[11/16/2026 09:12] AGENT: a\n").rendered())
        .startsWith("x:1: the time \"11/16/2026 09:12\" has no month 16");
    assertThat(Reading.of("09:12:31 PM AGENT: a\n").rendered())
        .startsWith("x:1: the time \"09:12:31 PM\" cannot be read");
  }

  private static ReadOptions roles(String roles) {
    return ReadOptions.defaults().withSpeakers(SpeakerMap.NONE.with(Reading.speakers(roles)));
  }

  private static ReadOptions pattern(String regex) {
    return ReadOptions.defaults().withLinePattern(ReadOptions.parseLinePattern(regex));
  }
}

package dev.ricochet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  private static final Wording FRENCH = Wording.of(Locale.FRANCE);

  @Test
  void numbersAreWrittenAsTheirReadersWriteThem() {
    assertThat(Wording.ENGLISH.number(1234567)).isEqualTo("1,234,567");
    assertThat(FRENCH.number(1234567)).isEqualTo("1\u202f234\u202f567");
    assertThat(Wording.ENGLISH.decimal(-1234.565, 2)).isEqualTo("-1,234.57");
    assertThat(FRENCH.decimal(-1234.565, 2)).isEqualTo("-1\u202f234,57");
    assertThat(Wording.ENGLISH.percent(0.125, 1)).isEqualTo("12.5 %");
    assertThat(FRENCH.percent(0.125, 1)).isEqualTo("12,5\u202f%");
  }

  @Test
  void daysAndWeeksAreWrittenAsTheirReadersWriteThem() {
    LocalDate day = LocalDate.of(2026, 11, 6);
    assertThat(Wording.ENGLISH.date(day)).isEqualTo("6 Nov 2026");
    assertThat(FRENCH.date(day)).isEqualTo("06/11/2026");
    assertThat(Wording.ENGLISH.week("2026-W07")).isEqualTo("week 7 of 2026");
    assertThat(FRENCH.week("2026-W47")).isEqualTo("semaine 47 de 2026");
    assertThat(FRENCH.week("")).isEmpty();
  }

  @Test
  void frenchHasNoPluralOfNothing() {
    assertThat(problems(0)).isEqualTo("0 problems / 0 problème");
    assertThat(problems(1)).isEqualTo("1 problem / 1 problème");
    assertThat(problems(2000)).isEqualTo("2,000 problems / 2\u202f000 problèmes");
  }

  private static String problems(long number) {
    Message message = Message.count(number, "1 problem", "{0} problems");
    return Wording.ENGLISH.say(message) + " / " + FRENCH.say(message);
  }

  @Test
  void argumentsAreSaidInTheLanguageOfTheirSentence() {
    Message message =
        new Message(
            "'{0}' {1} {2} {3} {4} {5} {6}",
            List.of(
                "{1} $1 \\",
                Message.of("and {0} more", 1000),
                Message.decimal(1.5, 1),
                Message.percent(0.5, 0),
                LocalDate.of(2026, 11, 16),
                Message.week("2026-W47"),
                Message.plain("help: ")));
    assertThat(Wording.ENGLISH.say(message))
        .isEqualTo("'{1} $1 \\' and 1,000 more 1.5 50 % 16 Nov 2026 week 47 of 2026 help: ");
    assertThat(FRENCH.say(message))
        .isEqualTo(
            "'{1} $1 \\' et 1\u202f000 de plus 1,5 50\u202f% 16/11/2026 semaine 47 de 2026 help: ");
  }

  @Test
  void bracesOfDataStand() {
    assertThat(Wording.ENGLISH.say(Message.plain("{1} {service} {0}")))
        .isEqualTo("{1} {service} {0}");
  }

  @Test
  void decimalsAreNeverLeftToChance() {
    assertThatThrownBy(() -> Message.of("{0} turns", 1.5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void problemsAreToldInTheLanguageAskedFor() {
    Problem problem = Problem.at(Position.of("a.csv", 3), "bad", "good\nbetter");
    assertThat(problem.render()).isEqualTo("a.csv:3: bad\n  help: good\n        better");
    assertThat(problem.render(FRENCH))
        .isEqualTo("a.csv:3: bad\n  conseil\u202f: good\n            better");
  }

  @ParameterizedTest
  @CsvSource({
    "fr_FR.UTF-8, de_DE, en_GB, fr",
    "'', fr, en_GB, fr",
    "'', '', fr_CA@euro, fr",
    "C.UTF-8, fr_FR, fr_FR, en",
    "fro, '', '', en",
    "'', '', '', en"
  })
  void theEnvironmentChoosesAsPosixHasIt(
      String all, String messages, String lang, String language) {
    Map<String, String> environment = Map.of("LC_ALL", all, "LC_MESSAGES", messages, "LANG", lang);
    assertThat(Wording.of(environment).language()).isEqualTo(language);
  }
}

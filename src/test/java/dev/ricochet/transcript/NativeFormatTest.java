package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Position;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NativeFormatTest {

  private static final String GOOD =
      """
      {"conversation":"c","turns":[{"speaker":"agent","text":"a"}]}
      """;

  @Test
  void aLineIsAConversation() {
    String json =
        """

        {"conversation":"c-17","language":"fr-FR","channel":"phone","team":"Nord",\
        "recording":"https://x/17","started":"2026-11-16T23:59:30+01:00","score":{"x":[1]},\
        "turns":[\
        {"speaker":"agent","who":"A12","at":"00:00:04.200","text":"allô","marks":[]},\
        {"speaker":"customer","at":"00:00:31","text":""},{"speaker":"bot","who":null,"text":"bip"}]}
        """;
    LocalDateTime start = LocalDateTime.of(2026, 11, 16, 23, 59, 30);
    Duration four = Duration.ofMillis(4200);

    Reading reading = Reading.of(json);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.turns().get(0))
        .isEqualTo(
            new Turn(
                "c-17",
                Role.AGENT,
                "agent",
                "A12",
                new TurnTime("00:00:04.200", start.plus(four), four),
                "fr",
                "phone",
                "Nord",
                "https://x/17",
                "allô",
                Position.of("x", 2)));
    assertThat(reading.turns())
        .extracting(Turn::at)
        .containsExactly(
            new TurnTime("00:00:04.200", start.plus(four), four),
            new TurnTime("00:00:31", start.plusSeconds(31), Duration.ofSeconds(31)),
            new TurnTime("2026-11-16T23:59:30+01:00", start, null));
    assertThat(reading.turns())
        .extracting(Turn::role)
        .containsExactly(Role.AGENT, Role.CUSTOMER, Role.SYSTEM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "{\"turns\":[]} => `conversation` is missing",
        "{\"conversation\":17,\"turns\":[]} => `conversation` is a number, not a string",
        "{\"conversation\":\" \",\"turns\":[]} => `conversation` is empty",
        "{\"conversation\":\"c\"} => `turns` is missing",
        "{\"conversation\":\"c\",\"turns\":{}} => `turns` is an object, not a list",
        "{\"conversation\":\"c\",\"turns\":[{\"speaker\":\"agent\"}]}"
            + " => `turns[0].text` is missing",
        "{\"conversation\":\"c\",\"turns\":[{\"speaker\":\"agent\",\"text\":true}]}"
            + " => `turns[0].text` is a boolean, not a string",
        "{\"conversation\":\"c\",\"turns\":[{\"text\":\"a\"}]} => `turns[0].speaker` is missing",
        "{\"conversation\":\"c\",\"turns\":[\"a\"]}" + " => `turns[0].speaker` is missing",
        "{\"conversation\":\"c\",\"started\":\"09:12:00\",\"turns\":[]} => `started` has no date",
        "[1] => this is a list, not a conversation",
        "17 => this is a number, not a conversation",
      })
  void whatIsMissingOrOfAWrongTypeIsAProblem(String line, String message) {
    String rendered = Reading.of(GOOD + line + "\n" + GOOD).rendered();

    assertThat(rendered).startsWith("x:2: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "{\"conversation\":\"c\",} => x:2:21: this is not valid JSON",
        "{\"conversation\":\"c\" => x:2:20: this is not valid JSON",
        "{\"conversation\":\"c\",\"conversation\":\"d\"} => x:2:35: this is not valid JSON",
        "{} {} => x:2:4: this is not valid JSON: another document begins on the same line",
        "{\"a\":1,/*b*/} => x:2:8: this is not valid JSON: Unexpected character ('/' (code 47)): "
            + "maybe a (non-standard) comment?",
        "{\"a\":NaN} => x:2:9: this is not valid JSON: Non-standard token 'NaN'",
        "hello => x:2:1: this is not valid JSON",
        "{\"é€😀\":] => x:2:9: this is not valid JSON",
        "\ufeff{} => x:2:1: this is not valid JSON: Unexpected character",
      })
  void invalidJsonIsShownWithItsPlace(String line, String message) {
    assertThat(Reading.of(GOOD + line + "\n" + GOOD).rendered()).startsWith(message);
  }

  @Test
  void allFaultyLinesAreReportedAndTheOthersRead() {
    Reading reading = Reading.of(GOOD + "{]\n" + GOOD + "{\"a\":1}\n[" + "\n" + GOOD);

    assertThat(reading.turns()).hasSize(3);
    assertThat(reading.problems()).extracting(p -> p.position().line()).contains(2L, 4L, 5L);
    assertThat(reading.problems().get(0).render())
        .isEqualTo(
            """
            x:2:2: this is not valid JSON: Unexpected close marker ']': expected '}'
              {]
               ^\
            """);
  }

  @Test
  void nestingHasALimit() {
    String deep = "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}\n";

    assertThat(Reading.of(GOOD + deep).rendered()).contains("x:2:", "nesting depth");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'conversation':'c','turns':[]}",
        "{conversation:\"c\",turns:[]}",
        "{ // first\n \"conversation\":\"c\"}",
        "{\n  /* first */ \"conversation\":\"c\"}",
        "\u00a0{\"conversation\":\"c\"}",
      })
  void whatIsAlmostJsonIsNotTakenForAnotherFormat(String text) {
    assertThat(Reading.of(text).rendered())
        .startsWith("x:")
        .contains("this is not valid JSON: Unexpected character");
  }

  @Test
  void jsonMayBeSpreadOverLinesListedAndWrapped() {
    String spread = GOOD.replace(",", ",\n");
    assertThat(Reading.of(spread).turns()).hasSize(1);
    assertThat(Reading.of(spread + spread).turns()).hasSize(2);
    assertThat(Reading.of("[\n" + spread + "," + spread + "]").turns()).hasSize(2);
    assertThat(Reading.of("{\"page\":1,\"conversations\":[" + spread + "],\n\"more\":{}}").turns())
        .hasSize(1);
  }

  @Test
  void aFaultEndsJsonThatIsSpreadOverLines() {
    String spread = GOOD.replace(",", ",\n");

    Reading reading = Reading.of("[" + spread + ",{\"conversation\":]");

    assertThat(reading.turns()).hasSize(1);
    assertThat(reading.rendered())
        .startsWith("x:" + (spread.lines().count() + 1) + ":")
        .contains("this is not valid JSON: Unexpected character (']'");
    assertThat(Reading.of(spread.substring(0, 20)).rendered())
        .contains("this is not valid JSON: Unexpected end-of-input");
    assertThat(Reading.of("[[" + spread + "]]").rendered())
        .startsWith("x:1: this is a list, not a conversation");
    assertThat(Reading.of("[" + spread).rendered())
        .endsWith("Unexpected end-of-input: expected close marker for Array");
  }

  @Test
  void aDocumentHasALimit() {
    String huge = "[\n{\"conversation\":\"c\",\"turns\":[" + "1,".repeat(2_000_000) + "1]}]";

    assertThat(Reading.of(huge).rendered()).startsWith("x:2: the JSON that begins here has more");
  }
}

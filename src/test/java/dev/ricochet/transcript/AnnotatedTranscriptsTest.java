package dev.ricochet.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.BytesSource;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotatedTranscriptsTest {

  private static final Set<String> CATEGORIES =
      Set.of("brusqueness", "deflection/stalling", "deflection/powerless", "ownership/admits");

  @Test
  void marksStandWhereTheirQuotesAre() {
    Gold gold =
        Gold.of(
            """
            {"conversation":"c","style":"asr","turns":[{"speaker":"agent","text":"non non non",\
            "marks":[{"category":"brusqueness","quote":"non"},\
            {"category":"deflection/stalling","quote":"non","nth":3,"recovered":true},\
            {"category":"brusqueness","quote":"non non","nth":2}]},\
            {"speaker":"customer","text":"ah","marks":[]},{"speaker":"agent","text":"bon"}]}
            """);

    assertThat(gold.rendered()).isEmpty();
    assertThat(gold.turns()).extracting(AnnotatedTurn::style).containsOnly("asr");
    assertThat(gold.turns())
        .extracting(t -> t.turn().text())
        .containsExactly("non non non", "ah", "bon");
    assertThat(gold.turns())
        .extracting(AnnotatedTurn::marks)
        .containsExactly(
            List.of(
                new Mark("brusqueness", 0, 3, null),
                new Mark("deflection/stalling", 8, 11, true),
                new Mark("brusqueness", 4, 11, null)),
            List.of(),
            List.of());
  }

  @Test
  void familyIsWhatStandsBeforeTheSlash() {
    assertThat(new Mark("deflection/stalling", 0, 1, false).family()).isEqualTo("deflection");
    assertThat(new Mark("brusqueness", 0, 1, null).family()).isEqualTo("brusqueness");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "{} => `turns[0].marks` is an object, not a list",
        "\"none\" => `turns[0].marks` is a string, not a list",
        "[7] => `turns[0].marks[0]` is a number, not an object",
        "[{\"quote\":\"on verra\"}] => `turns[0].marks[0].category` is missing",
        "[{\"category\":\"brusqueness\"}] => `turns[0].marks[0].quote` is missing",
        "[{\"category\":\"brusqueness\",\"quote\":\"\"}] => `turns[0].marks[0].quote` is empty",
        "[{\"category\":\"brusqueness\",\"quote\":\"On verra\"}] => `turns[0].marks[0].quote`"
            + " \"On verra\" is not in the text of its turn",
        "[{\"category\":\"brusqueness\",\"quote\":\"on verra\",\"nth\":2}] =>"
            + " `turns[0].marks[0].quote` \"on verra\" stands in the text only once, not 2 times",
        "[{\"category\":\"brusqueness\",\"quote\":\"o\",\"nth\":9}] =>"
            + " `turns[0].marks[0].quote` \"o\" stands in the text only 2 times, not 9 times",
        "[{\"category\":\"brusqueness\",\"quote\":\"o\",\"nth\":0}] =>"
            + " `turns[0].marks[0].nth` is 0, not a whole number from 1",
        "[{\"category\":\"brusqueness\",\"quote\":\"o\",\"nth\":1.5}] =>"
            + " `turns[0].marks[0].nth` is 1.5, not a whole number from 1",
        "[{\"category\":\"brusqueness\",\"quote\":\"o\",\"nth\":\"2\"}] =>"
            + " `turns[0].marks[0].nth` is a string, not a whole number from 1",
        "[{\"category\":\"rudeness\",\"quote\":\"o\"}] =>"
            + " `turns[0].marks[0].category` is \"rudeness\", which is no category",
        "[{\"category\":\"deflection\",\"quote\":\"o\"}] =>"
            + " `turns[0].marks[0].category` is \"deflection\", which is no category",
        "[{\"category\":\"deflection/stalling\",\"quote\":\"o\"}] =>"
            + " `turns[0].marks[0].recovered` is missing",
        "[{\"category\":\"deflection/stalling\",\"quote\":\"o\",\"recovered\":\"no\"}] =>"
            + " `turns[0].marks[0].recovered` is a string, not true or false",
      })
  void badMarksAreProblems(String marks, String message) {
    Gold gold = Gold.of(conversation("[]") + conversation(marks));

    assertThat(gold.problems()).hasSize(1);
    assertThat(gold.rendered()).startsWith("x:2: " + message);
    assertThat(gold.turns()).hasSize(1);
  }

  @Test
  void misspeltCategoryIsGuessed() {
    String marks = "[{\"category\":\"deflexion/staling\",\"quote\":\"o\",\"recovered\":false}]";

    assertThat(Gold.of(conversation(marks)).rendered())
        .endsWith("\n  help: did you mean \"deflection/stalling\"?");
  }

  @Test
  void allFaultsAreReportedAtOnce() {
    Gold gold =
        Gold.of(
            """
            {"conversation":"c","turns":[{"speaker":"agent","marks":7},{"text":"a","marks":[\
            {"category":"rudeness","quote":"b"},{"category":"deflection/powerless","quote":"a"}]}]}
            nonsense
            """);

    assertThat(gold.problems())
        .extracting(problem -> problem.message().toString().split(" ", 2)[0])
        .containsExactly(
            "`turns[0].text`",
            "`turns[1].speaker`",
            "`turns[0].marks`",
            "`turns[1].marks[0].category`",
            "`turns[1].marks[0].quote`",
            "`turns[1].marks[1].recovered`",
            "this");
  }

  @Test
  void fileWithoutMarksIsNotAnnotated() {
    String plain =
        """
        {"conversation":"c","turns":[{"speaker":"agent","text":"on verra"}]}
        """;
    assertThat(Gold.of(plain).rendered())
        .isEqualTo(
            """
            x: nobody marked anything in this file: no turn has `marks`
              help: a turn in which nothing counts is annotated as "marks":[]\
            """);
    assertThat(Gold.of(plain + conversation("[]")).rendered()).isEmpty();
  }

  @Test
  void otherFormatsBearNoMarks() {
    assertThat(Gold.of("conversation_id,speaker,text\nc,agent,on verra\n").rendered())
        .startsWith("x: this is no annotated transcript\n  help: marks stand in native");
    assertThat(Gold.of("\n").rendered()).isEqualTo("x: this file is empty");
  }

  private static String conversation(String marks) {
    return """
    {"conversation":"c","turns":[{"speaker":"agent","text":"bon, on verra","marks":%s}]}
    """
        .formatted(marks);
  }

  /** What comes of reading annotated transcripts. */
  private record Gold(List<AnnotatedTurn> turns, List<Problem> problems) {

    static Gold of(String text) {
      List<AnnotatedTurn> turns = new ArrayList<>();
      Problems problems = new Problems();
      AnnotatedTranscripts.read(
          new BytesSource("x", text.getBytes(UTF_8)), CATEGORIES, turns::add, problems);
      return new Gold(turns, problems.list());
    }

    String rendered() {
      return problems.stream().map(Problem::render).collect(Collectors.joining("\n"));
    }
  }
}

package dev.ricochet.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.audit.Explanation;
import dev.ricochet.audit.Finding;
import dev.ricochet.lexicon.Severity;
import dev.ricochet.source.Position;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.Dimension;
import dev.ricochet.stats.Evaluation;
import dev.ricochet.stats.JudgedFinding;
import dev.ricochet.stats.JudgedMark;
import dev.ricochet.transcript.AnnotatedTurn;
import dev.ricochet.transcript.Mark;
import dev.ricochet.transcript.Role;
import dev.ricochet.transcript.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTextTest {

  @Test
  void nothing_marked_and_nothing_found() {
    Evaluation nothing = new Evaluation(List.of(), List.of(), 0);
    assertThat(EvaluationText.of(nothing, Wording.ENGLISH))
        .isEqualTo(
            """
            Families: rates in %, each with its 95 % interval
             marks found missed false precision  recall  F1

            Categories: a mark found in another category of its family counts as missed
             marks found missed false precision  recall  F1
            """);
    assertThat(ErrorsText.of(List.of(), List.of(), Wording.ENGLISH))
        .isEqualTo("\nNo errors in any category.\n");
  }

  /** The widest rates that there are beside the longest name of a shipped category. */
  @Test
  void names_of_categories_are_not_cut() {
    JudgedMark one = missed("deflection/other-department", "ah", 0, 2);
    JudgedMark found = new JudgedMark(one.turn(), 7, one.mark(), List.of(finding(one)));
    List<JudgedMark> marks = new ArrayList<>(Collections.nCopies(199, found));
    marks.add(one);
    List<JudgedFinding> findings =
        new ArrayList<>(
            Collections.nCopies(
                199, new JudgedFinding(one.turn(), finding(one), List.of(one.mark()))));
    findings.add(new JudgedFinding(one.turn(), finding(one), List.of()));
    assertThat(EvaluationText.of(new Evaluation(marks, findings, 0), Wording.ENGLISH))
        .contains(
            " other-department   200   199      1     1 99.5 97-100  99.5 97-100  99.5 98-100");
  }

  private static Finding finding(JudgedMark judged) {
    return new Finding(
        "c",
        judged.number(),
        null,
        "",
        null,
        "fr",
        Role.AGENT,
        null,
        null,
        judged.mark().category(),
        "deflection.fr",
        "phrase",
        Severity.LOW,
        "ah",
        0,
        2,
        false,
        new TreeMap<>(),
        "",
        "",
        null,
        Position.of("gold", 1),
        "",
        List.of());
  }

  @Test
  void no_line_is_wider_than_a_terminal() {
    JudgedMark missed = missed("deflection/" + "x".repeat(99), "y".repeat(300), 90, 200);
    Evaluation evaluation =
        new Evaluation(Collections.nCopies(12_345, missed), List.of(), 1_234_567_890L);
    assertThat(EvaluationText.of(evaluation, Wording.ENGLISH).lines())
        .allMatch(EvaluationTextTest::fits);
    assertThat(EvaluationText.by(Dimension.STYLE, evaluation, Wording.ENGLISH).lines())
        .allMatch(EvaluationTextTest::fits);
    assertThat(ErrorsText.of(List.of(explained(missed)), List.of(), Wording.ENGLISH).lines())
        .allMatch(EvaluationTextTest::fits);
  }

  /** Half of the room goes to each side of a quote, and what one side leaves to the other. */
  @ParameterizedTest
  @CsvSource({
    "0, 5, '[aaaaa]', '…'",
    "100, 105, '…', '…'",
    "195, 200, '…', '[aaaaa]'",
    "10, 190, '[aaa', '…'"
  })
  void context_of_a_quote_fills_the_line(int start, int end, String first, String last) {
    JudgedMark missed = missed("deflection/x", "a".repeat(200), start, end);
    String context =
        ErrorsText.of(List.of(explained(missed)), List.of(), Wording.ENGLISH).split("\n")[3];
    assertThat(context).hasSize(80).startsWith("   ").endsWith(last);
    assertThat(context.substring(3).stripLeading()).startsWith(first);
  }

  private static boolean fits(String line) {
    return DisplayText.width(line) <= 80;
  }

  private static ExplainedMiss explained(JudgedMark missed) {
    return new ExplainedMiss(
        missed,
        new Explanation(
            missed.turn().turn().text(), "fr", "agent", List.of(), List.of(), List.of()));
  }

  private static JudgedMark missed(String category, String text, int start, int end) {
    Turn turn =
        new Turn(
            "c".repeat(90),
            Role.AGENT,
            "agent",
            null,
            null,
            "fr",
            null,
            null,
            null,
            text,
            Position.of("gold", 1));
    return new JudgedMark(
        new AnnotatedTurn(turn, "z".repeat(90), List.of()),
        7,
        new Mark(category, start, end, false),
        List.of());
  }
}

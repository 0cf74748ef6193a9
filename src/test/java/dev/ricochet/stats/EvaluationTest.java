package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Finding;
import dev.ricochet.lexicon.Severity;
import dev.ricochet.source.Position;
import dev.ricochet.transcript.AnnotatedTurn;
import dev.ricochet.transcript.Mark;
import dev.ricochet.transcript.Role;
import dev.ricochet.transcript.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

  private static final String TEXT = "x".repeat(99);
  private static final List<String> ALL = List.of("deflection.fr", "empathy.fr", "ownership.fr");

  /** Each score is written as its name, marks/found, findings/right. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # marks                           | findings                         | families                             | categories
          deflection/a 0-9                  | deflection/a 0-9                 | deflection 1/1 1/1                   | deflection/a 1/1 1/1
          deflection/a 0-9                  | deflection/a 8-20                | deflection 1/1 1/1                   | deflection/a 1/1 1/1
          deflection/a 0-9                  | deflection/a 9-20                | deflection 1/0 1/0                   | deflection/a 1/0 1/0
          deflection/a 9-20                 | deflection/a 0-9                 | deflection 1/0 1/0                   | deflection/a 1/0 1/0
          deflection/a 0-30                 | deflection/a 10-12               | deflection 1/1 1/1                   | deflection/a 1/1 1/1
          deflection/a 0-9                  | deflection/b 0-9                 | deflection 1/1 1/1                   | deflection/a 1/0 0/0; deflection/b 0/0 1/0
          deflection/a 0-9                  | empathy/a 0-9                    | deflection 1/0 0/0; empathy 0/0 1/0  | deflection/a 1/0 0/0; empathy/a 0/0 1/0
          deflection/a 0-30                 | deflection/a 0-5, deflection/a 6-9 | deflection 1/1 2/2                 | deflection/a 1/1 2/2
          deflection/a 0-5, deflection/a 6-9 | deflection/a 0-30               | deflection 2/2 1/1                   | deflection/a 2/2 1/1
          deflection/a 0-5, deflection/b 6-9 | deflection/b 0-30               | deflection 2/2 1/1                   | deflection/a 1/0 0/0; deflection/b 1/1 1/1
          empathy/a 0-5, deflection/a 6-9   |                                  | deflection 1/0 0/0; empathy 1/0 0/0  | deflection/a 1/0 0/0; empathy/a 1/0 0/0
                                            | deflection/a 0-9                 | deflection 0/0 1/0                   | deflection/a 0/0 1/0
                                            |                                  |                                      |
          """)
  void overlap_decides(String marks, String findings, String families, String categories) {
    Evaluation evaluation = evaluation(turn("fr", marks(marks)), findings(findings));
    assertThat(written(evaluation.families())).isEqualTo(families == null ? "" : families);
    assertThat(written(evaluation.categories())).isEqualTo(categories == null ? "" : categories);
  }

  @Test
  void finding_counts_in_its_own_turn_only() {
    List<AnnotatedTurn> turns =
        List.of(
            turn("fr", marks("deflection/a 0-9")),
            turn("fr", marks("deflection/a 0-9")),
            turn("fr", List.of()));
    Evaluation evaluation =
        Evaluation.of(turns, result(List.of(finding("deflection/a", 0, 9, 1, false)), ALL));
    assertThat(written(evaluation.families())).isEqualTo("deflection 2/1 1/1");
    assertThat(evaluation.missed()).extracting(JudgedMark::number).containsExactly(0);
  }

  @Test
  void conversations_of_one_name_in_two_files_are_two() {
    AnnotatedTurn here = turn("fr", marks("deflection/a 0-9"));
    AnnotatedTurn there =
        new AnnotatedTurn(
            new Turn(
                "c",
                Role.AGENT,
                "agent",
                null,
                null,
                "fr",
                null,
                null,
                null,
                TEXT,
                Position.of("other", 1)),
            null,
            here.marks());
    Evaluation evaluation =
        Evaluation.of(
            List.of(there, here), result(List.of(finding("deflection/a", 0, 9, 0, false)), ALL));
    assertThat(evaluation.missed()).extracting(JudgedMark::turn).containsExactly(there);
  }

  @Test
  void errors_are_those_of_categories() {
    Evaluation evaluation =
        evaluation(
            turn("fr", marks("deflection/a 0-9, deflection/b 20-30")),
            findings("deflection/b 0-9, deflection/b 20-30, empathy/a 40-50"));
    assertThat(evaluation.missed()).extracting(m -> m.mark().start()).containsExactly(0);
    assertThat(evaluation.missed().get(0).met())
        .extracting(Finding::category)
        .containsExactly("deflection/b");
    assertThat(evaluation.wrong()).extracting(f -> f.finding().start()).containsExactly(0, 40);
    assertThat(evaluation.wrong().get(0).met())
        .extracting(Mark::category)
        .containsExactly("deflection/a");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, deflection.fr, 0",
    "en, deflection.fr, 1",
    "fr, empathy.fr, 1",
    ", deflection.fr, 0",
    ", empathy.fr, 1"
  })
  void marks_that_no_lexicon_could_find_are_left_out(String language, String lexicon, long left) {
    Evaluation evaluation =
        Evaluation.of(
            List.of(turn(language, marks("deflection/a 0-9"))),
            result(List.of(), List.of(lexicon)));
    assertThat(evaluation.leftOut()).isEqualTo(left);
    assertThat(evaluation.marks()).hasSize((int) (1 - left));
  }

  @Test
  void recovery_is_judged_on_deflections_found() {
    List<Mark> marks =
        List.of(
            new Mark("deflection/a", 0, 5, true),
            new Mark("deflection/a", 10, 15, true),
            new Mark("deflection/a", 20, 25, false),
            new Mark("deflection/a", 30, 35, false),
            new Mark("deflection/a", 40, 45, false),
            new Mark("deflection/a", 50, 55, true),
            new Mark("empathy/a", 60, 65, null));
    List<Finding> findings =
        List.of(
            finding("deflection/a", 0, 5, 0, true),
            finding("deflection/b", 10, 15, 0, false),
            finding("deflection/a", 20, 25, 0, true),
            finding("deflection/a", 30, 35, 0, false),
            finding("deflection/a", 40, 45, 0, false),
            finding("empathy/a", 60, 65, 0, null));
    Evaluation evaluation = evaluation(turn("fr", marks), findings);
    assertThat(evaluation.recovery()).isEqualTo(new Recovery(2, 1, 3, 2));
    assertThat(evaluation.recovery().accuracy()).isEqualTo(new Proportion(3, 5));
  }

  @Test
  void families_by_style() {
    AnnotatedTurn plain = turn("fr", marks("deflection/a 0-9"));
    Evaluation evaluation =
        Evaluation.of(
            List.of(plain, new AnnotatedTurn(plain.turn(), "asr", plain.marks())),
            result(List.of(finding("deflection/a", 0, 9, 1, false)), ALL));
    assertThat(evaluation.familiesBy(Dimension.STYLE))
        .hasToString(
            "{=%s, asr=%s}"
                .formatted(
                    List.of(new Score("deflection", 1, 0, 0, 0)),
                    List.of(new Score("deflection", 1, 1, 1, 1))));
    assertThat(evaluation.familiesBy(Dimension.CHANNEL)).containsOnlyKeys("phone");
    assertThat(evaluation.familiesBy(Dimension.LANGUAGE)).containsOnlyKeys("fr");
  }

  @Test
  void families_stand_in_their_order_and_unknown_ones_last() {
    Evaluation evaluation =
        evaluation(
            turn("fr", List.of()),
            findings(
                "jargon/a 0-1, ownership/a 0-1, deflection/b 0-1, deflection/a 0-1, axes 0-1"));
    assertThat(evaluation.categories())
        .extracting(Score::name)
        .containsExactly("deflection/a", "deflection/b", "ownership/a", "axes", "jargon/a");
  }

  private static Evaluation evaluation(AnnotatedTurn turn, List<Finding> findings) {
    return Evaluation.of(List.of(turn), result(findings, ALL));
  }

  private static String written(List<Score> scores) {
    return scores.stream()
        .map(
            s ->
                s.name() + " " + s.marks() + "/" + s.found() + " " + s.findings() + "/" + s.right())
        .collect(Collectors.joining("; "));
  }

  /** A category and where it stands, as {@code deflection/a 0-9}. */
  private record Span(String category, int start, int end) {
    static List<Span> all(String written) {
      List<Span> spans = new ArrayList<>();
      for (String span : written == null ? new String[0] : written.split(", ")) {
        String[] parts = span.split("[ -]");
        spans.add(new Span(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
      }
      return spans;
    }
  }

  private static List<Mark> marks(String written) {
    return Span.all(written).stream()
        .map(span -> new Mark(span.category(), span.start(), span.end(), false))
        .toList();
  }

  private static List<Finding> findings(String written) {
    return Span.all(written).stream()
        .map(span -> finding(span.category(), span.start(), span.end(), 0, false))
        .toList();
  }

  private static AnnotatedTurn turn(String language, List<Mark> marks) {
    Turn turn =
        new Turn(
            "c",
            Role.AGENT,
            "agent",
            null,
            null,
            language,
            "phone",
            null,
            null,
            TEXT,
            Position.of("gold", 1));
    return new AnnotatedTurn(turn, null, marks);
  }

  private static Finding finding(String category, int start, int end, int turn, Boolean recovered) {
    return new Finding(
        "c",
        turn,
        null,
        "",
        "phone",
        "fr",
        Role.AGENT,
        null,
        null,
        category,
        category.split("/")[0] + ".fr",
        "phrase",
        Severity.LOW,
        TEXT.substring(start, end),
        start,
        end,
        recovered,
        new TreeMap<>(),
        "",
        "",
        null,
        Position.of("gold", 1),
        "",
        List.of());
  }

  private static AuditResult result(List<Finding> findings, List<String> lexicons) {
    return new AuditResult(
        findings, List.of(), List.of(), List.of(), Collections.emptySortedMap(), 1, 1, lexicons);
  }
}

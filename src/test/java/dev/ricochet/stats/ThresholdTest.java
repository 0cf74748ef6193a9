package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Group;
import dev.ricochet.audit.Tally;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.Stance;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {

  private static final List<Lexicon> LEXICONS =
      List.of(
          lexicon("deflection", "agent", "colleague"),
          lexicon("exhortation", "manager"),
          lexicon("customer-effort", "customer"));

  /** A12: 5 deflections, 2 of them recovered, in 100 turns. A13: 1 in 10. A14: none judged. */
  private static final AuditResult RESULT =
      new AuditResult(
          List.of(),
          List.of(
              tally("A12", 100, Map.of("deflection/stalling", 5L, "brusqueness", 1L), 2),
              tally("A13", 10, Map.of("deflection/not-my-job", 1L), 0),
              tally("A14", 0, Map.of(), 0)),
          List.of(
              tally("", 110, Map.of("deflection/stalling", 6L, "customer-effort/repeat", 11L), 2)),
          List.of(),
          Collections.emptySortedMap(),
          20,
          300,
          List.of());

  private static final Analysis ANALYSIS =
      Analysis.of(RESULT, List.of(), new AnalysisOptions(1, AnalysisOptions.Grouping.TEAM));

  @ParameterizedTest
  @CsvSource({
    "deflection.rate>3, A13",
    "deflection.rate>=3, A12 A13",
    "deflection.rate > 2.99, A12 A13",
    "'deflection.rate > 2,99', A12 A13",
    "deflection.rate<3, ''",
    "deflection.rate<=3, A12",
    "deflection.count>=3, A12",
    "deflection.count>3, ''",
    "deflection.count<1, A14",
    "brusqueness.rate>=1, A12",
    "team.deflection.rate>3.6, team",
    "team.deflection.rate>3.64, ''",
    "team.customer-effort.count>10, team",
    "team.customer-effort.rate>=10, team",
  })
  void groups_that_reach_a_limit(String text, String groups) {
    Threshold threshold = Threshold.parse(text);
    assertThat(
            threshold.reached(ANALYSIS).stream()
                .map(r -> r.group().agent().isEmpty() ? "team" : r.group().agent())
                .collect(Collectors.joining(" ")))
        .isEqualTo(groups);
  }

  @ParameterizedTest
  @CsvSource({
    "deflection.rate, compares with no number",
    "deflection, compares with no number",
    "'', compares with no number",
    "deflection.rate=3, compares with no number",
    "deflection.rate>, this is not FAMILY.rate",
    "deflection.rate>-1, this is not FAMILY.rate",
    "deflection.rate>3%, this is not FAMILY.rate",
    "deflection.share>3, this is not FAMILY.rate",
    "agent.deflection.rate>3, this is not FAMILY.rate",
    "deflection.rate=>3, this is not FAMILY.rate",
    "rate>3, this is not FAMILY.rate",
  })
  void what_is_no_limit(String text, String message) {
    assertThatThrownBy(() -> Threshold.parse(text))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining(message);
  }

  @Test
  void limits_that_nobody_could_reach() {
    Problems problems = new Problems();
    for (String text :
        List.of(
            "deflection.rate>3",
            "team.exhortation.count>0",
            "customer-effort.rate>1",
            "exhortation.count>0",
            "deflectoin.rate>3",
            "empathy.count<1")) {
      Threshold.parse(text).check(LEXICONS, problems);
    }
    assertThat(problems.list().stream().map(Problem::render).collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            --fail-on 'customer-effort.rate>1': agents do not say 'customer-effort', so no agent can reach this
              help: count it per team: 'team.customer-effort.rate>1'
            --fail-on 'exhortation.count>0': agents do not say 'exhortation', so no agent can reach this
              help: count it per team: 'team.exhortation.count>0'
            --fail-on 'deflectoin.rate>3': no lexicon of the family 'deflectoin' is read
              help: did you mean 'deflection'?
            --fail-on 'empathy.count<1': no lexicon of the family 'empathy' is read
              help: these families are read: customer-effort, deflection, exhortation\
            """);
  }

  private static Lexicon lexicon(String family, String... speakers) {
    return new Lexicon(family + ".fr", family, "fr", Stance.NEGATIVE, Set.of(speakers), List.of());
  }

  private static Tally tally(String agent, long turns, Map<String, Long> findings, long recovered) {
    return new Tally(
        new Group("", "", agent),
        10,
        turns,
        1000,
        0,
        new TreeMap<>(findings),
        new TreeMap<>(Map.of("deflection/stalling", recovered)),
        new TreeMap<>());
  }
}

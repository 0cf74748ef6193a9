package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.audit.Group;
import dev.ricochet.audit.Tally;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AgentRowTest {

  private static final Group AGENT = new Group("2026-W47", "Nord", "A12");

  @Test
  void figures_of_an_agent() {
    AgentRow row =
        AgentRow.of(
            tally(
                200,
                Map.of(
                    "deflection/stalling", 2L,
                    "deflection/not-my-job", 3L,
                    "brusqueness", 4L,
                    "ownership/takes-charge", 5L,
                    "ownership/admits", 1L,
                    "empathy/listens", 7L),
                2,
                Map.of("deflection/not-my-job/pas-payé", 1L, "deflection/stalling/rappelez", 2L)),
            AnalysisOptions.DEFAULT);
    assertThat(row.group()).isEqualTo(AGENT);
    assertThat(row.turns()).isEqualTo(200);
    assertThat(row.deflections()).isEqualTo(5);
    assertThat(row.recovered()).isEqualTo(2);
    assertThat(row.bare()).isEqualTo(3);
    assertThat(row.brusqueness()).isEqualTo(4);
    assertThat(row.ownership()).isEqualTo(6);
    assertThat(row.empathy()).isEqualTo(7);
    assertThat(row.rate()).isEqualTo(new Rate(3, 200));
    assertThat(row.recoveredShare()).isEqualTo(new Proportion(2, 5));
    assertThat(row.ownershipShare()).isEqualTo(new Proportion(6, 9));
    assertThat(row.topCategory()).isEqualTo("deflection/not-my-job");
    assertThat(row.topPhrase()).isEqualTo("rappelez");
    assertThat(row.signal()).isEqualTo(Signal.NONE);
  }

  @Test
  void of_equally_frequent_deflections_the_first_by_name() {
    AgentRow row =
        AgentRow.of(
            tally(
                10,
                Map.of(
                    "deflection/stalling", 2L, "deflection/not-my-job", 2L, "ownership/admits", 9L),
                0,
                Map.of("deflection/stalling/a", 2L, "deflection/not-my-job/b", 2L)),
            AnalysisOptions.DEFAULT);
    assertThat(row.topCategory()).isEqualTo("deflection/not-my-job");
    assertThat(row.topPhrase()).isEqualTo("b");
  }

  @Test
  void what_nothing_was_said_of_stays_open() {
    AgentRow row =
        AgentRow.of(
            tally(0, Map.of("deflection/stalling", 0L), 0, Map.of()), AnalysisOptions.DEFAULT);
    assertThat(row.rate()).isNull();
    assertThat(row.ownershipShare()).isNull();
    assertThat(row.topCategory()).isNull();
    assertThat(row.topPhrase()).isNull();
  }

  @Test
  void with_fewer_turns_than_the_minimum_there_are_counts_and_no_rate() {
    AnalysisOptions options = new AnalysisOptions(50, AnalysisOptions.Grouping.TEAM);
    Map<String, Long> findings = Map.of("deflection/stalling", 2L);
    assertThat(AgentRow.of(tally(49, findings, 0, Map.of()), options).rate()).isNull();
    assertThat(AgentRow.of(tally(49, findings, 0, Map.of()), options).bare()).isEqualTo(2);
    assertThat(AgentRow.of(tally(50, findings, 0, Map.of()), options).rate())
        .isEqualTo(new Rate(2, 50));
  }

  private static Tally tally(
      long turns, Map<String, Long> findings, long recovered, Map<String, Long> phrases) {
    return new Tally(
        AGENT,
        10,
        turns,
        3000,
        1,
        new TreeMap<>(findings),
        new TreeMap<>(Map.of("deflection/stalling", recovered)),
        new TreeMap<>(phrases));
  }
}

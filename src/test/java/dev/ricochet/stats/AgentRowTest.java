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
                Map.of("deflection/not-my-job/pas-payé", 1L, "deflection/stalling/rappelez", 2L)));
    assertThat(row)
        .isEqualTo(
            new AgentRow(
                AGENT,
                10,
                200,
                3000,
                5,
                2,
                4,
                6,
                7,
                new Rate(3, 200),
                6.0 / 9,
                "deflection/not-my-job",
                "rappelez",
                1));
    assertThat(row.bare()).isEqualTo(3);
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
                Map.of("deflection/stalling/a", 2L, "deflection/not-my-job/b", 2L)));
    assertThat(row.topCategory()).isEqualTo("deflection/not-my-job");
    assertThat(row.topPhrase()).isEqualTo("b");
  }

  @Test
  void what_nothing_was_said_of_stays_open() {
    AgentRow row = AgentRow.of(tally(0, Map.of("deflection/stalling", 0L), 0, Map.of()));
    assertThat(row.rate()).isNull();
    assertThat(row.ownershipShare()).isNull();
    assertThat(row.topCategory()).isNull();
    assertThat(row.topPhrase()).isNull();
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

package dev.ricochet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.source.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentsTableTest {

  @Test
  void names_are_cut_and_aligned_by_what_they_take_on_screen() throws IOException {
    assertThat(
            table(
                new AuditResult(
                    List.of(),
                    List.of(
                        Results.agent("北京客服", "王小明", 40, 1, 0, 2),
                        Results.agent("北京客服", "E\u0301lodie", 40, 1, 0, 2),
                        Results.agent("北京客服", "Marie-Antoinette de la Tour du Pin", 40, 1, 0, 2),
                        Results.agent("北京客服", "esc\u001b[31m\nred\u202e", 40, 1, 0, 2),
                        Results.agent("北京客服", "", 40, 1, 0, 2)),
                    List.of(Results.team("北京客服", 200, 5, 0, 10)),
                    List.of(),
                    Collections.emptySortedMap(),
                    20,
                    400,
                    List.of("deflection.fr", "ownership.fr"))))
        .isEqualTo(
            """
            Team 北京客服, week 2026-W47
              agent               turns  ownership  recovered  bare  bare/100  95 % interval
              王小明                 40          2          0     1       2.5    0.1 to 13.9
              E\u0301lodie                 40          2          0     1       2.5    0.1 to 13.9
              Marie-Antoinette …     40          2          0     1       2.5    0.1 to 13.9
              esc [31m red           40          2          0     1       2.5    0.1 to 13.9
              (not named)            40          2          0     1       2.5    0.1 to 13.9

            All teams
              team                turns  ownership  recovered  bare  bare/100  95 % interval
              2026-W47 北京客服     200         10          0     5       2.5     0.8 to 5.8

            Most frequent: deflection/other-department (5 of 5 deflections).
            In 200 turns, agents took the matter on after 0 of 5 deflections and left 5
            bare: 2.5 per 100 turns (95 % interval 0.8 to 5.8).
            """);
  }

  @Test
  void no_line_is_wider_than_a_terminal() throws IOException {
    String name = "x".repeat(300);
    AuditResult result =
        new AuditResult(
            List.of(),
            List.of(Results.agent(name, name, 1_234_567_890L, 987_654_321L, 123_456_789L, 99)),
            List.of(Results.team(name, 1_234_567_890L, 987_654_321L, 123_456_789L, 99)),
            List.of(),
            Collections.emptySortedMap(),
            1,
            1,
            List.of());
    assertThat(table(result).lines()).allMatch(line -> DisplayText.width(line) <= 80);
  }

  private static String table(AuditResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AgentsTable(Wording.ENGLISH, Ink.PLAIN).write(Results.analysis(result), out);
    return out.toString(UTF_8);
  }
}

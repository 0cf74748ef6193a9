package dev.ricochet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Group;
import dev.ricochet.audit.Tally;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.AnalysisOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditMarkdownTest {

  private static final Wording FRENCH = Wording.of("fr").orElseThrow();

  @Test
  void an_agent_far_above_the_group_is_a_signal_with_its_exposure_and_interval()
      throws IOException {
    assertThat(
            written(
                result(
                    tally("2026-W47", "A1", 2000, 20),
                    tally("2026-W47", "A2", 2000, 22),
                    tally("2026-W47", "A3", 2000, 160),
                    tally("2026-W47", "A4", 2000, 18),
                    tally("2026-W47", "A5", 50, 1))))
        .contains(
            "| Nord | A3 | more frequent than in the group | 160 | 2,000 | 8.0 | 6.8 to 9.3 |")
        .contains("1 agent has fewer than 100 judged turns, too few for a rate.")
        .doesNotContain("| A1 | more");
  }

  @Test
  void agents_alike_are_no_signal() throws IOException {
    assertThat(
            written(result(tally("2026-W47", "A1", 2000, 20), tally("2026-W47", "A2", 2000, 22))))
        .contains("No agent differs from others by more than chance explains.")
        .doesNotContain("A signal is");
  }

  @Test
  void a_week_unlike_the_agents_own_earlier_ones_is_a_signal() throws IOException {
    assertThat(
            written(result(tally("2026-W46", "A1", 2000, 120), tally("2026-W47", "A1", 2000, 20))))
        .startsWith("# Ricochet, week 46 of 2026 to week 47 of 2026\n")
        .contains("| A1 | rarer than in the agent's own earlier weeks | 20 | 2,000 |");
  }

  @Test
  void of_agents_the_last_week_is_told() throws IOException {
    assertThat(
            written(result(tally("2026-W46", "Old", 2000, 20), tally("2026-W47", "New", 2000, 20))))
        .contains("## Agents, by name, week 47 of 2026", "| Nord | New | 2,000 |")
        .doesNotContain("Old");
  }

  @Test
  void a_mail_does_not_list_hundreds() throws IOException {
    Tally[] agents =
        IntStream.range(0, 61)
            .mapToObj(i -> tally("2026-W47", "A" + (100 + i), 200, 2))
            .toArray(Tally[]::new);
    assertThat(written(result(agents)))
        .contains("There are 61 agents; agents.csv has them all.")
        .doesNotContain("| A100 |");
  }

  @Test
  void french() throws IOException {
    assertThat(written(FRENCH, result(tally("2026-W47", "A1", 2000, 20))))
        .startsWith("# Ricochet, semaine 47 de 2026\n")
        .contains(
            "## Ce qui se dit le plus", "## Signaux, semaine 47 de 2026", "0,6 à 1,5", "renvoi");
  }

  @Test
  void names_are_no_markup() throws IOException {
    assertThat(written(result(tally("2026-W47", "<b>|*x*", 2000, 20))))
        .contains("| \\<b\\>\\|\\*x\\* | 2,000 |");
  }

  @Test
  void nothing_found() throws IOException {
    assertThat(written(Results.EMPTY))
        .isEqualTo("# Ricochet\n\n0 turns of agents were judged, in 1 conversation.\n\n");
  }

  private static Tally tally(String week, String agent, long turns, long deflections) {
    return new Tally(
        new Group(week, "Nord", agent),
        turns / 10,
        turns,
        turns * 10,
        0,
        new TreeMap<>(Map.of("deflection/stalling", deflections)),
        new TreeMap<>(),
        new TreeMap<>(Map.of("deflection/stalling/plus-tard", deflections)));
  }

  /** A result of these agents, with the team of all of them in each week. */
  private static AuditResult result(Tally... agents) {
    List<Tally> teams =
        Stream.of(agents)
            .map(agent -> agent.group().period())
            .distinct()
            .map(
                week ->
                    tally(
                        week,
                        "",
                        Stream.of(agents)
                            .filter(agent -> agent.group().period().equals(week))
                            .mapToLong(Tally::turns)
                            .sum(),
                        Stream.of(agents)
                            .filter(agent -> agent.group().period().equals(week))
                            .mapToLong(Tally::bare)
                            .sum()))
            .toList();
    return new AuditResult(
        List.of(),
        List.of(agents),
        teams,
        List.of(),
        Collections.emptySortedMap(),
        100,
        9000,
        List.of("deflection.fr"));
  }

  private static String written(AuditResult result) throws IOException {
    return written(Wording.ENGLISH, result);
  }

  private static String written(Wording wording, AuditResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AuditMarkdown(wording).write(Analysis.of(result, List.of(), AnalysisOptions.DEFAULT), out);
    return out.toString(UTF_8);
  }
}

package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.ChannelTally;
import dev.ricochet.audit.Finding;
import dev.ricochet.audit.Group;
import dev.ricochet.audit.Outcome;
import dev.ricochet.audit.StoredList;
import dev.ricochet.audit.Tally;
import dev.ricochet.lexicon.Severity;
import dev.ricochet.source.Position;
import dev.ricochet.stats.AnalysisOptions.Grouping;
import dev.ricochet.transcript.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {

  private static final AnalysisOptions BY_TEAM = new AnalysisOptions(100, Grouping.TEAM);
  private static final AnalysisOptions ALL = new AnalysisOptions(100, Grouping.ALL);

  private final List<Tally> agents = new ArrayList<>();
  private final List<Tally> teams = new ArrayList<>();
  private final List<ChannelTally> channels = new ArrayList<>();
  private final SortedMap<Outcome, Long> outcomes = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private Analysis analysis(AnalysisOptions options) {
    return Analysis.of(
        new AuditResult(
            findings, agents, teams, channels, outcomes, 10, 100, List.of("deflection.fr")),
        List.of(),
        options);
  }

  private static Tally tally(String week, String team, String agent, long turns, long bare) {
    SortedMap<String, Long> found = new TreeMap<>();
    if (bare > 0) {
      found.put("deflection/stalling", bare);
    }
    return new Tally(
        new Group(week, team, agent),
        turns / 10,
        turns,
        turns * 12,
        0,
        found,
        Collections.emptySortedMap(),
        Collections.emptySortedMap());
  }

  @Test
  void one_who_stands_out_of_his_team_has_a_signal_and_the_others_have_none() {
    for (int i = 0; i < 7; i++) {
      agents.add(tally("", "Nord", "A" + i, 1000, 20));
    }
    agents.add(tally("", "Nord", "A9", 1000, 100));
    assertThat(signals(analysis(BY_TEAM))).containsExactly("A9 ABOVE");
  }

  @Test
  void whom_one_is_compared_with_is_chosen() {
    for (int i = 0; i < 8; i++) {
      agents.add(tally("", "Nord", "A" + i, 1000, 20));
    }
    agents.add(tally("", "Sud", "B1", 1000, 100));
    assertThat(signals(analysis(BY_TEAM))).isEmpty();
    assertThat(signals(analysis(ALL))).containsExactly("B1 ABOVE");
  }

  private static List<String> signals(Analysis analysis) {
    return analysis.agents().stream()
        .filter(row -> row.signal() != Signal.NONE)
        .map(row -> row.group().agent() + " " + row.signal())
        .toList();
  }

  @Test
  void rows_of_tallies_that_are_read_one_after_the_other_are_the_same() {
    for (int week = 10; week < 20; week++) {
      for (int i = 0; i < 6; i++) {
        long turns = i == 5 ? 50 + week : 1000;
        agents.add(tally("2026-W" + week, i % 2 == 0 ? "Nord" : "Sud", "A" + i, turns, i * week));
      }
    }
    agents.sort(Comparator.comparing(Tally::group));
    List<Tally> stored = new StoredList<>(60, agents::iterator, (before, tally) -> tally);
    List<AgentRow> rows = Comparison.of(stored, BY_TEAM);
    assertThat(rows).isInstanceOf(StoredList.class);
    assertThat(rows).hasSize(60).isEqualTo(analysis(BY_TEAM).agents());
    assertThat(rows.get(59)).isEqualTo(analysis(BY_TEAM).agents().get(59));
  }

  @Test
  void with_too_few_turns_nobody_is_compared() {
    agents.add(tally("", "Nord", "A1", 99, 90));
    agents.add(tally("", "Nord", "A2", 1000, 20));
    agents.add(tally("", "Nord", "A3", 1000, 20));
    List<AgentRow> rows = analysis(BY_TEAM).agents();
    assertThat(rows.get(0).rate()).isNull();
    assertThat(rows.get(0).standing()).isNull();
    assertThat(rows.get(0).bare()).isEqualTo(90);
    assertThat(rows.get(1).standing()).isNotNull();
    assertThat(rows.get(1).standing().shrunk().perHundred()).isEqualTo(2.0);
  }

  @Test
  void who_is_alone_in_his_group_is_compared_with_nobody() {
    agents.add(tally("", "Nord", "A1", 1000, 90));
    agents.add(tally("", "Sud", "B1", 1000, 10));
    assertThat(analysis(BY_TEAM).agents())
        .allSatisfy(row -> assertThat(row.standing().comparison()).isNull());
    assertThat(analysis(ALL).agents())
        .allSatisfy(row -> assertThat(row.standing().comparison()).isNotNull());
  }

  @Test
  void a_week_is_held_against_all_earlier_weeks_of_the_same_agent() {
    agents.add(tally("2026-W45", "Nord", "A1", 500, 5));
    agents.add(tally("2026-W46", "Nord", "A1", 500, 5));
    agents.add(tally("2026-W46", "Nord", "A2", 500, 5));
    agents.add(tally("2026-W47", "Nord", "A1", 500, 40));
    agents.add(tally("2026-W47", "Nord", "A2", 500, 6));
    List<AgentRow> rows = analysis(BY_TEAM).agents();
    assertThat(rows.get(0).standing().change()).isNull();
    assertThat(rows.get(3).standing().change().rates())
        .isEqualTo(new TwoRates(new Rate(10, 1000), new Rate(40, 500)));
    assertThat(rows.get(3).standing().change().signal()).isEqualTo(Signal.ABOVE);
    assertThat(rows.get(4).standing().change().signal()).isEqualTo(Signal.NONE);
    assertThat(analysis(BY_TEAM).people())
        .extracting(row -> row.group().agent() + " " + row.turns() + " " + row.bare())
        .containsExactly("A1 1500 50", "A2 1000 11");
  }

  @Test
  void categories_of_a_team_with_those_who_say_them() {
    agents.add(tally("", "Nord", "A1", 500, 5));
    agents.add(tally("", "Nord", "A2", 500, 3));
    agents.add(tally("", "Nord", "A3", 500, 0));
    teams.add(tally("", "Nord", "", 1500, 8));
    assertThat(analysis(BY_TEAM).categories())
        .containsExactly(
            new CategoryRow(
                new Group("", "Nord", ""),
                "deflection/stalling",
                8,
                0,
                2,
                1500,
                new Rate(8, 1500)));
    CategorySpread spread = analysis(BY_TEAM).spreads().get(0);
    assertThat(spread.count()).isEqualTo(8);
    assertThat(spread.spread().agents()).isEqualTo(3);
    assertThat(spread.spread().said()).isEqualTo(2);
  }

  @Test
  void charts_of_all_together_and_of_each_team() {
    teams.add(tally("2026-W46", "Nord", "", 500, 5));
    teams.add(tally("2026-W46", "Sud", "", 300, 9));
    teams.add(tally("2026-W47", "Nord", "", 400, 4));
    teams.add(tally("", "Nord", "", 400, 4));
    List<TeamChart> charts = analysis(BY_TEAM).charts();
    assertThat(charts).extracting(TeamChart::team).containsExactly(null, "Nord", "Sud");
    assertThat(charts.get(0).chart().points())
        .extracting(ControlChart.Point::rate)
        .containsExactly(new Rate(14, 800), new Rate(4, 400));
    assertThat(charts.get(1).weeks())
        .extracting(row -> row.group().period())
        .containsExactly("2026-W46", "2026-W47");
  }

  @ParameterizedTest
  @CsvSource({
    "le service commercial, service commercial",
    "Le  Service\u00a0Commercial, service commercial",
    "à la comptabilité, comptabilité",
    "l'assurance, assurance",
    "de l’informatique, informatique",
    "d'orange, orange",
    "notre équipe de livraison, équipe de livraison",
    "the billing team, billing team",
    "lui, lui",
    "la, la",
    "laposte, laposte"
  })
  void a_party_is_named_without_its_article(String captured, String party) {
    assertThat(BlamedRow.party(captured)).isEqualTo(party);
  }

  @Test
  void parties_are_counted_by_team_whatever_their_case_and_accents() {
    blame("Nord", "A1", "la comptabilité", false);
    blame("Nord", "A2", "la Comptabilite", false);
    blame("Nord", "A1", "la comptabilité", true);
    blame("Sud", "B1", "le transporteur", false);
    findings.add(finding(Role.AGENT, "Sud", "B1", "ownership/admits", Severity.LOW, 5, null));
    assertThat(analysis(BY_TEAM).blamed())
        .containsExactly(
            new BlamedRow(
                "2026-W47",
                "Nord",
                "comptabilité",
                3,
                2,
                2,
                new TreeMap<>(Map.of("deflection/blame-other", 3L))),
            new BlamedRow(
                "2026-W47",
                "Sud",
                "transporteur",
                1,
                1,
                1,
                new TreeMap<>(Map.of("deflection/blame-other", 1L))));
  }

  @Test
  void effort_with_and_without_bare_deflections() {
    outcomes.put(outcome("Nord", true, "customer-effort/repeat"), 6L);
    outcomes.put(outcome("Nord", true), 4L);
    outcomes.put(outcome("Nord", false, "customer-effort/repeat"), 9L);
    outcomes.put(outcome("Nord", false), 81L);
    outcomes.put(outcome("Sud", false, "customer-effort/escalation"), 10L);
    List<EffortRow> rows = analysis(BY_TEAM).effort();
    assertThat(rows)
        .contains(
            new EffortRow(null, null, new Proportion(6, 10), new Proportion(19, 100)),
            new EffortRow(
                null, "customer-effort/repeat", new Proportion(6, 10), new Proportion(9, 100)),
            new EffortRow("Nord", null, new Proportion(6, 10), new Proportion(9, 90)));
    assertThat(rows).noneMatch(row -> "Sud".equals(row.team()));
    assertThat(rows.get(0).difference().clear()).isTrue();
  }

  @Test
  void how_a_team_speaks_to_customers_and_among_themselves() {
    channels.add(new ChannelTally(true, tally("", "Nord", "", 200, 2)));
    channels.add(new ChannelTally(false, tally("", "Nord", "", 800, 9)));
    channels.add(new ChannelTally(false, tally("", "Sud", "", 50, 1)));
    List<TeamVoice> voices = analysis(BY_TEAM).voices();
    assertThat(voices.get(0).toCustomers().turns()).isEqualTo(800);
    assertThat(voices.get(0).amongThemselves().turns()).isEqualTo(200);
    assertThat(voices.get(1).amongThemselves()).isNull();
    assertThat(voices.get(1).toCustomers().rate()).isNull();
  }

  @Test
  void evidence_is_what_weighs_most_in_several_categories_and_as_much_of_the_good() {
    Finding low = add("deflection/stalling", Severity.LOW, 40, false);
    Finding shorter = add("deflection/stalling", Severity.HIGH, 10, false);
    Finding longer = add("deflection/stalling", Severity.HIGH, 30, false);
    Finding other = add("deflection/powerless", Severity.LOW, 10, false);
    Finding sharp = add("brusqueness", Severity.MEDIUM, 10, null);
    Finding recovered = add("deflection/stalling", Severity.HIGH, 90, true);
    Finding owned = add("ownership/admits", Severity.LOW, 20, null);
    findings.add(
        finding(Role.CUSTOMER, "Nord", "C1", "customer-effort/repeat", Severity.LOW, 5, null));
    findings.add(finding(Role.AGENT, null, null, "brusqueness", Severity.LOW, 5, null));
    List<Evidence> evidence = analysis(BY_TEAM).evidence();
    assertThat(evidence).extracting(Evidence::agent).containsExactly("", "A1");
    assertThat(evidence.get(1).toHear()).containsExactly(longer, sharp, other, shorter, low);
    assertThat(evidence.get(1).good()).containsExactly(recovered, owned);
  }

  private Finding add(String category, Severity severity, int length, Boolean recovered) {
    Finding finding = finding(Role.AGENT, "Nord", "A1", category, severity, length, recovered);
    findings.add(finding);
    return finding;
  }

  private void blame(String team, String agent, String party, boolean recovered) {
    findings.add(
        finding(
            Role.AGENT,
            team,
            agent,
            "deflection/blame-other",
            Severity.LOW,
            9,
            recovered,
            new TreeMap<>(Map.of("blamed", party))));
  }

  private static Finding finding(
      Role role,
      String team,
      String who,
      String category,
      Severity severity,
      int length,
      Boolean recovered) {
    return finding(role, team, who, category, severity, length, recovered, new TreeMap<>());
  }

  private static Finding finding(
      Role role,
      String team,
      String who,
      String category,
      Severity severity,
      int length,
      Boolean recovered,
      SortedMap<String, String> captures) {
    return new Finding(
        "c",
        0,
        null,
        "2026-W47",
        "phone",
        "fr",
        role,
        who,
        team,
        category,
        category.split("/", 2)[0] + ".fr",
        "phrase",
        severity,
        "x".repeat(length),
        0,
        length,
        recovered,
        captures,
        "",
        "",
        null,
        Position.of("calls.csv", 1),
        "",
        List.of());
  }

  private static Outcome outcome(String team, boolean bare, String... effort) {
    return new Outcome(team, bare, new TreeSet<>(List.of(effort)));
  }
}

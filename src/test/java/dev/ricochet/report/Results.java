package dev.ricochet.report;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Finding;
import dev.ricochet.audit.Group;
import dev.ricochet.audit.Tally;
import dev.ricochet.lexicon.Severity;
import dev.ricochet.source.Position;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.AnalysisOptions;
import dev.ricochet.stats.AnalysisOptions.Grouping;
import dev.ricochet.transcript.Role;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results of audits to write reports of. */
final class Results {

  /** Two teams in one week, with all that makes writing hard in the first finding's text. */
  static final AuditResult WEEK =
      new AuditResult(
          List.of(
              new Finding(
                  "c-17",
                  4,
                  "00:00:31",
                  "2026-W47",
                  "phone",
                  "fr",
                  Role.AGENT,
                  "A12",
                  "Nord",
                  "deflection/other-department",
                  "deflection.fr",
                  "c-est-service",
                  Severity.MEDIUM,
                  "c'est le service \"commercial\",\nvoyez",
                  12,
                  48,
                  false,
                  new TreeMap<>(Map.of("blamed", "service commercial", "when", "demain")),
                  "=ah, ça… 🙂 ",
                  " hein",
                  "https://rec.example/17.mp3#t=31",
                  Position.of("calls.csv", 182),
                  "00c0ffee",
                  List.of()),
              new Finding(
                  "c-18",
                  0,
                  null,
                  "",
                  null,
                  "fr",
                  Role.CUSTOMER,
                  "C1",
                  null,
                  "customer-effort/repeat",
                  "customer-effort.fr",
                  "fois",
                  Severity.LOW,
                  "ça fait trois fois",
                  0,
                  18,
                  null,
                  new TreeMap<>(),
                  "",
                  "",
                  null,
                  Position.of("chats.jsonl"),
                  "00decade",
                  List.of())),
          List.of(
              agent("Nord", "A12", 119, 5, 2, 12),
              agent("Nord", "A13", 12, 1, 0, 0),
              agent("Sud, Est", "Zoé", 0, 0, 0, 0)),
          List.of(team("Nord", 131, 6, 2, 12), team("Sud, Est", 0, 0, 0, 0)),
          List.of(),
          Collections.emptySortedMap(),
          40,
          310,
          List.of(
              "brusqueness.fr",
              "customer-effort.fr",
              "deflection.fr",
              "empathy.fr",
              "ownership.fr"));

  static final AuditResult EMPTY =
      new AuditResult(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Collections.emptySortedMap(),
          1,
          3,
          List.of("deflection.fr"));

  private Results() {}

  /** The figures of a result, however few turns they rest on. */
  static Analysis analysis(AuditResult result) {
    return Analysis.of(result, List.of(), new AnalysisOptions(1, Grouping.TEAM));
  }

  static Tally agent(
      String team, String agent, long turns, long deflections, long recovered, long ownership) {
    return new Tally(
        new Group("2026-W47", team, agent),
        turns / 10,
        turns,
        turns * 14,
        turns == 0 ? 7 : 0,
        new TreeMap<>(
            Map.of(
                "deflection/other-department", deflections, "ownership/takes-charge", ownership)),
        new TreeMap<>(Map.of("deflection/other-department", recovered)),
        new TreeMap<>(Map.of("deflection/other-department/c-est-service", deflections)));
  }

  static Tally team(String team, long turns, long deflections, long recovered, long ownership) {
    return agent(team, "", turns, deflections, recovered, ownership);
  }
}

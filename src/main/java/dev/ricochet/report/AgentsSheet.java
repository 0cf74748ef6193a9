package dev.ricochet.report;

import static dev.ricochet.report.Column.rate;
import static dev.ricochet.report.Column.text;

import dev.ricochet.source.Message;
import java.util.List;

/** One row for each week, team and agent. */
final class AgentsSheet {

  private static final Column<Counted> AGENT =
      text("agent", agent -> agent.row().group().agent(), "the agent, as the export names agents");

  static final Sheet<Counted> SHEET =
      new Sheet<>(
          "agents",
          Message.of("One row for each week, team and agent, in the order of their names."),
          3,
          Counted.columns(
              List.of(Counted.PERIOD, Counted.TEAM, AGENT),
              List.of(
                  rate(
                      "rate_shrunk",
                      Counted::shrunk,
                      "the rate drawn towards that of the group, as far as the turns are few"),
                  text(
                      "signal",
                      Counted::signal,
                      "above or below where the rate differs from the group's by more than chance"
                          + " explains"),
                  Counted.OWNERSHIP_SHARE,
                  Counted.TOP_CATEGORY,
                  Counted.TOP_PHRASE,
                  Counted.UNJUDGED_TURNS)),
          analysis ->
              analysis.agents().stream().map(agent -> new Counted(agent, null, false, analysis)));

  private AgentsSheet() {}
}

package dev.ricochet.report;

import static dev.ricochet.report.Column.count;
import static dev.ricochet.report.Column.rate;
import static dev.ricochet.report.Column.share;
import static dev.ricochet.report.Column.text;

import dev.ricochet.source.Message;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.Interval;
import dev.ricochet.stats.Proportion;
import dev.ricochet.stats.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row for each week, team and agent. */
final class AgentsSheet {

  private static final List<Column<Row>> COLUMNS =
      List.of(
          text(
              "period",
              row -> row.agent.group().period(),
              "the ISO week, such as 2026-W47; empty where turns bear no date"),
          text(
              "team", row -> row.agent.group().team(), "the team or queue, as the export names it"),
          text("agent", row -> row.agent.group().agent(), "the agent, as the export names agents"),
          count(
              "conversations",
              row -> row.agent.tally().conversations(),
              "conversations in which a turn was judged"),
          count(
              "turns", row -> row.agent.turns(), "turns that were judged: what the rates rest on"),
          count("words", row -> row.agent.tally().words(), "the words in those turns"),
          count(
              "deflections",
              row -> row.ifCovered("deflection", row.agent.deflections()),
              "phrases that bounce the matter away; empty where they were not looked for"),
          count(
              "bare",
              row -> row.ifCovered("deflection", row.agent.bare()),
              "deflections after which the speaker did not take the matter on"),
          count(
              "recovered",
              row -> row.ifCovered("deflection", row.agent.recovered()),
              "deflections after which he did, in the same turn or in his next one"),
          count(
              "brusqueness",
              row -> row.ifCovered("brusqueness", row.agent.brusqueness()),
              "sharp words; empty where they were not looked for"),
          count(
              "ownership",
              row -> row.ifCovered("ownership", row.agent.ownership()),
              "phrases that take the matter on; empty where they were not looked for"),
          count(
              "empathy",
              row -> row.ifCovered("empathy", row.agent.empathy()),
              "words of understanding; empty where they were not looked for"),
          rate("rate", Row::perHundred, "bare deflections per 100 turns"),
          rate("rate_low", Row::low, "low end of the 95 % interval of the rate"),
          rate("rate_high", Row::high, "high end of that interval: few turns, wide interval"),
          rate(
              "rate_shrunk",
              Row::shrunk,
              "the rate drawn towards that of the group, as far as the turns are few"),
          text(
              "signal",
              Row::signal,
              "above or below where the rate differs from the group's by more than chance explains"),
          share("ownership_share", Row::ownershipShare, "ownership / (ownership + bare)"),
          text("top_category", row -> row.agent.topCategory(), "the deflection said most often"),
          text(
              "top_phrase",
              row -> row.agent.topPhrase(),
              "the phrase most often used to bounce the matter away"),
          count(
              "unjudged_turns",
              row -> row.agent.tally().unjudgedTurns(),
              "turns of a speaker whose role nobody knows, or in a language without a lexicon"));

  static final Sheet<Row> SHEET =
      new Sheet<>(
          "agents",
          Message.of("One row for each week, team and agent, in the order of their names."),
          3,
          COLUMNS,
          analysis -> analysis.agents().stream().map(agent -> new Row(agent, analysis)));

  private AgentsSheet() {}

  /** What is known of an agent, and what was looked for: what was not is not zero. */
  record Row(AgentRow agent, Analysis analysis) {

    @Nullable Long ifCovered(String family, long count) {
      return analysis.covers(family) ? count : null;
    }

    private @Nullable Rate rate() {
      return analysis.covers("deflection") ? agent.rate() : null;
    }

    private @Nullable Interval interval() {
      Rate rate = rate();
      return rate == null ? null : rate.interval();
    }

    @Nullable Double perHundred() {
      Rate rate = rate();
      return rate == null ? null : rate.perHundred();
    }

    @Nullable Double low() {
      Interval interval = interval();
      return interval == null ? null : interval.low();
    }

    @Nullable Double high() {
      Interval interval = interval();
      return interval == null ? null : interval.high();
    }

    @Nullable Double shrunk() {
      AgentRow.Standing standing = analysis.covers("deflection") ? agent.standing() : null;
      return standing == null ? null : standing.shrunk().perHundred();
    }

    @Nullable String signal() {
      return analysis.covers("deflection") ? agent.signal().word() : null;
    }

    @Nullable Double ownershipShare() {
      Proportion share = agent.ownershipShare();
      return share != null && analysis.covers("deflection") && analysis.covers("ownership")
          ? share.share()
          : null;
    }
  }
}

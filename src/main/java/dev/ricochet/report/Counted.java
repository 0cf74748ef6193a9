package dev.ricochet.report;

import static dev.ricochet.report.Column.count;
import static dev.ricochet.report.Column.rate;
import static dev.ricochet.report.Column.share;
import static dev.ricochet.report.Column.text;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.ControlChart;
import dev.ricochet.stats.Interval;
import dev.ricochet.stats.Proportion;
import dev.ricochet.stats.Rate;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of what was counted of an agent, a team or a week, and the columns that all of these have.
 * What was not looked for is not zero: its cells are empty.
 *
 * @param row what was counted
 * @param point the week on the control chart of the team, or of all teams; null where there is none
 * @param settled whether the limits of that chart can be relied on
 * @param analysis tells what was looked for
 */
record Counted(
    AgentRow row, ControlChart.@Nullable Point point, boolean settled, Analysis analysis) {

  static final Column<Counted> PERIOD =
      text(
          "period",
          counted -> counted.row.group().period(),
          "the ISO week, such as 2026-W47; empty where turns bear no date");

  static final Column<Counted> TEAM =
      text(
          "team",
          counted -> counted.row.group().team(),
          "the team or queue, as the export names it");

  static final Column<Counted> RATE =
      rate(
          "rate",
          counted -> perHundred(counted.bareRate()),
          "bare deflections per 100 turns; empty where there are too few turns for a rate");

  static final Column<Counted> RATE_LOW =
      rate(
          "rate_low",
          counted -> low(counted.bareRate()),
          "low end of the 95 % interval of the rate");

  static final Column<Counted> RATE_HIGH =
      rate(
          "rate_high",
          counted -> high(counted.bareRate()),
          "high end of that interval: few turns, wide interval");

  static final Column<Counted> OWNERSHIP_SHARE =
      share("ownership_share", Counted::ownershipShare, "ownership / (ownership + bare)");

  static final Column<Counted> TOP_CATEGORY =
      text("top_category", counted -> counted.row.topCategory(), "the deflection said most often");

  static final Column<Counted> TOP_PHRASE =
      text(
          "top_phrase",
          counted -> counted.row.topPhrase(),
          "the phrase most often used to bounce the matter away");

  static final Column<Counted> UNJUDGED_TURNS =
      count(
          "unjudged_turns",
          counted -> counted.row.tally().unjudgedTurns(),
          "turns of a speaker whose role nobody knows, or in a language without a lexicon");

  /** How much was judged, and what was found in it. */
  private static final List<Column<Counted>> COUNTS =
      List.of(
          count(
              "conversations",
              counted -> counted.row.tally().conversations(),
              "conversations in which a turn was judged"),
          count(
              "turns",
              counted -> counted.row.turns(),
              "turns that were judged: what the rates rest on"),
          count("words", counted -> counted.row.tally().words(), "the words in those turns"),
          found(
              "deflections",
              "deflection",
              AgentRow::deflections,
              "phrases that bounce the matter away; empty where they were not looked for"),
          found(
              "bare",
              "deflection",
              AgentRow::bare,
              "deflections after which the speaker did not take the matter on"),
          found(
              "recovered",
              "deflection",
              AgentRow::recovered,
              "deflections after which he did, in the same turn or in his next one"),
          found(
              "brusqueness",
              "brusqueness",
              AgentRow::brusqueness,
              "sharp words; empty where they were not looked for"),
          found(
              "ownership",
              "ownership",
              AgentRow::ownership,
              "phrases that take the matter on; empty where they were not looked for"),
          found(
              "empathy",
              "empathy",
              AgentRow::empathy,
              "words of understanding; empty where they were not looked for"));

  /** What teams and weeks tell after their rate. */
  private static final List<Column<Counted>> OF_MANY =
      List.of(
          rate(
              "limit_low",
              Counted::limitLow,
              "lower control limit of the rate, from the weeks of the team, or of all"),
          rate(
              "limit_high",
              Counted::limitHigh,
              "upper control limit; both are empty where there are too few weeks to rely on them"),
          text(
              "signal",
              Counted::weekSignal,
              "above or below where the rate lies outside of its control limits"),
          share("recovered_share", Counted::recoveredShare, "recovered / deflections"),
          share(
              "recovered_share_low",
              counted -> low(counted.recoveries()),
              "low end of the 95 % interval of that share"),
          share(
              "recovered_share_high",
              counted -> high(counted.recoveries()),
              "high end of the 95 % interval of that share"),
          OWNERSHIP_SHARE,
          TOP_CATEGORY,
          TOP_PHRASE,
          found(
              "customer_effort",
              "customer-effort",
              row -> row.tally().count("customer-effort"),
              "what customers say of calling again and being sent around"),
          UNJUDGED_TURNS);

  /** The columns of a table of agents, after those that say who they are. */
  static List<Column<Counted>> columns(List<Column<Counted>> keys, List<Column<Counted>> more) {
    return Stream.of(keys, COUNTS, List.of(RATE, RATE_LOW, RATE_HIGH), more)
        .flatMap(List::stream)
        .toList();
  }

  /** The columns of a table of teams or weeks, after those that say which. */
  static List<Column<Counted>> columnsOfMany(List<Column<Counted>> keys) {
    return columns(keys, OF_MANY);
  }

  /** How many were found of a family; empty where it was not looked for. */
  private static Column<Counted> found(
      String name,
      String family,
      ToLongFunction<AgentRow> number,
      @CompileTimeConstant String meaning) {
    return count(
        name,
        counted -> counted.analysis.covers(family) ? number.applyAsLong(counted.row) : null,
        meaning);
  }

  private @Nullable Rate bareRate() {
    return analysis.covers("deflection") ? row.rate() : null;
  }

  @Nullable Double shrunk() {
    AgentRow.Standing standing = analysis.covers("deflection") ? row.standing() : null;
    return standing == null ? null : standing.shrunk().perHundred();
  }

  @Nullable String signal() {
    return analysis.covers("deflection") ? row.signal().word() : null;
  }

  private @Nullable Interval limits() {
    return point == null || !settled || bareRate() == null ? null : point.limits();
  }

  private @Nullable Double limitLow() {
    Interval limits = limits();
    return limits == null ? null : limits.low();
  }

  private @Nullable Double limitHigh() {
    Interval limits = limits();
    return limits == null ? null : limits.high();
  }

  private @Nullable String weekSignal() {
    return point == null || limits() == null ? null : point.signal().word();
  }

  private @Nullable Proportion recoveries() {
    return analysis.covers("deflection") ? row.recoveredShare() : null;
  }

  private @Nullable Double recoveredShare() {
    Proportion share = recoveries();
    return share == null ? null : share.share();
  }

  private @Nullable Double ownershipShare() {
    Proportion share = row.ownershipShare();
    return share != null && analysis.covers("deflection") && analysis.covers("ownership")
        ? share.share()
        : null;
  }

  static @Nullable Double perHundred(@Nullable Rate rate) {
    return rate == null ? null : rate.perHundred();
  }

  static @Nullable Double low(@Nullable Rate rate) {
    return rate == null ? null : rate.low();
  }

  static @Nullable Double high(@Nullable Rate rate) {
    return rate == null ? null : rate.high();
  }

  private static @Nullable Double low(@Nullable Proportion share) {
    return share == null ? null : share.interval().low();
  }

  private static @Nullable Double high(@Nullable Proportion share) {
    return share == null ? null : share.interval().high();
  }
}

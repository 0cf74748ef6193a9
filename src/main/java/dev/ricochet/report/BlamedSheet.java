package dev.ricochet.report;

import static dev.ricochet.report.Column.count;
import static dev.ricochet.report.Column.text;

import dev.ricochet.source.Message;
import dev.ricochet.stats.BlamedRow;
import java.util.List;
import java.util.stream.Collectors;

/** One row for each week, team and party that deflections point at. */
final class BlamedSheet {

  private static final List<Column<BlamedRow>> COLUMNS =
      List.of(
          text(
              "period",
              BlamedRow::period,
              "the ISO week, such as 2026-W47; empty where turns bear no date"),
          text("team", BlamedRow::team, "the team or queue, as the export names it"),
          text("party", BlamedRow::party, "whom or what agents pointed at, in their own words"),
          count("count", BlamedRow::count, "deflections that point there"),
          count(
              "bare",
              BlamedRow::bare,
              "deflections after which the speaker did not take the matter on"),
          count("agents", BlamedRow::agents, "agents of the team who pointed there"),
          text(
              "categories",
              BlamedSheet::categories,
              "how many of these deflections were of which kind"));

  static final Sheet<BlamedRow> SHEET =
      new Sheet<>(
          "blamed",
          Message.of("One row for each week, team and party that deflections point at."),
          3,
          COLUMNS,
          analysis -> analysis.blamed().stream());

  private BlamedSheet() {}

  private static String categories(BlamedRow row) {
    return row.categories().entrySet().stream()
        .map(category -> category.getKey() + "=" + category.getValue())
        .collect(Collectors.joining("; "));
  }
}

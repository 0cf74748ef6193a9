package dev.ricochet.report;

import static dev.ricochet.report.Column.count;
import static dev.ricochet.report.Column.rate;
import static dev.ricochet.report.Column.text;

import dev.ricochet.source.Message;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.CategoryRow;
import dev.ricochet.stats.CategorySpread;
import dev.ricochet.stats.Spread;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row for each week, team and category. */
final class CategoriesSheet {

  private static final List<Column<Row>> COLUMNS =
      List.of(
          text(
              "period",
              row -> row.category.group().period(),
              "the ISO week, such as 2026-W47; empty where turns bear no date"),
          text(
              "team",
              row -> row.category.group().team(),
              "the team or queue, as the export names it"),
          text("category", row -> row.category.category(), "the family and kind of what was said"),
          count("count", row -> row.category.count(), "how often it was said"),
          count(
              "bare",
              row -> row.ifDeflection(row.category.count() - row.category.recovered()),
              "deflections after which the speaker did not take the matter on"),
          count(
              "recovered",
              row -> row.ifDeflection(row.category.recovered()),
              "deflections after which he did, in the same turn or in his next one"),
          count("agents", row -> row.category.agents(), "agents of the team who said it"),
          count("turns", row -> row.category.turns(), "judged turns of all agents of the team"),
          rate(
              "rate",
              row -> Counted.perHundred(row.category.rate()),
              "how often it was said in 100 turns; empty where there are too few turns for a rate"),
          rate(
              "rate_low",
              row -> Counted.low(row.category.rate()),
              "low end of the 95 % interval of the rate"),
          rate(
              "rate_high",
              row -> Counted.high(row.category.rate()),
              "high end of that interval: few turns, wide interval"),
          text(
              "spread",
              Row::verdict,
              "over all weeks and teams: common where nearly all agents say it, few where a few say"
                  + " most of it"));

  static final Sheet<Row> SHEET =
      new Sheet<>(
          "categories",
          Message.of("One row for each week, team and kind of phrase that was found."),
          3,
          COLUMNS,
          CategoriesSheet::rows);

  private CategoriesSheet() {}

  /**
   * What was counted, and how it is spread over the agents.
   *
   * @param category what was counted in a week and a team
   * @param spread of the category over all agents and weeks, or null where no agent says it
   */
  record Row(CategoryRow category, @Nullable Spread spread) {

    private @Nullable Long ifDeflection(long count) {
      return category.category().startsWith("deflection") ? count : null;
    }

    private @Nullable String verdict() {
      return spread == null || spread.verdict() == Spread.Verdict.UNCLEAR
          ? null
          : spread.verdict().name().toLowerCase(Locale.ROOT);
    }
  }

  private static Stream<Row> rows(Analysis analysis) {
    Map<String, Spread> spreads = new HashMap<>();
    for (CategorySpread category : analysis.spreads()) {
      spreads.put(category.category(), category.spread());
    }
    return analysis.categories().stream().map(row -> new Row(row, spreads.get(row.category())));
  }
}

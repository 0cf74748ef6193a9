package dev.ricochet.report;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Interval;
import dev.ricochet.stats.Rate;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code agents.csv}: one record for each period, team and agent. Rates are bare deflections per
 * 100 judged turns with the ends of their 95 % interval, and stay empty where no turn was judged.
 */
public final class AgentsCsv implements Report {

  private static final List<String> HEADER =
      List.of(
          "period",
          "team",
          "agent",
          "conversations",
          "turns",
          "words",
          "deflections",
          "bare",
          "recovered",
          "brusqueness",
          "ownership",
          "empathy",
          "rate",
          "rate_low",
          "rate_high",
          "rate_shrunk",
          "signal",
          "ownership_share",
          "top_category",
          "top_phrase",
          "unjudged_turns");

  private static final @Nullable String NOT_COMPUTED = null;

  @Override
  public void write(AuditResult result, OutputStream out) throws IOException {
    Csv.write(
        HEADER, result.agents().stream().map(AgentRow::of).map(row -> fields(row, result)), out);
  }

  /** What was not looked for is not zero: it is left empty. */
  private static List<?> fields(AgentRow row, AuditResult result) {
    boolean deflection = result.covers("deflection");
    boolean ownership = result.covers("ownership");
    Rate rate = deflection ? row.rate() : null;
    Interval interval = rate == null ? null : rate.interval();
    Double share = deflection && ownership ? row.ownershipShare() : null;
    return Arrays.asList(
        Csv.orAbsent(row.group().period()),
        Csv.orAbsent(row.group().team()),
        Csv.orAbsent(row.group().agent()),
        row.conversations(),
        row.turns(),
        row.words(),
        deflection ? row.deflections() : null,
        deflection ? row.bare() : null,
        deflection ? row.recovered() : null,
        result.covers("brusqueness") ? row.brusqueness() : null,
        ownership ? row.ownership() : null,
        result.covers("empathy") ? row.empathy() : null,
        rate == null ? null : Figures.rate(rate.perHundred()),
        interval == null ? null : Figures.rate(interval.low()),
        interval == null ? null : Figures.rate(interval.high()),
        NOT_COMPUTED,
        NOT_COMPUTED,
        share == null ? null : Figures.share(share),
        row.topCategory(),
        row.topPhrase(),
        row.unjudgedTurns());
  }
}

package dev.ricochet.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ricochet.audit.Finding;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.AnalysisOptions;
import dev.ricochet.stats.BlamedRow;
import dev.ricochet.stats.CategorySpread;
import dev.ricochet.stats.ControlChart;
import dev.ricochet.stats.EffortRow;
import dev.ricochet.stats.Evidence;
import dev.ricochet.stats.Interval;
import dev.ricochet.stats.Proportion;
import dev.ricochet.stats.Rate;
import dev.ricochet.stats.Signal;
import dev.ricochet.stats.TeamChart;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was computed from the counts, as JSON. */
final class AnalysisJson {

  private AnalysisJson() {}

  static void writeOptions(AnalysisOptions options, JsonGenerator json) throws IOException {
    json.writeNumberField("min_turns", options.minTurns());
    json.writeStringField("grouping", word(options.grouping()));
  }

  /** What concerns nobody in particular. */
  static void writeSystem(Analysis analysis, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("spreads");
    for (CategorySpread spread : analysis.spreads()) {
      writeSpread(spread, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("blamed");
    for (BlamedRow row : analysis.blamed()) {
      writeBlamed(row, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("charts");
    for (TeamChart chart : analysis.charts()) {
      writeChart(chart, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("effort");
    for (EffortRow row : analysis.effort()) {
      writeEffort(row, json);
    }
    json.writeEndArray();
  }

  private static void writeSpread(CategorySpread spread, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("category", spread.category());
    json.writeNumberField("count", spread.count());
    json.writeStringField("spread", word(spread.spread().verdict()));
    json.writeNumberField("p_value", Figures.probability(spread.spread().pValue()));
    json.writeNumberField("agents", spread.spread().agents());
    json.writeNumberField("agents_who_said_it", spread.spread().said());
    json.writeNumberField("agents_who_said_half", spread.spread().half());
    json.writeEndObject();
  }

  private static void writeBlamed(BlamedRow row, JsonGenerator json) throws IOException {
    json.writeStartObject();
    Json.optional(json, "period", row.period());
    Json.optional(json, "team", row.team());
    json.writeStringField("party", row.party());
    json.writeNumberField("count", row.count());
    json.writeNumberField("bare", row.bare());
    json.writeNumberField("agents", row.agents());
    json.writeObjectFieldStart("categories");
    for (Map.Entry<String, Long> category : row.categories().entrySet()) {
      json.writeNumberField(category.getKey(), category.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The chart of all teams together has no team. */
  private static void writeChart(TeamChart chart, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (chart.team() != null) {
      json.writeStringField("team", chart.team());
    }
    json.writeBooleanField("settled", chart.chart().settled());
    json.writeNumberField("centre", Figures.rate(chart.chart().centre()));
    json.writeArrayFieldStart("weeks");
    List<ControlChart.Point> points = chart.chart().points();
    for (int i = 0; i < points.size(); i++) {
      json.writeStartObject();
      json.writeStringField("period", chart.weeks().get(i).group().period());
      json.writeNumberField("judged_turns", points.get(i).rate().exposure());
      json.writeNumberField("bare", points.get(i).rate().count());
      json.writeNumberField("limit_low", Figures.rate(points.get(i).limits().low()));
      json.writeNumberField("limit_high", Figures.rate(points.get(i).limits().high()));
      writeSignal(points.get(i).signal(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Without a team all are meant, without a category any effort is. */
  private static void writeEffort(EffortRow row, JsonGenerator json) throws IOException {
    Interval difference = row.difference().interval();
    json.writeStartObject();
    optional("team", row.team(), json);
    optional("category", row.category(), json);
    writeShare("with_bare_deflection", row.withBare(), json);
    writeShare("without", row.without(), json);
    json.writeNumberField("difference", Figures.share(row.difference().difference()));
    json.writeNumberField("difference_low", Figures.share(difference.low()));
    json.writeNumberField("difference_high", Figures.share(difference.high()));
    json.writeEndObject();
  }

  private static void optional(String name, @Nullable String value, JsonGenerator json)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private static void writeShare(String name, Proportion share, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("conversations", share.of());
    json.writeNumberField("with_effort", share.count());
    json.writeEndObject();
  }

  /** How a rate stands to the group's and to the agent's own earlier ones. */
  static void writeStanding(AgentRow.Standing standing, JsonGenerator json) throws IOException {
    json.writeNumberField("rate_shrunk", Figures.rate(standing.shrunk().perHundred()));
    json.writeNumberField("rate_shrunk_low", Figures.rate(standing.shrunk().interval().low()));
    json.writeNumberField("rate_shrunk_high", Figures.rate(standing.shrunk().interval().high()));
    if (standing.comparison() != null) {
      json.writeNumberField("q_value", Figures.probability(standing.comparison().qValue()));
      writeSignal(standing.comparison().signal(), json);
    }
    if (standing.change() != null) {
      AgentRow.Change change = standing.change();
      json.writeObjectFieldStart("change");
      json.writeNumberField("bare_before", change.rates().before().count());
      json.writeNumberField("judged_turns_before", change.rates().before().exposure());
      json.writeNumberField("q_value", Figures.probability(change.qValue()));
      writeSignal(change.signal(), json);
      json.writeEndObject();
    }
  }

  private static void writeSignal(Signal signal, JsonGenerator json) throws IOException {
    optional("signal", signal.word(), json);
  }

  /** What to listen to with each agent, by the fingerprints of the findings. */
  static void writeEvidence(List<Evidence> evidence, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("evidence");
    for (Evidence ofAgent : evidence) {
      json.writeStartObject();
      Json.optional(json, "team", ofAgent.team());
      Json.optional(json, "agent", ofAgent.agent());
      writeFingerprints("to_hear", ofAgent.toHear(), json);
      writeFingerprints("good", ofAgent.good(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeFingerprints(String name, List<Finding> findings, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Finding finding : findings) {
      json.writeString(finding.fingerprint());
    }
    json.writeEndArray();
  }

  static void writeRate(String name, Rate rate, JsonGenerator json) throws IOException {
    Interval interval = rate.interval();
    json.writeNumberField(name, Figures.rate(rate.perHundred()));
    json.writeNumberField(name + "_low", Figures.rate(interval.low()));
    json.writeNumberField(name + "_high", Figures.rate(interval.high()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

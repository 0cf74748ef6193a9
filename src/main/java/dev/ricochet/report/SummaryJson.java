package dev.ricochet.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Finding;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.Rate;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted and computed, as one JSON document: in all, per period and team, and what
 * concerns the system; as {@code summary.json}, or with every agent and every finding, which is the
 * whole result. Wherever {@code rate} stands, it is bare deflections per 100 judged turns, as in
 * {@code agents.csv}; {@code per_100_turns} is all findings of a family or category.
 */
public final class SummaryJson implements Report {

  private static final String SCHEMA = "ricochet/summary/2";
  private static final String WHOLE_SCHEMA = "ricochet/result/2";

  private final String version;
  private final boolean whole;

  private SummaryJson(String version, boolean whole) {
    this.version = version;
    this.whole = whole;
  }

  /** The counts alone, with the version of the program that counted. */
  public static SummaryJson summary(String version) {
    return new SummaryJson(version, false);
  }

  /** The counts, then every agent and every finding. */
  public static SummaryJson whole(String version) {
    return new SummaryJson(version, true);
  }

  @Override
  public void write(Analysis analysis, OutputStream out) throws IOException {
    AuditResult result = analysis.result();
    JsonGenerator json = Json.indented(out);
    json.writeStartObject();
    json.writeStringField("schema", whole ? WHOLE_SCHEMA : SCHEMA);
    json.writeStringField("version", version);
    json.writeArrayFieldStart("lexicons");
    for (String lexicon : result.lexicons()) {
      json.writeString(lexicon);
    }
    json.writeEndArray();
    json.writeNumberField("conversations", result.conversations());
    json.writeNumberField("turns", result.turns());
    AnalysisJson.writeOptions(analysis.options(), json);
    json.writeObjectFieldStart("total");
    writeCounts(analysis.total(), json);
    json.writeEndObject();
    writeGroups("teams", analysis.teams(), json);
    AnalysisJson.writeSystem(analysis, json);
    if (whole) {
      writeGroups("agents", analysis.agents(), json);
      writeGroups("people", analysis.people(), json);
      AnalysisJson.writeEvidence(analysis.evidence(), json);
      json.writeArrayFieldStart("findings");
      for (Finding finding : result.findings()) {
        FindingJson.write(finding, json);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private static void writeGroups(String name, Iterable<AgentRow> rows, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (AgentRow row : rows) {
      json.writeStartObject();
      Json.optional(json, "period", row.group().period());
      Json.optional(json, "team", row.group().team());
      Json.optional(json, "agent", row.group().agent());
      json.writeNumberField("conversations", row.tally().conversations());
      writeCounts(row, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeCounts(AgentRow row, JsonGenerator json) throws IOException {
    json.writeNumberField("judged_turns", row.turns());
    json.writeNumberField("unjudged_turns", row.tally().unjudgedTurns());
    json.writeNumberField("words", row.tally().words());
    json.writeNumberField("deflections", row.deflections());
    json.writeNumberField("bare", row.bare());
    json.writeNumberField("recovered", row.recovered());
    if (row.rate() != null) {
      AnalysisJson.writeRate("rate", row.rate(), json);
    }
    if (row.standing() != null) {
      AnalysisJson.writeStanding(row.standing(), json);
    }
    if (row.recoveredShare() != null) {
      json.writeNumberField("recovered_share", Figures.share(row.recoveredShare().share()));
    }
    if (row.ownershipShare() != null) {
      json.writeNumberField("ownership_share", Figures.share(row.ownershipShare().share()));
    }
    writeFindings("families", byFamily(row.tally().findings()), row, json);
    writeFindings("categories", row.tally().findings(), row, json);
  }

  private static SortedMap<String, Long> byFamily(Map<String, Long> byCategory) {
    SortedMap<String, Long> families = new TreeMap<>();
    byCategory.forEach((category, n) -> families.merge(category.split("/", 2)[0], n, Long::sum));
    return families;
  }

  private static void writeFindings(
      String name, Map<String, Long> counts, AgentRow row, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      json.writeObjectFieldStart(entry.getKey());
      json.writeNumberField("count", entry.getValue());
      if (row.rate() != null) {
        AnalysisJson.writeRate("per_100_turns", new Rate(entry.getValue(), row.turns()), json);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}

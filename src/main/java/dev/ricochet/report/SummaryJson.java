package dev.ricochet.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Finding;
import dev.ricochet.audit.Tally;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Interval;
import dev.ricochet.stats.Rate;
import dev.ricochet.stats.Total;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted, as one JSON document: in all, and per period and team; as {@code summary.json},
 * or with every agent and every finding, which is the whole result. Wherever {@code rate} stands,
 * it is bare deflections per 100 judged turns, as in {@code agents.csv}; {@code per_100_turns} is
 * all findings of a family or category.
 */
public final class SummaryJson implements Report {

  private static final String SCHEMA = "ricochet/summary/1";
  private static final String WHOLE_SCHEMA = "ricochet/result/1";

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
  public void write(AuditResult result, OutputStream out) throws IOException {
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
    json.writeObjectFieldStart("total");
    writeCounts(Total.of(result), json);
    json.writeEndObject();
    writeGroups("teams", result.teams(), json);
    if (whole) {
      writeGroups("agents", result.agents(), json);
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

  private static void writeGroups(String name, Iterable<Tally> tallies, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Tally tally : tallies) {
      json.writeStartObject();
      Json.optional(json, "period", tally.group().period());
      Json.optional(json, "team", tally.group().team());
      Json.optional(json, "agent", tally.group().agent());
      json.writeNumberField("conversations", tally.conversations());
      writeCounts(tally, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeCounts(Tally tally, JsonGenerator json) throws IOException {
    AgentRow row = AgentRow.of(tally);
    json.writeNumberField("judged_turns", row.turns());
    json.writeNumberField("unjudged_turns", row.unjudgedTurns());
    json.writeNumberField("words", row.words());
    json.writeNumberField("deflections", row.deflections());
    json.writeNumberField("bare", row.bare());
    json.writeNumberField("recovered", row.recovered());
    if (row.rate() != null) {
      writeRate("rate", row.rate(), json);
    }
    if (row.ownershipShare() != null) {
      json.writeNumberField("ownership_share", Figures.share(row.ownershipShare()));
    }
    writeFindings("families", byFamily(tally.findings()), tally.turns(), json);
    writeFindings("categories", tally.findings(), tally.turns(), json);
  }

  private static SortedMap<String, Long> byFamily(SortedMap<String, Long> byCategory) {
    SortedMap<String, Long> families = new TreeMap<>();
    byCategory.forEach((category, n) -> families.merge(category.split("/", 2)[0], n, Long::sum));
    return families;
  }

  private static void writeFindings(
      String name, SortedMap<String, Long> counts, long turns, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      json.writeObjectFieldStart(entry.getKey());
      json.writeNumberField("count", entry.getValue());
      Rate rate = AgentRow.rate(entry.getValue(), turns);
      if (rate != null) {
        writeRate("per_100_turns", rate, json);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writeRate(String name, Rate rate, JsonGenerator json) throws IOException {
    Interval interval = rate.interval();
    json.writeNumberField(name, Figures.rate(rate.perHundred()));
    json.writeNumberField(name + "_low", Figures.rate(interval.low()));
    json.writeNumberField(name + "_high", Figures.rate(interval.high()));
  }
}

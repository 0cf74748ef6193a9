package dev.ricochet.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ricochet.audit.Finding;
import dev.ricochet.stats.Analysis;
import java.io.IOException;
import java.io.OutputStream;

/** {@code findings.jsonl}: one finding a line, fields in the order of the contract. */
public final class FindingsJsonLines implements Report {

  @Override
  public void write(Analysis analysis, OutputStream out) throws IOException {
    JsonGenerator json = Json.lines(out);
    for (Finding finding : analysis.result().findings()) {
      FindingJson.write(finding, json);
      json.writeRaw('\n');
    }
    json.flush();
  }
}

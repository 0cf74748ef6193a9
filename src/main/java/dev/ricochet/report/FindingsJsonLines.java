package dev.ricochet.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Finding;
import java.io.IOException;
import java.io.OutputStream;

/** {@code findings.jsonl}: one finding a line, fields in the order of the contract. */
public final class FindingsJsonLines implements Report {

  @Override
  public void write(AuditResult result, OutputStream out) throws IOException {
    JsonGenerator json = Json.lines(out);
    for (Finding finding : result.findings()) {
      FindingJson.write(finding, json);
      json.writeRaw('\n');
    }
    json.flush();
  }
}

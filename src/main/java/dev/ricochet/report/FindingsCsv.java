package dev.ricochet.report;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code findings.csv}: one record for each finding, with the fields of {@link FindingsJsonLines}
 * as columns. Captures stand in one column as {@code name=value; name=value}.
 */
public final class FindingsCsv implements Report {

  private static final List<String> HEADER =
      List.of(
          "conversation",
          "turn",
          "at",
          "channel",
          "language",
          "speaker",
          "agent",
          "team",
          "category",
          "lexicon",
          "phrase",
          "severity",
          "quote",
          "start",
          "end",
          "recovered",
          "captures",
          "before",
          "after",
          "recording",
          "source",
          "line",
          "fingerprint");

  @Override
  public void write(AuditResult result, OutputStream out) throws IOException {
    Csv.write(HEADER, result.findings().stream().map(FindingsCsv::fields), out);
  }

  private static List<?> fields(Finding finding) {
    return Arrays.asList(
        finding.conversation(),
        finding.turn(),
        finding.at(),
        finding.channel(),
        finding.language(),
        finding.speaker().word(),
        FindingJson.agent(finding),
        finding.team(),
        finding.category(),
        finding.lexicon(),
        finding.phrase(),
        finding.severity().word(),
        finding.quote(),
        finding.start(),
        finding.end(),
        finding.recovered(),
        captures(finding),
        finding.before(),
        finding.after(),
        finding.recording(),
        finding.position().file(),
        finding.position().line(),
        finding.fingerprint());
  }

  private static String captures(Finding finding) {
    return finding.captures().entrySet().stream()
        .map(capture -> capture.getKey() + "=" + capture.getValue())
        .collect(Collectors.joining("; "));
  }
}

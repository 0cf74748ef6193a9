package dev.ricochet.cli;

import dev.ricochet.report.AgentsTable;
import dev.ricochet.report.CsvDialect;
import dev.ricochet.report.FindingsJsonLines;
import dev.ricochet.report.Ink;
import dev.ricochet.report.Report;
import dev.ricochet.report.Reports;
import dev.ricochet.report.SummaryJson;
import dev.ricochet.source.Wording;

/** What {@code --format} takes. */
enum Format {
  TABLE,
  CSV,
  JSON,
  JSONL;

  /**
   * The report that it is.
   *
   * @param dialect how CSV is written
   * @param wording the language of its readers
   * @param ink how headings stand out
   */
  Report report(CsvDialect dialect, Wording wording, Ink ink) {
    return switch (this) {
      case TABLE -> new AgentsTable(wording, ink);
      case CSV -> Reports.agentsCsv(dialect);
      case JSON -> SummaryJson.whole(Version.number());
      case JSONL -> new FindingsJsonLines();
    };
  }
}

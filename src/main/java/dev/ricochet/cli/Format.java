package dev.ricochet.cli;

import dev.ricochet.report.AgentsTable;
import dev.ricochet.report.CsvDialect;
import dev.ricochet.report.FindingsJsonLines;
import dev.ricochet.report.Report;
import dev.ricochet.report.Reports;
import dev.ricochet.report.SummaryJson;

/** What {@code --format} takes. */
enum Format {
  TABLE,
  CSV,
  JSON,
  JSONL;

  Report report() {
    return switch (this) {
      case TABLE -> new AgentsTable();
      case CSV -> Reports.agentsCsv(CsvDialect.STANDARD);
      case JSON -> SummaryJson.whole(Version.number());
      case JSONL -> new FindingsJsonLines();
    };
  }

  /** Reads what was typed. */
  static final class Converter extends WordConverter<Format> {
    Converter() {
      super(Format.class, "table, csv, json or jsonl");
    }
  }
}

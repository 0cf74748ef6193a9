package dev.ricochet.cli;

import dev.ricochet.report.AgentsCsv;
import dev.ricochet.report.AgentsTable;
import dev.ricochet.report.FindingsJsonLines;
import dev.ricochet.report.Report;
import dev.ricochet.report.SummaryJson;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What {@code --format} takes. */
enum Format {
  TABLE,
  CSV,
  JSON,
  JSONL;

  Report report() {
    return switch (this) {
      case TABLE -> new AgentsTable();
      case CSV -> new AgentsCsv();
      case JSON -> SummaryJson.whole(Version.number());
      case JSONL -> new FindingsJsonLines();
    };
  }

  /** Reads what was typed. */
  static final class Converter implements ITypeConverter<Format> {

    @Override
    public Format convert(String typed) {
      for (Format format : values()) {
        if (format.name().equalsIgnoreCase(typed)) {
          return format;
        }
      }
      throw new TypeConversionException("'" + typed + "' is not table, csv, json or jsonl");
    }
  }
}

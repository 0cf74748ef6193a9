package dev.ricochet.report;

import dev.ricochet.stats.Analysis;
import java.io.IOException;
import java.io.OutputStream;

/** One form in which the result of an audit is read. */
public interface Report {

  /**
   * Writes the report and flushes the stream, which stays open. Text is UTF-8 with {@code \n} at
   * the end of each line, but for {@link CsvDialect#EXCEL_FR}.
   */
  void write(Analysis analysis, OutputStream out) throws IOException;
}

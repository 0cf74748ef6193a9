package dev.ricochet.report;

import dev.ricochet.audit.AuditResult;
import java.io.IOException;
import java.io.OutputStream;

/** One form in which the result of an audit is read. */
public interface Report {

  /**
   * Writes the report and flushes the stream, which stays open. What is written is UTF-8 text with
   * {@code \n} at the end of each line.
   */
  void write(AuditResult result, OutputStream out) throws IOException;
}

package dev.ricochet.report;

import dev.ricochet.source.Wording;
import dev.ricochet.stats.Analysis;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * {@code report.md}: a page for a mail, in GitHub Flavored Markdown. What concerns the system
 * stands first; of weeks, the last one is told.
 */
final class AuditMarkdown implements Report {

  private final Wording wording;

  AuditMarkdown(Wording wording) {
    this.wording = wording;
  }

  @Override
  public void write(Analysis analysis, OutputStream out) throws IOException {
    Writer text = Utf8.to(out);
    text.write(new SystemSection(analysis, wording).toString());
    text.write(new PeopleSection(analysis, wording).toString());
    text.flush();
  }
}

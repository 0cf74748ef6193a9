package dev.ricochet.report;

import dev.ricochet.report.html.Page;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.Analysis;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * One file that any browser opens, without a network: the organisation first, then teams, then
 * agents by name with what to listen to, then all findings with a search.
 */
public final class HtmlReport implements Report {

  private final Wording wording;
  private final @Nullable String agent;

  /** A report of everybody. */
  public HtmlReport(Wording wording) {
    this(wording, null);
  }

  /**
   * A report of everybody, or of one agent alone, which then holds nothing of any other person.
   *
   * @param agent as the data names him; null for everybody. One whom the data does not name has an
   *     empty report
   */
  public HtmlReport(Wording wording, @Nullable String agent) {
    this.wording = wording;
    this.agent = agent;
  }

  @Override
  public void write(Analysis analysis, OutputStream out) throws IOException {
    Writer text = Utf8.to(out);
    Page.of(analysis, agent, wording).write(text);
    text.flush();
  }
}

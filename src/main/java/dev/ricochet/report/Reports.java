package dev.ricochet.report;

import dev.ricochet.source.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All reports, each with the name of its file. */
public final class Reports {

  /** The tables, in the order of the sheets of the workbook: the system first, then people. */
  static final List<Sheet<?>> SHEETS =
      List.of(
          TeamsSheet.WEEKS,
          CategoriesSheet.SHEET,
          BlamedSheet.SHEET,
          TeamsSheet.TEAMS,
          AgentsSheet.SHEET,
          FindingsSheet.SHEET);

  private Reports() {}

  /** What may be asked for: a kind of file, of which there may be several. */
  public enum Kind {
    CSV,
    HTML,
    JSON,
    MD,
    XLSX
  }

  /**
   * The reports of some kinds.
   *
   * @param kinds which ones
   * @param dialect how CSV files are written
   * @param wording the language of what people read
   * @param version the version of the program, which the JSON names
   * @return each report by its file name, always in the same order
   */
  public static Map<String, Report> named(
      Set<Kind> kinds, CsvDialect dialect, Wording wording, String version) {
    Map<String, Report> reports = new LinkedHashMap<>();
    if (kinds.contains(Kind.CSV)) {
      SHEETS.forEach(sheet -> reports.put(sheet.name() + ".csv", new SheetCsv(sheet, dialect)));
    }
    if (kinds.contains(Kind.JSON)) {
      reports.put("findings.jsonl", new FindingsJsonLines());
      reports.put("summary.json", SummaryJson.summary(version));
    }
    if (kinds.contains(Kind.HTML)) {
      reports.put("report.html", new HtmlReport(wording));
    }
    if (kinds.contains(Kind.MD)) {
      reports.put("report.md", new AuditMarkdown(wording));
    }
    if (kinds.contains(Kind.XLSX)) {
      reports.put("report.xlsx", new AuditWorkbook(wording));
    }
    return reports;
  }

  /**
   * The page of one agent, which holds nothing of any other person.
   *
   * @param agent as the data names him
   */
  public static Map<String, Report> ofAgent(String agent, Wording wording) {
    String file = "agent-" + agent.replaceAll("[^\\p{L}\\p{N}._-]", "_") + ".html";
    return Map.of(file, new HtmlReport(wording, agent));
  }

  /** The table of agents as CSV, as {@code agents.csv} holds it. */
  public static Report agentsCsv(CsvDialect dialect) {
    return new SheetCsv(AgentsSheet.SHEET, dialect);
  }
}

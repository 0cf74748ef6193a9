package dev.ricochet.report;

import dev.ricochet.source.TimelessZip;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.Analysis;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * {@code report.xlsx}: a sheet that says what the columns mean, then one for each table. Rows are
 * written as they come, into a file for the time being, since the library puts the hour into them,
 * which is taken out again in the end. Text is always text, never a formula.
 */
final class AuditWorkbook implements Report {

  private static final String APPLICATION = "Ricochet";

  /** What the library writes with the hour in it. */
  private static final String PROPERTIES = "docProps/core.xml";

  private static final String TIMELESS_PROPERTIES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <cp:coreProperties \
      xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ricochet</dc:creator>\
      </cp:coreProperties>
      """;

  private final Wording wording;
  private final int mostRows;
  private final Path temporary;

  AuditWorkbook(Wording wording) {
    this(wording, Worksheet.MAX_ROWS, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * @param mostRows how many rows a sheet has at most, the header among them
   * @param temporary the folder for what is there only while the workbook is written
   */
  AuditWorkbook(Wording wording, int mostRows, Path temporary) {
    this.wording = wording;
    this.mostRows = mostRows;
    this.temporary = temporary;
  }

  @Override
  public void write(Analysis analysis, OutputStream out) throws IOException {
    Path zip = Files.createTempFile(temporary, "ricochet-", ".xlsx");
    zip.toFile().deleteOnExit();
    try {
      write(analysis, zip);
      byte[] properties = TIMELESS_PROPERTIES.getBytes(StandardCharsets.UTF_8);
      TimelessZip.copy(zip, PROPERTIES, properties, out);
    } finally {
      Files.delete(zip);
    }
  }

  private void write(Analysis analysis, Path zip) throws IOException {
    try (OutputStream packed = new BufferedOutputStream(Files.newOutputStream(zip));
        Workbook workbook = new Workbook(packed, APPLICATION, null)) {
      WorkbookGuide.write(Reports.SHEETS, wording, workbook);
      for (Sheet<?> sheet : Reports.SHEETS) {
        write(sheet, analysis, workbook);
      }
    }
  }

  /** Rows that one sheet cannot hold go on in a second one. */
  private <R> void write(Sheet<R> sheet, Analysis analysis, Workbook workbook) throws IOException {
    int number = 1;
    WorkbookRows rows = new WorkbookRows(sheet, sheet.name(), workbook);
    for (List<@Nullable Object> row :
        (Iterable<List<@Nullable Object>>) sheet.cells(analysis)::iterator) {
      if (rows.size() == mostRows) {
        rows.finish();
        number++;
        rows = new WorkbookRows(sheet, sheet.name() + " " + number, workbook);
      }
      rows.add(row);
    }
    rows.finish();
  }
}

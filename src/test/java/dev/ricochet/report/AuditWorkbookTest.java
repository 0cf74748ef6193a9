package dev.ricochet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.source.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditWorkbookTest {

  @TempDir Path temporary;

  @Test
  void a_sheet_explains_the_others() throws IOException {
    assertThat(sheetNames(written(Results.WEEK)))
        .containsExactly("read me", "weeks", "categories", "blamed", "teams", "agents", "findings");
    List<String> guide =
        rows(written(Results.WEEK), "read me").stream()
            .flatMap(row -> row.stream().filter(cell -> cell != null))
            .map(Cell::getText)
            .toList();
    for (dev.ricochet.report.Sheet<?> sheet : Reports.SHEETS) {
      assertThat(guide)
          .contains(sheet.name(), sheet.about().toString())
          .containsAll(sheet.header());
      sheet.columns().forEach(column -> assertThat(guide).contains(column.meaning().toString()));
    }
  }

  @Test
  void cells_have_the_values_and_types_of_the_table() throws IOException {
    List<Row> agents = rows(written(Results.WEEK), "agents");
    assertThat(agents).hasSize(4);
    assertThat(agents.get(0).stream().map(Cell::getText)).isEqualTo(AgentsSheet.SHEET.header());
    assertThat(agents.get(1).getCellText(2)).isEqualTo("A12");
    assertThat(agents.get(1).getCell(4).getType()).isEqualTo(CellType.NUMBER);
    assertThat(agents.get(1).getCell(4).asNumber()).isEqualByComparingTo("119");
    assertThat(agents.get(1).getCell(12).asNumber()).isEqualByComparingTo("2.52");
    assertThat(agents.get(3).getOptionalCell(12)).isEmpty();
  }

  @Test
  void numbers_are_shown_as_what_they_are() throws IOException {
    List<Row> agents = rows(written(Results.WEEK), "agents");
    assertThat(agents.get(1).getCell(5).getDataFormatString()).isEqualTo("#,##0");
    assertThat(agents.get(1).getCell(12).getDataFormatString()).isEqualTo("0.00");
    assertThat(agents.get(1).getCell(17).getDataFormatString()).isEqualTo("0.0%");
  }

  @Test
  void no_text_is_a_formula() throws IOException {
    List<Row> findings = rows(written(Results.WEEK), "findings");
    Cell before = findings.get(1).getCell(17);
    assertThat(before.getType()).isEqualTo(CellType.STRING);
    assertThat(before.getText()).isEqualTo("=ah, ça… 🙂");
    parts(written(Results.WEEK)).values().forEach(xml -> assertThat(xml).doesNotContain("<f>"));
  }

  /** A spreadsheet would take such text for a formula once somebody edits the cell. */
  @Test
  void text_that_begins_as_a_formula_has_the_format_of_text() throws IOException {
    Map<String, String> parts = parts(written(Results.WEEK));
    assertThat(parts.get("xl/styles.xml")).contains("formatCode=\"@\"");
    assertThat(parts.get("xl/worksheets/sheet7.xml"))
        .containsPattern("<c r=\"R2\" s=\"\\d+\" t=\"inlineStr\"><is><t>=ah")
        .contains("<c r=\"S2\" t=\"inlineStr\">");
  }

  @Test
  void yes_and_no_are_truth_values() throws IOException {
    Cell recovered = rows(written(Results.WEEK), "findings").get(1).getCell(15);
    assertThat(recovered.getType()).isEqualTo(CellType.BOOLEAN);
    assertThat(recovered.asBoolean()).isFalse();
  }

  @Test
  void header_stays_in_view_and_bears_a_filter() throws IOException {
    String agents = parts(written(Results.WEEK)).get("xl/worksheets/sheet6.xml");
    assertThat(agents)
        .contains("xSplit=\"3\" ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:U4\">");
  }

  @Test
  void what_does_not_fit_goes_on_in_a_second_sheet() throws IOException {
    byte[] workbook = written(Results.WEEK, new AuditWorkbook(Wording.ENGLISH, 3, temporary));
    assertThat(sheetNames(workbook)).containsSubsequence("agents", "agents 2", "findings");
    assertThat(rows(workbook, "agents")).hasSize(3);
    assertThat(rows(workbook, "agents 2")).hasSize(2);
    assertThat(rows(workbook, "agents 2").get(0).getCellText(0)).isEqualTo("period");
    assertThat(rows(workbook, "agents 2").get(1).getCellText(2)).isEqualTo("Zoé");
    assertThat(sheetNames(workbook)).doesNotContain("findings 2");
  }

  @Test
  void no_file_is_left_behind() throws IOException {
    AuditWorkbook workbook = new AuditWorkbook(Wording.ENGLISH, 100, temporary);
    assertThat(written(Results.WEEK, workbook)).isEqualTo(written(Results.WEEK));
    assertThat(temporary).isEmptyDirectory();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            assertThat(temporary).isNotEmptyDirectory();
            throw new IOException("no space left");
          }
        };
    assertThatThrownBy(() -> workbook.write(Results.analysis(Results.WEEK), full))
        .hasMessage("no space left");
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void nothing_found() throws IOException {
    assertThat(rows(written(Results.EMPTY), "findings")).hasSize(1);
  }

  @Test
  void bytes_do_not_depend_on_the_place() throws IOException {
    byte[] here = written(Results.WEEK);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(written(Results.WEEK)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void bytes_do_not_tell_the_hour() throws IOException {
    byte[] workbook = written(Results.WEEK);
    assertThat(parts(workbook).get("docProps/core.xml"))
        .contains("<dc:creator>Ricochet</dc:creator>")
        .doesNotContain("created", "modified");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        assertThat(part.getTimeLocal()).as(part.getName()).hasToString("1980-01-01T00:00");
      }
    }
  }

  private static byte[] written(AuditResult result) throws IOException {
    return written(result, new AuditWorkbook(Wording.ENGLISH));
  }

  private static byte[] written(AuditResult result, Report workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(Results.analysis(result), out);
    return out.toByteArray();
  }

  private static List<String> sheetNames(byte[] workbook) throws IOException {
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return read.getSheets().map(Sheet::getName).toList();
    }
  }

  private static List<Row> rows(byte[] workbook, String sheet) throws IOException {
    try (ReadableWorkbook read =
        new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
      return read.findSheet(sheet).orElseThrow().read();
    }
  }

  /** The XML of each part, by name. */
  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return parts;
  }
}

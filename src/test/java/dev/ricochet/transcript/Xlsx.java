package dev.ricochet.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ricochet.source.BytesSource;
import dev.ricochet.source.Zips;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes workbooks in memory, for tests, part by part. */
final class Xlsx {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder targets = new StringBuilder();
  private String properties = "";
  private int count;

  /** Adds a sheet. */
  Xlsx sheet(String name, String rows) {
    return sheet(name, "visible", rows);
  }

  /** Adds a sheet that is visible or not. */
  Xlsx sheet(String name, String state, String rows) {
    count++;
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
            .formatted(name, count, state, count));
    targets.append(
        "<Relationship Id=\"rId%d\" Type=\"x\" Target=\"worksheets/sheet%d.xml\"/>"
            .formatted(count, count));
    return part(
        "xl/worksheets/sheet" + count + ".xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
  }

  /** Sets the shared texts. */
  Xlsx texts(String items) {
    return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
  }

  /** Sets the number formats, as style 1 and so on; style 0 has none. */
  Xlsx formats(String... formats) {
    StringBuilder codes = new StringBuilder();
    StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int i = 0; i < formats.length; i++) {
      String code = formats[i].replace("\"", "&quot;");
      codes.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(200 + i, code));
      styles.append("<xf numFmtId=\"%d\"/>".formatted(200 + i));
    }
    return part(
        "xl/styles.xml",
        "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(MAIN, codes, styles));
  }

  /** Counts days from 1904, as old Macs did. */
  Xlsx since1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  /** Adds or replaces a part. */
  Xlsx part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  byte[] bytes() {
    StringBuilder types = new StringBuilder();
    type("xl/workbook.xml", "sheet.main+xml", types);
    type("xl/sharedStrings.xml", "sharedStrings+xml", types);
    type("xl/styles.xml", "styles+xml", types);
    Map<String, byte[]> files = new LinkedHashMap<>();
    put("[Content_Types].xml", "<Types>" + types + "</Types>", files);
    put("xl/_rels/workbook.xml.rels", "<Relationships>" + targets + "</Relationships>", files);
    put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
            .formatted(MAIN, RELATIONS, properties, sheets),
        files);
    parts.forEach((name, content) -> put(name, content, files));
    return Zips.of(files);
  }

  Reading read() {
    return read(ReadOptions.defaults());
  }

  Reading read(ReadOptions options) {
    return Reading.of(new BytesSource("x", bytes()), options);
  }

  private void type(String part, String type, StringBuilder types) {
    if (parts.containsKey(part) || part.equals("xl/workbook.xml")) {
      types.append(
          "<Override PartName=\"/%s\" ContentType=\"%s%s\"/>".formatted(part, TYPES, type));
    }
  }

  private static void put(String name, String content, Map<String, byte[]> files) {
    String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    files.put(name, (declaration + content).getBytes(UTF_8));
  }

  /** A row of texts. */
  static String row(int number, String... texts) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        row.append(
            "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                .formatted((char) ('A' + i), number, texts[i]));
      }
    }
    return row + "</row>";
  }
}

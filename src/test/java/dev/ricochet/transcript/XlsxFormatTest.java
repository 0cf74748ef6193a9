package dev.ricochet.transcript;

import static dev.ricochet.transcript.Xlsx.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.BytesSource;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import dev.ricochet.source.Zips;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxFormatTest {

  private static final String HEADER = row(1, "Id appel", "Rôle", "Conseiller", "Verbatim");
  private static final String CALL =
      HEADER + row(2, "c1", "conseiller", "A12", " bonjour ") + row(5, "c1", "client", "", "ah");

  @Test
  void aRowIsATurnAndItsNumberItsLine() {
    assertThat(new Xlsx().sheet("Feuil1", CALL).read().lines())
        .containsExactly("2 agent A12:  bonjour ", "5 customer null: ah");
  }

  @Test
  void aWorkbookIsReadWhereverItLies(@TempDir Path folder) throws IOException {
    byte[] workbook = new Xlsx().sheet("Feuil1", CALL).bytes();
    Files.write(folder.resolve("calls.xlsx"), workbook);
    Files.write(folder.resolve("calls.xlsx.gz"), Zips.gzip(workbook));
    Files.write(folder.resolve("calls.zip"), Zips.of(Map.of("week/calls.xlsx", workbook)));

    for (String name : List.of("calls.xlsx", "calls.xlsx.gz", "calls.zip", "-")) {
      Problems problems = new Problems();
      List<Source> sources =
          Sources.find(List.of(name), folder, new ByteArrayInputStream(workbook), problems);
      assertThat(problems.list()).isEmpty();
      assertThat(sources).hasSize(1);
      assertThat(Reading.of(sources.get(0), ReadOptions.defaults()).lines())
          .as(name)
          .containsExactly("2 agent A12:  bonjour ", "5 customer null: ah");
    }
  }

  @Test
  void theFirstVisibleSheetWithTheColumnsIsRead() {
    Xlsx workbook =
        new Xlsx()
            .sheet("Old", "hidden", HEADER + row(2, "c0", "agent", "A0", "non"))
            .sheet("Titre", row(1, "Export de la semaine 47"))
            .sheet("Vide", "")
            .sheet("Appels", row(1, "Appels", "2026") + row(3, "Site de Lille") + moved(CALL))
            .sheet("Autres", HEADER + row(2, "c2", "agent", "A2", "autre"));

    assertThat(workbook.read().lines())
        .containsExactly("12 agent A12:  bonjour ", "15 customer null: ah");
    assertThat(workbook.read(sheet("autres")).lines()).containsExactly("2 agent A2: autre");
    assertThat(workbook.read(sheet("5")).lines()).containsExactly("2 agent A2: autre");
    assertThat(workbook.read(sheet("Old")).lines()).containsExactly("2 agent A0: non");
    assertThat(workbook.read(sheet("Mars")).rendered())
        .isEqualTo(
            """
            x: there is no sheet "Mars" in this workbook
              help: its sheets are "Old", "Titre", "Vide", "Appels", "Autres"\
            """);
  }

  @Test
  void columnsThatAreNotFoundAreAProblem() {
    String other = row(1, "Réf", "Propos tenus") + row(2, "c1", "oui");

    assertThat(new Xlsx().sheet("Feuil1", other).read().rendered())
        .startsWith("x:1: no column is known to hold the conversation\n  help: the columns are");
    assertThat(new Xlsx().sheet("A", other).sheet("B", other).read().rendered())
        .isEqualTo(
            """
            x: no sheet of this workbook has columns that are known to hold a text and a role
              help: its sheets are "A", "B"
                    name one: --sheet NAME; and its columns: --columns text=HEADER,role=HEADER\
            """);
    assertThat(new Xlsx().sheet("A", "").read().rendered())
        .isEqualTo("x: this workbook has no rows");
  }

  @Test
  void columnsMayBeNamed() {
    String other = row(1, "Réf", "Qui", "Dit") + row(2, "c1", "agent", "oui");
    ReadOptions options =
        ReadOptions.defaults().withColumns(Reading.columns("conversation=Réf,role=Qui,text=Dit"));

    assertThat(new Xlsx().sheet("A", other).read(options).lines())
        .containsExactly("2 agent null: oui");
  }

  @Test
  void sharedTextsAndTheirEscapesAreRead() {
    Xlsx workbook =
        new Xlsx()
            .texts(
                "<si><t>un</t></si><si><r><t>c'est </t></r><r><rPr><b/></rPr><t>gras</t></r></si>"
                    + "<si><t>a_x000D_\nb_x005F_x0041_</t></si><si><t>é &amp; &lt;b&gt;</t></si>")
            .sheet("A", HEADER + textRow(2, 0) + textRow(3, 1) + textRow(4, 2) + textRow(5, 3));

    assertThat(workbook.read().turns())
        .extracting(Turn::text)
        .containsExactly("un", "c'est gras", "a\r\nb_x0041_", "é & <b>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "General                | 17                 | 17",
        "General                | 17.0               | 17",
        "General                | 1.7E+1             | 17",
        "General                | 0.1                | 0.1",
        "General                | 0.30000000000000004| 0.3",
        "General                | 33123456789        | 33123456789",
        "General                | -2.50              | -2.5",
        "General                | 0                  | 0",
        "General                | 1E+300             | 1E+300",
        "0.00                   | 46342.5            | 46342.5",
        "#,##0 \"jours\"        | 46342              | 46342",
        "[Red]0;[Blue]-0        | 46342              | 46342",
        "0\\d                   | 5                  | 5",
        "dd/mm/yyyy             | 46342              | 2026-11-16",
        "dd/mm/yyyy             | 46342.5            | 2026-11-16T12:00:00",
        "[$-40C]d mmmm yyyy;@   | 46342              | 2026-11-16",
        "yyyy-mm-dd hh:mm:ss    | 46342.383692129632 | 2026-11-16T09:12:31",
        "yyyy-mm-dd hh:mm:ss    | 46342.999999       | 2026-11-17",
        "hh:mm                  | 46342.383692129632 | 2026-11-16T09:12:31",
        "hh:mm:ss               | 0.383692129632     | 09:12:31",
        "mm:ss.0                | 0.000048611111     | 00:00:04.200",
        "mm:ss                  | 0.000048611111     | 00:00:04",
        "[h]:mm:ss              | 1.25               | 30:00:00",
        "[mm]:ss                | 0.0625             | 01:30:00",
        "dd/mm/yyyy             | -1                 | -1",
        "dd/mm/yyyy             | 9999999            | 9999999"
      })
  void numbersAreReadAsExcelMeansThem(String format, String stored, String text) {
    Xlsx workbook =
        new Xlsx()
            .formats(format)
            .sheet("A", HEADER + "<row r=\"2\">" + cells("<c r=\"D2\" s=\"1\"><v>", stored));

    assertThat(workbook.read().turns()).extracting(Turn::text).containsExactly(text);
  }

  @Test
  void datesOfOldMacsAreReadToo() {
    Xlsx workbook =
        new Xlsx()
            .since1904()
            .formats("yyyy-mm-dd")
            .sheet("A", HEADER + "<row r=\"2\">" + cells("<c r=\"D2\" s=\"1\"><v>", "44880"));

    assertThat(workbook.read().turns()).extracting(Turn::text).containsExactly("2026-11-16");
  }

  @Test
  void timesOfTurnsAreMoments() {
    String header = row(1, "call_id", "role", "text", "date");
    String turn = row(2, "c1", "agent", "oui").replace("</row>", "");
    String at = "<c r=\"D2\" s=\"1\"><v>46342.383692129632</v></c></row>";

    assertThat(new Xlsx().formats("d/m/yy h:mm").sheet("A", header + turn + at).read().turns())
        .extracting(t -> String.valueOf(t.at() == null ? null : t.at().text()))
        .containsExactly("2026-11-16T09:12:31");
  }

  @Test
  void formulasAreReadByTheirResults() {
    String rows =
        "<row r=\"2\">"
            + cells("<c r=\"D2\" t=\"str\"><f>A1&amp;\"x\"</f><v>", "résultat")
            + "<row r=\"3\">"
            + cells("<c r=\"D3\"><f>1+1</f><v>", "2")
            + "<row r=\"4\">"
            + cells("<c r=\"D4\" t=\"b\"><v>", "1")
            + "<row r=\"5\">"
            + cells("<c r=\"D5\" t=\"e\"><v>", "#N/A");

    assertThat(new Xlsx().sheet("A", HEADER + rows).read().turns())
        .extracting(Turn::text)
        .containsExactly("résultat", "2", "true", "#N/A");
  }

  @Test
  void rowsWithoutNumbersAreCounted() {
    String rows = CALL.replaceAll(" r=\"[A-Z]?[0-9]+\"", "").replace("<c t", "<c t");

    assertThat(new Xlsx().sheet("A", rows).read().lines())
        .first()
        .isEqualTo("2 agent A12:  bonjour ");
  }

  @Test
  void whatStandsBesideTheColumnsIsLeftOut() {
    String rows = HEADER + row(2, "c1", "agent", "A1", "oui", "", "note");

    assertThat(new Xlsx().sheet("A", rows).read().lines()).containsExactly("2 agent A1: oui");
  }

  @Test
  void faultyRowsAreNamed() {
    String rows = HEADER + row(2, "", "agent", "A1", "oui") + row(4, "", "agent", "A1", "oui");

    assertThat(new Xlsx().sheet("A", rows).read().rendered())
        .isEqualTo("x:2: this row names no conversation\nx:4: this row names no conversation");
  }

  @Test
  void otherDocumentsAreRefused() {
    byte[] word = Zips.of(Map.of("[Content_Types].xml", new byte[1], "word/a.xml", new byte[1]));

    assertThat(Reading.of(new BytesSource("x", word), ReadOptions.defaults()).rendered())
        .isEqualTo(
            """
            x: this is a document, but no Excel workbook (.xlsx)
              help: save it as .xlsx, CSV or text, and read that\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<row r=\"2\"><c r=\"D2\" t=\"s\"><v>2000000000</v></c></row>     | refers to a text",
        "<row r=\"2\"><c r=\"D2\" t='s'><v>99999999999999</v></c></row>   | refers to a text",
        "<row r=\"2\"><c x=\">\" r=\"ZZZZZZ2\"><v>1</v></c></row>         | stands where there is",
        "<row r=\"2\"><c r=\"&#90;ZZZ2\"><v>1</v></c></row>               | stands where there is",
        "<row r=\"2\"><!-- <row --><c r=\"A2\"/></row>                    | comments",
        "<row r=\"2\"><c r=\"A2\" t=\"n\"><v><![CDATA[1]]></v></c></row>  | comments"
      })
  void trapsInSheetsAreRefused(String rows, String reason) {
    assertThat(new Xlsx().sheet("A", CALL + rows).read().rendered())
        .startsWith("x: this workbook cannot be read: ")
        .contains(reason);
  }

  @Test
  void largeTrapsAreRefused() {
    String wide = "<row r=\"2\">" + "<c/>".repeat(1_100_000) + "</row>";
    assertThat(new Xlsx().sheet("A", CALL + wide).read().rendered())
        .contains("a row of it is longer than 4 Mi characters");

    String tag = "<row r=\"2\" x=\"" + "a".repeat(70_000) + "\"/>";
    assertThat(new Xlsx().sheet("A", CALL + tag).read().rendered())
        .contains("a tag of it is longer than 65,536 characters");

    String arrays = "<row r=\"2\"><c><f t=\"array\" ref=\"A1\">1</f></c></row>".repeat(10_001);
    assertThat(new Xlsx().sheet("A", CALL + arrays).read().rendered())
        .contains("it has more than 10,000 array formulas");
  }

  @Test
  void entitiesAreNotResolved() {
    String declared =
        "<!DOCTYPE sst [<!ENTITY a \"aaaa\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            + "<sst><si><t>&a;&f;</t></si></sst>";
    Xlsx workbook = new Xlsx().sheet("A", HEADER + textRow(2, 0));

    assertThat(workbook.part("xl/sharedStrings.xml", declared).read().rendered())
        .startsWith("x: this workbook cannot be read: it holds declarations or comments");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "xl/worksheets/sheet1.xml  | <worksheet><sheetData><row",
        "xl/worksheets/sheet1.xml  | <worksheet><sheetData><row r=\"x\"/></sheetData></worksheet>",
        "xl/worksheets/sheet1.xml  | <a><sheetData><row><c t=\"zz\"/></row></sheetData></a>",
        "xl/worksheets/sheet1.xml  | <a><sheetData><row></sheetData></a>",
        "xl/workbook.xml           | <workbook>",
        "xl/workbook.xml           | <workbook><sheets><sheet name=\"A\"/></sheets></workbook>",
        "[Content_Types].xml       | nothing",
        "xl/_rels/workbook.xml.rels | <x/>"
      })
  void damagedPartsAreAProblemAndNoFault(String part, String content) {
    Xlsx workbook = new Xlsx().sheet("A", CALL).part(part, content);

    assertThat(workbook.read().turns()).isEmpty();
    assertThat(workbook.read().rendered()).matches("(?s)x(:[0-9]+)?: this .*");
  }

  @Test
  void aWorkbookThatIsCutShortIsAProblem() {
    byte[] workbook = new Xlsx().sheet("A", CALL).bytes();
    byte[] cut = Arrays.copyOf(workbook, workbook.length / 2);

    assertThat(Reading.of(new BytesSource("x", cut), ReadOptions.defaults()).rendered())
        .isEqualTo("x: this cannot be read: the zip archive is cut short: its end is missing");
  }

  /** The rows ten rows further down. */
  private static String moved(String rows) {
    return rows.replaceAll("(r=\"[A-Z]?)([0-9])\"", "$11$2\"");
  }

  /** A row of an agent whose text is a shared one. */
  private static String textRow(int number, int text) {
    return "<row r=\"%d\">".formatted(number)
        + cells("<c r=\"D%d\" t=\"s\"><v>".formatted(number), String.valueOf(text));
  }

  /** The cells of an agent's row behind its beginning, the last of them as it is given. */
  private static String cells(String start, String value) {
    return "<c t=\"inlineStr\"><is><t>c1</t></is></c><c t=\"inlineStr\"><is><t>agent</t></is></c>"
        + start
        + value
        + "</v></c></row>";
  }

  private static ReadOptions sheet(String name) {
    return ReadOptions.defaults().withSheet(name);
  }
}

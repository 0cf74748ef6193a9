package dev.ricochet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDialectTest {

  private static final List<Object> VALUES =
      Arrays.asList("Zoé", 12L, new BigDecimal("-0.50"), null, true, "a;b,c", "un \"deux\"\ntrois");

  @Test
  void standard() throws IOException {
    assertThat(written(CsvDialect.STANDARD))
        .isEqualTo(
            """
            text,count,number,absent,recovered,separators,quotes
            Zoé,12,-0.50,,true,"a;b,c","un ""deux""
            trois"
            """);
  }

  @Test
  void for_a_french_spreadsheet() throws IOException {
    assertThat(written(CsvDialect.EXCEL_FR))
        .isEqualTo(
            String.join(
                "\r\n",
                "\uFEFFtext;count;number;absent;recovered;separators;quotes",
                "Zoé;12;-0,50;;VRAI;\"a;b,c\";\"un \"\"deux\"\"\ntrois\"",
                ""));
  }

  @Test
  void byte_order_mark_is_that_of_utf_8() throws IOException {
    assertThat(bytes(CsvDialect.EXCEL_FR)).startsWith(0xEF, 0xBB, 0xBF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+33 6 12 34 56 78",
        "-2+3",
        "- bonjour",
        "@SUM(A1)",
        "\t=1+1",
        "\rbonjour",
        "\nbonjour",
        "  =1+1",
        "\u00a0=1+1",
        "\u200b=1+1",
        "\uFEFF=1+1",
        "\u0001=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)"
      })
  void what_begins_as_a_formula_stays_text(String text) {
    assertThat(CsvDialect.EXCEL_FR.cell(text)).isEqualTo("'" + text);
    assertThat(CsvDialect.STANDARD.cell(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c'est 1=1", "a@b.fr", "12 - 3", "…", " oui", "'=1+1", "\"=1+1", "(=1)"})
  void other_text_stays_as_it_is(String text) {
    assertThat(CsvDialect.EXCEL_FR.cell(text)).isEqualTo(text);
  }

  @Test
  void all_tables_follow_the_dialect() throws IOException {
    for (var report :
        Reports.named(EnumSet.of(Reports.Kind.CSV), CsvDialect.EXCEL_FR, Wording.ENGLISH, "1.2.3")
            .values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      report.write(Results.analysis(Results.WEEK), out);
      assertThat(out.toString(UTF_8)).startsWith("\uFEFF").contains(";").endsWith("\r\n");
    }
  }

  private static String written(CsvDialect dialect) throws IOException {
    return new String(bytes(dialect), UTF_8);
  }

  private static byte[] bytes(CsvDialect dialect) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SheetCsv(Sheets.of(List.of(VALUES)), dialect).write(Results.analysis(Results.WEEK), out);
    return out.toByteArray();
  }
}

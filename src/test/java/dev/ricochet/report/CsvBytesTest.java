package dev.ricochet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The bytes are those of Commons CSV. */
class CsvBytesTest {

  @Property(tries = 2000)
  void anyRecords(@ForAll("records") List<List<@Nullable Object>> records) throws IOException {
    assertThat(written(records)).isEqualTo(printed(records));
  }

  @Provide
  Arbitrary<List<List<@Nullable Object>>> records() {
    Arbitrary<Object> texts =
        Arbitraries.strings()
            .withChars("a;,\"\n\r \t!#'=-é’\u00a0\u0000")
            .withChars("😀")
            .ofMaxLength(6)
            .asGeneric();
    return Arbitraries.oneOf(texts, Arbitraries.integers().asGeneric())
        .injectNull(0.1)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .list()
        .ofMaxSize(4);
  }

  @Test
  void fieldsLongerThanWhatWaits() throws IOException {
    List<@Nullable Object> records =
        Arrays.asList("x".repeat(70_000), "\"é\n".repeat(40_000), "y".repeat(65_000), "z");
    assertThat(written(List.of(records))).isEqualTo(printed(List.of(records)));
  }

  private static byte[] written(List<List<@Nullable Object>> records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvBytes csv = new CsvBytes(out, ';', "\r\n");
    for (List<@Nullable Object> record : records) {
      for (Object value : record) {
        csv.field(value);
      }
      csv.end();
    }
    csv.flush();
    return out.toByteArray();
  }

  private static byte[] printed(List<List<@Nullable Object>> records) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(';').setQuoteMode(QuoteMode.MINIMAL).get();
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (List<@Nullable Object> record : records) {
        printer.printRecord(record);
      }
    }
    return text.toString().getBytes(UTF_8);
  }
}

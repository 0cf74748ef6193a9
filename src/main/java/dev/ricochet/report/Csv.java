package dev.ricochet.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values after RFC 4180, with {@code \n} at the end of each record; a field is
 * quoted where it must be, and an absent one is empty.
 *
 * <p>No value is changed on its way. Some writers put an apostrophe before {@code = + - @}, since a
 * spreadsheet takes such a field for a formula; here the file is first of all read by programs, to
 * which an identifier or a quote must be what the transcript has. Whoever opens a file of unknown
 * callers in a spreadsheet imports its columns as text.
 */
final class Csv {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').setQuoteMode(QuoteMode.MINIMAL).get();

  private Csv() {}

  static void write(List<String> header, Stream<List<?>> records, OutputStream out)
      throws IOException {
    CSVPrinter printer = new CSVPrinter(Utf8.to(out), FORMAT);
    printer.printRecord(header);
    for (List<?> record : (Iterable<List<?>>) records::iterator) {
      printer.printRecord(record);
    }
    printer.flush();
  }

  /** The value, or null in place of an empty one, which would be quoted at the start of a line. */
  static @Nullable String orAbsent(String value) {
    return value.isEmpty() ? null : value;
  }
}

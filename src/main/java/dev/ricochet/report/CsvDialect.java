package dev.ricochet.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How tables are put into CSV files. */
public enum CsvDialect {

  /**
   * For programs, after RFC 4180: commas, a decimal point, UTF-8, and {@code \n} at the end of each
   * record. No value is changed on its way: an identifier or a quote is what the transcript has,
   * even where it begins with {@code =}, which a spreadsheet would take for a formula. Whoever
   * opens such a file in a spreadsheet imports its columns as text, or takes {@link #EXCEL_FR} or
   * the workbook.
   */
  STANDARD(',', "\n", "") {
    @Override
    Object cell(Object value) {
      return value;
    }
  },

  /**
   * For a double click in a French spreadsheet: semicolons, a decimal comma, {@code VRAI} and
   * {@code FAUX}, {@code \r\n}, and a byte order mark, without which Excel does not see that the
   * file is UTF-8.
   *
   * <p>What customers type must not become a formula: {@code =HYPERLINK(…)} could carry data away
   * as soon as it is clicked. So text that begins as a formula does gets an apostrophe before it,
   * which the spreadsheet shows and which makes it plain text. That holds for {@code = + - @} and
   * their wide forms, also after white space, and for a tab or a line break at the beginning.
   * Numbers are written as numbers, with their sign. Source: OWASP, "CSV Injection",
   * https://owasp.org/www-community/attacks/CSV_Injection.
   *
   * <p>A spreadsheet still takes text that looks like a number for one ({@code 007} becomes 7). The
   * workbook keeps it.
   */
  EXCEL_FR(';', "\r\n", "\uFEFF") {
    @Override
    Object cell(Object value) {
      if (value instanceof BigDecimal number) {
        return number.toPlainString().replace('.', ',');
      }
      if (value instanceof Boolean yes) {
        return yes ? "VRAI" : "FAUX";
      }
      return value instanceof String text && isFormula(text) ? "'" + text : value;
    }
  };

  private static final Pattern FORMULA =
      Pattern.compile("[\\t\\r\\n]|[\\s\\h\\p{Cntrl}\\p{Cf}]*[=+\\-@＝＋－＠]");

  private final char delimiter;
  private final String recordEnd;
  private final String opening;

  CsvDialect(char delimiter, String recordEnd, String opening) {
    this.delimiter = delimiter;
    this.recordEnd = recordEnd;
    this.opening = opening;
  }

  /** Whether a spreadsheet might take the text for a formula. */
  static boolean isFormula(String text) {
    return FORMULA.matcher(text).lookingAt();
  }

  /** Begins a file. */
  CsvBytes begin(OutputStream out) throws IOException {
    out.write(opening.getBytes(StandardCharsets.UTF_8));
    return new CsvBytes(out, delimiter, recordEnd);
  }

  /** What is written for the value of a cell. */
  abstract Object cell(Object value);
}

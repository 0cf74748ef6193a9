package dev.ricochet.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook as it is written: its header stays in view and bears a filter, its columns
 * are about as wide as what stands in the first rows, and on paper it is one page wide.
 */
final class WorkbookRows {

  static final String HEADER_COLOR = "DDE5EC";

  private static final int AT_ONCE = 500;
  private static final int NARROWEST = 7;
  private static final int WIDEST = 50;

  /** For the arrow of the filter. */
  private static final int BESIDE_NAME = 4;

  /** For the signs between thousands. */
  private static final int GROUPED = 3;

  /** Letters are too small where a page is to hold more columns of characters. */
  private static final int READABLE_ON_PAPER = 400;

  private final Worksheet worksheet;
  private final List<? extends Column<?>> columns;
  private final int[] widths;
  private int size;

  WorkbookRows(Sheet<?> sheet, String name, Workbook workbook) {
    this.worksheet = workbook.newWorksheet(name);
    this.columns = sheet.columns();
    this.widths = new int[columns.size()];
    worksheet.freezePane(sheet.keys(), 1);
    setUpPage(worksheet);
    worksheet.repeatRows(0);
    addHeader(sheet.header());
  }

  static void setUpPage(Worksheet worksheet) {
    worksheet.paperSize(PaperSize.A4_PAPER);
    worksheet.pageOrientation("landscape");
  }

  /** As many pages long as it takes, but only one wide. */
  static void fitOnPaper(Worksheet worksheet) {
    worksheet.fitToWidth((short) 1);
    worksheet.fitToHeight((short) 0);
  }

  private void addHeader(List<String> header) {
    for (int c = 0; c < header.size(); c++) {
      worksheet.inlineString(0, c, header.get(c));
      worksheet.style(0, c).horizontalAlignment(isText(c) ? "left" : "right").set();
      widths[c] = Math.max(NARROWEST, header.get(c).length() + BESIDE_NAME);
    }
    worksheet
        .range(0, 0, 0, header.size() - 1)
        .style()
        .bold()
        .fillColor(HEADER_COLOR)
        .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
        .set();
    size = 1;
  }

  private boolean isText(int column) {
    return columns.get(column).type() == Column.Type.TEXT;
  }

  /** How many rows there are, the header among them. */
  int size() {
    return size;
  }

  /** Adds a row with one value, or null, for each column. */
  void add(List<?> cells) throws IOException {
    for (int c = 0; c < cells.size(); c++) {
      put(cells.get(c), c);
    }
    size++;
    if (size % AT_ONCE == 0) {
      flush();
    }
  }

  private void put(@Nullable Object cell, int column) {
    if (cell instanceof String text) {
      putText(WorkbookText.of(text), column);
    } else if (cell instanceof Boolean yes) {
      worksheet.value(size, column, yes);
    } else if (cell instanceof Number number) {
      worksheet.value(size, column, number);
      widen(column, number.toString().length() + GROUPED);
      String format = format(columns.get(column).type());
      if (format != null) {
        worksheet.style(size, column).format(format).set();
      }
    }
  }

  /** What begins as a formula stays text even where somebody edits the cell. */
  private void putText(String text, int column) {
    worksheet.inlineString(size, column, text);
    if (CsvDialect.isFormula(text)) {
      worksheet.style(size, column).format("@").set();
    }
    widen(column, text.length() + 1);
  }

  private void widen(int column, int width) {
    widths[column] = Math.min(WIDEST, Math.max(widths[column], width));
  }

  /** How a spreadsheet shows numbers, or null for its own way. */
  private static @Nullable String format(Column.Type type) {
    return switch (type) {
      case COUNT -> "#,##0";
      case RATE -> "0.00";
      case SHARE -> "0.0%";
      case TEXT, ORDINAL, YES_NO -> null;
    };
  }

  private void flush() throws IOException {
    if (size <= AT_ONCE) {
      setWidths();
    }
    worksheet.flush();
  }

  private void setWidths() {
    for (int c = 0; c < widths.length; c++) {
      worksheet.width(c, widths[c]);
    }
    if (Arrays.stream(widths).sum() <= READABLE_ON_PAPER) {
      fitOnPaper(worksheet);
    }
  }

  void finish() throws IOException {
    if (size < AT_ONCE) {
      setWidths();
    }
    worksheet.setAutoFilter(0, 0, size - 1, columns.size() - 1);
    worksheet.finish();
  }
}

package dev.ricochet.report;

import dev.ricochet.source.Message;
import dev.ricochet.source.Wording;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet of a workbook: how to read the others. */
final class WorkbookGuide {

  private static final List<Message> ADVICE =
      List.of(
          Message.of(
              "Most trouble belongs to the system, and little to the person in it: look first at what is "
                  + "said most, and by nearly all."),
          Message.of(
              "A deflection bounces the matter away. It is recovered where the same person then takes the "
                  + "matter on, in the same turn or in his next one; otherwise it is bare."),
          Message.of(
              "A rate is the number of bare deflections in 100 turns. Its 95 % interval holds the rates "
                  + "that chance leaves open: where intervals overlap, there is no difference to speak of."),
          Message.of("Rows are sorted by name. This is no ranking, and should not be made one."));

  private static final List<Integer> WIDTHS = List.of(14, 24, 100);

  private final Wording wording;
  private final Worksheet worksheet;
  private int row;

  private WorkbookGuide(Wording wording, Worksheet worksheet) {
    this.wording = wording;
    this.worksheet = worksheet;
  }

  static void write(List<Sheet<?>> sheets, Wording wording, Workbook workbook) throws IOException {
    WorkbookGuide guide = new WorkbookGuide(wording, workbook.newWorksheet(wording.say("read me")));
    guide.setUp();
    guide.advise();
    sheets.forEach(guide::explain);
    guide.worksheet.finish();
  }

  private void setUp() {
    WorkbookRows.setUpPage(worksheet);
    WorkbookRows.fitOnPaper(worksheet);
    worksheet.hideGridLines();
    for (int c = 0; c < WIDTHS.size(); c++) {
      worksheet.width(c, WIDTHS.get(c));
    }
  }

  /** The sentences run on over the empty cells beside them. */
  private void advise() {
    for (Message sentence : ADVICE) {
      worksheet.inlineString(row, 0, wording.say(sentence));
      row++;
    }
  }

  private void explain(Sheet<?> sheet) {
    row++;
    worksheet.inlineString(row, 0, sheet.name());
    worksheet.inlineString(row, 1, wording.say(sheet.about()));
    worksheet.range(row, 0, row, 2).style().bold().fillColor(WorkbookRows.HEADER_COLOR).set();
    row++;
    for (Column<?> column : sheet.columns()) {
      worksheet.inlineString(row, 1, column.name());
      worksheet.inlineString(row, 2, wording.say(column.meaning()));
      worksheet.style(row, 2).wrapText(true).set();
      row++;
    }
  }
}

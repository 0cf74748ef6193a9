package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * A sheet of an Excel workbook (.xlsx, .xlsm; ISO/IEC 29500 "Office Open XML File Formats"), with
 * the columns of a CSV: a row that names them, then one row a turn. What stands above that row is
 * left out. Cells are read as Excel shows them without the format: numbers without needless zeros,
 * dates and times in ISO-8601, formulas by their last result. Hidden sheets are read only where
 * they are named, hidden rows and columns always. The line of a turn is the number of its row.
 */
final class XlsxFormat implements TranscriptFormat {

  @Override
  public List<FormatInfo> infos() {
    return List.of(
        new FormatInfo(
            Message.of("Excel workbook (.xlsx) with column names"),
            Gives.YES,
            Gives.SOMETIMES,
            Gives.YES));
  }

  @Override
  public Confidence confidence(String opening, ReadOptions options) {
    return opening.equals(TranscriptFile.ZIP_START) ? Confidence.YES : Confidence.NO;
  }

  @Override
  public void read(TranscriptFile file, Consumer<Turn> turns, FileProblems problems)
      throws IOException {
    try (Workbook workbook = Workbook.open(file);
        SheetRows rows = workbook.rows()) {
      file.understood()
          .format(Message.of("Excel workbook"), Message.of("it is an Office document with sheets"));
      file.understood().fact(Message.of("sheet"), Message.plain(rows.sheet()));
      file.understood().fact(Message.of("columns"), rows.columns().inWords());
      new CsvTurns(file, rows.columns(), problems).read(rows, turns);
    }
  }
}

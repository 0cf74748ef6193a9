package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Source;
import dev.ricochet.source.ZipArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** An open Excel workbook, and the choice of the sheet that is a transcript. */
final class Workbook implements AutoCloseable {

  private final TranscriptFile file;
  private final ReadableWorkbook workbook;

  private Workbook(TranscriptFile file, ReadableWorkbook workbook) {
    this.file = file;
    this.workbook = workbook;
  }

  /**
   * Opens a file that is stored as a zip archive.
   *
   * @throws ProblemsException where it is no workbook, or a damaged one, or a trap
   */
  static Workbook open(TranscriptFile file) throws IOException {
    Path path = Objects.requireNonNull(file.workbook());
    ZipArchive archive = ZipArchive.read(file.name(), path);
    if (!archive.isDocument()) {
      throw refused(
          file,
          Message.of("this is a zip archive inside another archive, or in a pipe"),
          Message.of("unpack it first, or give it as a file of its own"));
    }
    List<Source> parts = archive.parts();
    if (archive.has("xl/workbook.bin") || parts.stream().noneMatch(Workbook::isOfExcel)) {
      throw refused(
          file,
          Message.of("this is a document, but no Excel workbook (.xlsx)"),
          Message.of("save it as .xlsx, CSV or text, and read that"));
    }
    WorkbookGuard guard = new WorkbookGuard(file.name());
    for (Source part : parts) {
      guard.check(part);
    }
    guard.checkWhole();
    try {
      ReadingOptions options = new ReadingOptions(archive.has("xl/styles.xml"), true);
      return new Workbook(file, new ReadableWorkbook(path.toFile(), options));
    } catch (RuntimeException e) {
      throw damaged(Position.of(file.name()), e);
    }
  }

  /**
   * The rows of the sheet that the user names, or of the first one whose header has the columns of
   * a transcript, or else of the first one that has any rows, for the problems to be told of it.
   */
  SheetRows rows() throws IOException {
    String named = file.options().sheet();
    if (named != null) {
      return SheetRows.of(named(named), file);
    }
    SheetRows first = null;
    for (Sheet sheet : visible()) {
      SheetRows rows = SheetRows.of(sheet, file);
      if (rows.columns().areEnough()) {
        close(first);
        return rows;
      }
      if (first == null && rows.columns().width() > 0) {
        first = rows;
      } else {
        rows.close();
      }
    }
    if (first == null) {
      throw refused(file, Message.of("this workbook has no rows"), null);
    }
    if (visible().size() > 1) {
      close(first);
      throw refused(
          file,
          Message.of(
              "no sheet of this workbook has columns that are known to hold a text and a role"),
          Message.of(
              "its sheets are {0}\n"
                  + "name one: --sheet NAME; and its columns: --columns text=HEADER,role=HEADER",
              names()));
    }
    return first;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  /** What a fault of the library means to those who have the file. */
  static ProblemsException damaged(Position position, RuntimeException e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new ProblemsException(
        Problem.at(
            position,
            Message.of("this workbook is damaged ({0})", Quote.of(reason)),
            Message.of("open it in Excel, save it anew, and read that; or save it as CSV")));
  }

  private static boolean isOfExcel(Source part) {
    return part.name().contains("!/xl/");
  }

  private static void close(@Nullable SheetRows rows) {
    if (rows != null) {
      rows.close();
    }
  }

  private List<Sheet> visible() {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .toList();
  }

  private Sheet named(String named) {
    String key = Folding.key(named);
    return workbook
        .getSheets()
        .filter(sheet -> String.valueOf(sheet.getName()).equals(named))
        .findFirst()
        .or(
            () ->
                workbook
                    .getSheets()
                    .filter(sheet -> Folding.key(String.valueOf(sheet.getName())).equals(key))
                    .findFirst())
        .or(
            () ->
                workbook
                    .getSheets()
                    .filter(sheet -> String.valueOf(sheet.getIndex() + 1).equals(named.strip()))
                    .findFirst())
        .orElseThrow(
            () ->
                refused(
                    file,
                    Message.of("there is no sheet {0} in this workbook", Quote.of(named)),
                    Message.of("its sheets are {0}", names())));
  }

  private String names() {
    return workbook
        .getSheets()
        .limit(20)
        .map(sheet -> Quote.of(String.valueOf(sheet.getName())))
        .collect(Collectors.joining(", "));
  }

  private static ProblemsException refused(
      TranscriptFile file, Message message, @Nullable Message help) {
    return new ProblemsException(Problem.at(Position.of(file.name()), message, help));
  }
}

package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes turns of the rows of a table. */
final class CsvTurns {

  /** A date that has a time of day already needs none of another column. */
  private static final Pattern CLOCK = Pattern.compile("\\d[:h]\\d");

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final TranscriptFile file;
  private final CsvColumns columns;
  private final FileProblems problems;
  private final TimeReader times;

  CsvTurns(TranscriptFile file, CsvColumns columns, FileProblems problems) {
    this.file = file;
    this.columns = columns;
    this.problems = problems;
    this.times = new TimeReader(file.options());
  }

  void read(Rows rows, Consumer<Turn> turns) throws IOException {
    TurnSink sink = new TurnSink(file.options(), turns);
    List<String> header = rows.next();
    columns.check(file.line(rows.line()), problems);
    if (problems.count() > 0) {
      guess(rows);
      return;
    }
    for (List<String> row = rows.next(); row != null; row = rows.next()) {
      if (isHeaderAgain(row, header)) {
        continue;
      }
      Position position = file.line(rows.line());
      if (!fits(row)) {
        problems.add(wrongWidth(row, position, rows.helpWithTooManyCells()));
        continue;
      }
      Frame frame = frame(row, position);
      if (frame != null) {
        sink.add(frame, said(row, position));
      }
    }
  }

  /** Where files were put one behind the other, each with its header and byte order mark. */
  private static boolean isHeaderAgain(List<String> row, @Nullable List<String> header) {
    if (header == null || row.size() != header.size()) {
      return false;
    }
    String first = header.get(0);
    boolean begins = row.get(0).equals(first) || row.get(0).equals(BYTE_ORDER_MARK + first);
    return begins && row.subList(1, row.size()).equals(header.subList(1, header.size()));
  }

  /** Tells which columns may hold the fields that are missing. */
  private void guess(Rows rows) throws IOException {
    List<List<String>> first = new ArrayList<>();
    List<String> row = rows.next();
    while (row != null && first.size() < ColumnGuess.ROWS) {
      if (fits(row)) {
        first.add(row);
      }
      row = rows.next();
    }
    ColumnGuess guess = new ColumnGuess(columns, first);
    for (Field field : List.of(Field.TEXT, Field.CONVERSATION, Field.SPEAKER)) {
      if (columns.missing().contains(field)) {
        file.understood()
            .missing(field.word(), guess.column(field).map(columns.header()::get).orElse(""));
      }
    }
  }

  /** What a row says about its conversation, or null after a problem was reported. */
  private @Nullable Frame frame(List<String> row, Position position) {
    String conversation =
        columns.fileIsConversation() ? file.name() : cell(row, Field.CONVERSATION);
    if (conversation.isEmpty()) {
      problems.add(Problem.at(position, "this row names no conversation", null));
      return null;
    }
    return Frame.of(conversation)
        .withLanguage(cell(row, Field.LANGUAGE))
        .withChannel(cell(row, Field.CHANNEL))
        .withTeam(cell(row, Field.TEAM))
        .withAgent(cell(row, Field.AGENT))
        .withRecording(cell(row, Field.RECORDING));
  }

  private Said said(List<String> row, Position position) {
    return new Said(
        cell(row, Field.ROLE),
        cell(row, Field.SPEAKER),
        null,
        time(row, position),
        text(row),
        position);
  }

  private TimeReader.@Nullable Reading time(List<String> row, Position position) {
    String at = cell(row, Field.AT);
    String text = CLOCK.matcher(at).find() ? at : (at + " " + cell(row, Field.TIME)).strip();
    return text.isEmpty() ? null : times.read(text, position, problems);
  }

  /** Whether a row has all columns; blank cells behind the last one do no harm. */
  private boolean fits(List<String> row) {
    int width = columns.width();
    return row.size() >= width && CsvRows.isBlank(row.subList(width, row.size()));
  }

  private Problem wrongWidth(List<String> row, Position position, Message helpWithTooMany) {
    return Problem.at(
        position,
        Message.count(
            row.size(),
            "this row has 1 cell, the header has {1}",
            "this row has {0} cells, the header has {1}",
            columns.width()),
        row.size() > columns.width() ? helpWithTooMany : null);
  }

  /** A cell without the blanks around it; empty where there is no such column. */
  private String cell(List<String> row, Field field) {
    Integer column = columns.index(field);
    return column == null ? "" : row.get(column).strip();
  }

  /** What was said, to the letter. */
  private String text(List<String> row) {
    Integer column = columns.index(Field.TEXT);
    return column == null ? "" : row.get(column);
  }
}

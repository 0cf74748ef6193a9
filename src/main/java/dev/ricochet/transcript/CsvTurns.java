package dev.ricochet.transcript;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Makes turns of the rows of a CSV file. */
final class CsvTurns {

  /** A date that has a time of day already needs none of another column. */
  private static final Pattern CLOCK = Pattern.compile("\\d[:h]\\d");

  private final TranscriptFile file;
  private final CsvDialect dialect;
  private final CsvColumns columns;
  private final FileProblems problems;
  private final TimeReader times;

  CsvTurns(TranscriptFile file, CsvDialect dialect, FileProblems problems) {
    this.file = file;
    this.dialect = dialect;
    this.columns = dialect.columns();
    this.problems = problems;
    this.times = new TimeReader(file.options());
  }

  void read(CsvRows rows, Consumer<Turn> turns) throws IOException {
    TurnSink sink = new TurnSink(file.options(), turns);
    rows.next();
    columns.check(file.line(rows.line()), problems);
    if (problems.count() > 0) {
      return;
    }
    for (CSVRecord row = rows.next(); row != null; row = rows.next()) {
      Frame frame = frame(row, file.line(rows.line()));
      if (frame != null) {
        sink.add(frame, said(row, file.line(rows.line())));
      }
    }
  }

  /** What a row says about its conversation, or null after a problem was reported. */
  private @Nullable Frame frame(CSVRecord row, Position position) {
    if (row.size() != columns.width()) {
      problems.add(wrongWidth(row, position));
      return null;
    }
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

  private Said said(CSVRecord row, Position position) {
    return new Said(
        cell(row, Field.ROLE),
        cell(row, Field.SPEAKER),
        null,
        time(row, position),
        text(row),
        position);
  }

  private TimeReader.@Nullable Reading time(CSVRecord row, Position position) {
    String at = cell(row, Field.AT);
    String text = CLOCK.matcher(at).find() ? at : (at + " " + cell(row, Field.TIME)).strip();
    return text.isEmpty() ? null : times.read(text, position, problems);
  }

  private Problem wrongWidth(CSVRecord row, Position position) {
    return Problem.at(
        position,
        "this row has " + cells(row.size()) + ", the header has " + columns.width(),
        row.size() > columns.width()
            ? "a text that contains \"" + dialect.delimiter() + "\" has to stand in quotes"
            : null);
  }

  private static String cells(int count) {
    return count == 1 ? "1 cell" : count + " cells";
  }

  /** A cell without the blanks around it; empty where there is no such column. */
  private String cell(CSVRecord row, Field field) {
    Integer column = columns.index(field);
    return column == null ? "" : row.get(column).strip();
  }

  /** What was said, to the letter. */
  private String text(CSVRecord row) {
    Integer column = columns.index(Field.TEXT);
    return column == null ? "" : row.get(column);
  }
}

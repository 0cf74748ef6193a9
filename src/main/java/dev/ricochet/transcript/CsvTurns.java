package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes turns of the rows of a table. */
final class CsvTurns {

  /** A date that has a time of day already needs none of another column. */
  private static final Pattern CLOCK = Pattern.compile("\\d[:h]\\d");

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final TranscriptFile file;
  private final CsvColumns columns;

  /** The columns by the ordinals of their fields, -1 where there is none. */
  private final boolean fileIsConversation;

  private final FileProblems problems;
  private final TimeReader times;
  private final Remembered<Optional<String>> languages =
      new Remembered<>(word -> Optional.ofNullable(Languages.code(word)));

  /**
   * The names of the columns, which come again where files were put one behind the other.
   *
   * @param marked the first name behind a byte order mark
   */
  private record Header(List<String> names, String marked) {

    static Header of(List<String> names) {
      return new Header(names, BYTE_ORDER_MARK + names.get(0));
    }

    boolean isAgain(Rows row) {
      return row.width() == names.size()
          && (row.is(0, names.get(0)) || row.is(0, marked))
          && IntStream.range(1, names.size()).allMatch(i -> row.is(i, names.get(i)));
    }
  }

  CsvTurns(TranscriptFile file, CsvColumns columns, FileProblems problems) {
    this.file = file;
    this.columns = columns;
    this.fileIsConversation = columns.fileIsConversation();
    this.problems = problems;
    this.times = new TimeReader(file.options());
  }

  void read(Rows rows, Consumer<Turn> turns) throws IOException {
    TurnSink sink = new TurnSink(file.options(), turns);
    Header header = Header.of(rows.next() ? rows.cells() : List.of(""));
    columns.check(file.line(rows.line()), problems);
    if (problems.count() > 0) {
      guess(rows);
      return;
    }
    while (rows.next()) {
      if (header.isAgain(rows)) {
        continue;
      }
      Position position = file.line(rows.line());
      if (!fits(rows)) {
        problems.add(wrongWidth(rows, position));
        continue;
      }
      Frame frame = frame(rows, position);
      if (frame != null) {
        sink.add(frame, said(rows, position));
      }
    }
  }

  /** Tells which columns may hold the fields that are missing. */
  private void guess(Rows rows) throws IOException {
    List<List<String>> first = new ArrayList<>();
    while (first.size() < ColumnGuess.ROWS && rows.next()) {
      if (fits(rows)) {
        first.add(rows.cells());
      }
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
  private @Nullable Frame frame(Rows row, Position position) {
    String conversation = fileIsConversation ? file.name() : word(row, Field.CONVERSATION);
    if (conversation.isEmpty()) {
      problems.add(Problem.at(position, "this row names no conversation", null));
      return null;
    }
    return new Frame(
        conversation,
        languages.of(word(row, Field.LANGUAGE)).orElse(null),
        filled(row, Field.CHANNEL),
        filled(row, Field.TEAM),
        filled(row, Field.AGENT),
        filled(row, Field.RECORDING),
        null);
  }

  private Said said(Rows row, Position position) {
    return new Said(
        word(row, Field.ROLE),
        word(row, Field.SPEAKER),
        null,
        time(row, position),
        cell(row, Field.TEXT),
        position);
  }

  private TimeReader.@Nullable Reading time(Rows row, Position position) {
    String at = cell(row, Field.AT).strip();
    String text =
        columns.has(Field.TIME) && !CLOCK.matcher(at).find()
            ? (at + " " + cell(row, Field.TIME)).strip()
            : at;
    return text.isEmpty() ? null : times.read(text, position, problems);
  }

  /** Whether a row has all columns; blank cells behind the last one do no harm. */
  private boolean fits(Rows row) {
    return row.width() >= columns.width() && row.isBlankFrom(columns.width());
  }

  private Problem wrongWidth(Rows row, Position position) {
    return Problem.at(
        position,
        Message.count(
            row.width(),
            "this row has 1 cell, the header has {1}",
            "this row has {0} cells, the header has {1}",
            columns.width()),
        row.width() > columns.width() ? row.helpWithTooManyCells() : null);
  }

  /** A cell without the blanks around it, or null where nothing is left of it. */
  private @Nullable String filled(Rows row, Field field) {
    String word = word(row, field);
    return word.isEmpty() ? null : word;
  }

  /** A cell without the blanks around it; empty where there is no such column. */
  private String word(Rows row, Field field) {
    Integer column = columns.index(field);
    return column == null ? "" : row.word(column);
  }

  /** A cell to the letter; empty where there is no such column. */
  private String cell(Rows row, Field field) {
    Integer column = columns.index(field);
    return column == null ? "" : row.cell(column);
  }
}

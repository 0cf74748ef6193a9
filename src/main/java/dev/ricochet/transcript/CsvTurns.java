package dev.ricochet.transcript;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.transcript.Speakers.Speaker;
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
  private final Speakers speakers;
  private final TimeReader times;

  CsvTurns(TranscriptFile file, CsvDialect dialect, FileProblems problems) {
    this.file = file;
    this.dialect = dialect;
    this.columns = dialect.columns();
    this.problems = problems;
    this.speakers = new Speakers(file.options().roles());
    this.times = new TimeReader(file.options().datePattern());
  }

  void read(CsvRows rows, Consumer<Turn> turns) throws IOException {
    rows.next();
    columns.check(file.line(rows.line()), problems);
    if (problems.count() > 0) {
      return;
    }
    for (CSVRecord row = rows.next(); row != null; row = rows.next()) {
      Turn turn = turn(row, file.line(rows.line()));
      if (turn != null) {
        turns.accept(turn);
      }
    }
  }

  /** The turn of a row, or null after a problem was reported. */
  private @Nullable Turn turn(CSVRecord row, Position position) {
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
    String role = cell(row, Field.ROLE);
    String name = cell(row, Field.SPEAKER);
    Speaker speaker = speakers.of(role, name);
    return new Turn(
        conversation,
        speaker.role(),
        role.isEmpty() ? name : role,
        who(speaker, cell(row, Field.AGENT)),
        time(row, position),
        Languages.code(cell(row, Field.LANGUAGE)),
        orNull(cell(row, Field.CHANNEL)),
        orNull(cell(row, Field.TEAM)),
        orNull(cell(row, Field.RECORDING)),
        text(row),
        position);
  }

  /**
   * The column of the agent stands on the customer's rows too, so it tells nothing of customers; a
   * colleague or manager who has a name of his own goes by that.
   */
  private static @Nullable String who(Speaker speaker, String agent) {
    return switch (speaker.role()) {
      case AGENT -> agent.isEmpty() ? speaker.name() : agent;
      case COLLEAGUE, MANAGER -> speaker.name() == null ? orNull(agent) : speaker.name();
      default -> speaker.name();
    };
  }

  private @Nullable TurnTime time(CSVRecord row, Position position) {
    String at = cell(row, Field.AT);
    String text = CLOCK.matcher(at).find() ? at : (at + " " + cell(row, Field.TIME)).strip();
    TimeReader.Reading reading = text.isEmpty() ? null : times.read(text, position, problems);
    return reading == null ? null : reading.turnTime();
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

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}

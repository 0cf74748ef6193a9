package dev.ricochet.transcript;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Text;
import dev.ricochet.transcript.Speakers.Speaker;
import dev.ricochet.transcript.TimeReader.Reading;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a log together to turns. */
final class LogTurns {

  private final Consumer<Turn> turns;
  private final FileProblems problems;
  private final Speakers speakers;
  private final TimeReader times;
  private final StringBuilder text = new StringBuilder();
  private String conversation;
  private @Nullable LogLine begun;
  private Position position;
  private int blankLines;

  LogTurns(TranscriptFile file, Consumer<Turn> turns, FileProblems problems) {
    this.turns = turns;
    this.problems = problems;
    this.speakers = new Speakers(file.options().roles());
    this.times = new TimeReader(file.options().datePattern());
    this.conversation = file.name();
    this.position = Position.of(file.name());
  }

  /** All that follows belongs to this conversation. */
  void conversation(String name) {
    end();
    conversation = name;
  }

  /** A turn begins. */
  void begin(LogLine line, Position where) {
    end();
    begun = line;
    position = where;
    text.append(line.text());
  }

  /** A line continues the turn at hand; false where there is none. Blank lines at its end go. */
  boolean goesOn(String line) {
    if (begun == null) {
      return false;
    }
    if (line.isBlank()) {
      blankLines++;
      return true;
    }
    if ((long) text.length() + blankLines + line.length() >= Text.LONGEST) {
      throw new ProblemsException(
          Problem.at(
              position,
              "the turn that begins here is longer than 64 Mi characters",
              "is this a transcript? reading stops here"));
    }
    text.append("\n".repeat(blankLines + 1)).append(line);
    blankLines = 0;
    return true;
  }

  /** The turn at hand, if there is one, is over. */
  void end() {
    if (begun != null) {
      Turn turn = turn(begun);
      begun = null;
      blankLines = 0;
      text.setLength(0);
      turns.accept(turn);
    }
  }

  private Turn turn(LogLine line) {
    Speaker speaker = speakers.of(line.speaker());
    return new Turn(
        line.conversation() == null ? conversation : line.conversation(),
        speaker.role(),
        line.speaker(),
        line.who() == null ? speaker.name() : line.who(),
        time(line.at()),
        null,
        null,
        null,
        null,
        text.toString(),
        position);
  }

  private @Nullable TurnTime time(@Nullable String at) {
    Reading reading = at == null ? null : times.read(at, position, problems);
    return reading == null ? null : reading.turnTime();
  }
}

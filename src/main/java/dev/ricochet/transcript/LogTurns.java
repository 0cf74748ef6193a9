package dev.ricochet.transcript;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Text;
import dev.ricochet.transcript.TimeReader.Reading;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a log together to turns. */
final class LogTurns {

  private final TurnSink sink;
  private final @Nullable String channel;
  private final FileProblems problems;
  private final TimeReader times;
  private final StringBuilder text = new StringBuilder();
  private String conversation;
  private @Nullable LogLine begun;
  private Position position;
  private int blankLines;

  LogTurns(TranscriptFile file, Consumer<Turn> turns, FileProblems problems) {
    this(file, null, turns, problems);
  }

  /**
   * @param channel of all conversations, or null
   */
  LogTurns(
      TranscriptFile file, @Nullable String channel, Consumer<Turn> turns, FileProblems problems) {
    this.channel = channel;
    this.sink = new TurnSink(file.options(), turns);
    this.problems = problems;
    this.times = new TimeReader(file.options());
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
              "the turn that begins here is longer than 16 Mi characters",
              "is this a transcript? reading stops here"));
    }
    text.append("\n".repeat(blankLines + 1)).append(line);
    blankLines = 0;
    return true;
  }

  /** The turn at hand, if there is one, is over. */
  void end() {
    if (begun != null) {
      LogLine line = begun;
      String id = line.conversation() == null ? conversation : line.conversation();
      Said said =
          new Said("", line.speaker(), line.who(), time(line.at()), text.toString(), position);
      begun = null;
      blankLines = 0;
      text.setLength(0);
      sink.add(Frame.of(id).withChannel(channel), said);
    }
  }

  private @Nullable Reading time(@Nullable String at) {
    return at == null ? null : times.read(at, position, problems);
  }
}

package dev.ricochet.transcript;

import dev.ricochet.source.Lines;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Logs with one turn a line. A line that begins no turn continues the one before, also behind blank
 * lines; lines before the first turn are a preamble and left out. A conversation begins with a
 * heading such as {@code --- conversation 17 ---}; what stands before the first one belongs to a
 * conversation that bears the file's name.
 *
 * <p>With the user's line pattern there are no headings: its group {@code conversation} tells them
 * apart, and a first line that does not match is a problem.
 */
final class LogFormat implements TranscriptFormat {

  @Override
  public List<FormatInfo> infos() {
    return List.of(
        new FormatInfo(
            Message.of("plain log with one turn a line"),
            Gives.SOMETIMES,
            Gives.SOMETIMES,
            Gives.SOMETIMES));
  }

  @Override
  public Confidence confidence(String opening, ReadOptions options) {
    boolean sure =
        options.linePattern() != null
            || StandardLines.of(opening, new Speakers(options.speakers())) != null;
    return sure ? Confidence.YES : Confidence.NO;
  }

  @Override
  public void read(TranscriptFile file, Consumer<Turn> turns, FileProblems problems)
      throws IOException {
    file.understood().format(Message.of("plain log"), Message.of("its lines begin with a speaker"));
    LogTurns log = new LogTurns(file, turns, problems);
    LineSyntax syntax = syntax(file);
    Lines lines = new Lines(file.name(), file.text());
    for (String line = lines.next(); line != null; line = lines.next()) {
      Position position = file.line(lines.number());
      String heading = syntax.heading(line);
      LogLine turn = heading == null ? parse(syntax, line, position) : null;
      if (heading != null) {
        log.conversation(heading);
      } else if (turn != null) {
        log.begin(turn, position);
      } else if (!log.goesOn(line) && file.options().linePattern() != null && !line.isBlank()) {
        problems.add(
            new Problem(position, "this line does not fit --line-pattern", Quote.line(line), null));
      }
    }
    log.end();
  }

  private static LineSyntax syntax(TranscriptFile file) {
    Pattern pattern = file.options().linePattern();
    if (pattern != null) {
      return new PatternLines(pattern);
    }
    Speakers speakers = new Speakers(file.options().speakers());
    StandardLines standard = StandardLines.of(file.opening(), speakers);
    if (standard == null) {
      throw new IllegalStateException("a log was recognised that has no turn");
    }
    return standard;
  }

  private static @Nullable LogLine parse(LineSyntax syntax, String line, Position position) {
    try {
      return syntax.turn(line);
    } catch (PatternLines.Runaway e) {
      throw new ProblemsException(
          Problem.at(
              position,
              "--line-pattern takes too long on this line",
              "avoid repetitions within repetitions such as (a+)+; reading stops here"));
    }
  }
}

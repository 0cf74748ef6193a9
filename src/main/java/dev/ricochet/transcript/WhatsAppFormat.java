package dev.ricochet.transcript;

import dev.ricochet.source.Lines;
import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * The chat that WhatsApp writes by "Export chat" (source: "How to export your chat history" in the
 * WhatsApp Help Center; the layout of the lines is undocumented, see {@link WhatsAppLines}).
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>conversation</td><td>the file</td></tr>
 * <tr><td>turns</td><td>the lines that begin with a date; the others continue the one before</td>
 *     </tr>
 * <tr><td>role</td><td>none: the user's {@code --speakers} or roster tells; notices and the
 *     placeholders of pictures and deleted messages are {@code system}</td></tr>
 * <tr><td>agent</td><td>the name in the telephone's contacts, or a number</td></tr>
 * <tr><td>time</td><td>the date and time of the telephone</td></tr>
 * <tr><td>text</td><td>what follows the name, without the mark of an edited message</td></tr>
 * </table>
 *
 * <p>Left out: invisible letters that mark the direction of writing, and lines before the first
 * date.
 */
final class WhatsAppFormat implements TranscriptFormat {

  @Override
  public List<FormatInfo> infos() {
    return List.of(
        new FormatInfo(Message.of("WhatsApp chat export"), Gives.NO, Gives.YES, Gives.YES));
  }

  @Override
  public Confidence confidence(String opening, ReadOptions options) {
    boolean sure = options.linePattern() == null && WhatsAppLines.of(opening, false) != null;
    return sure ? Confidence.YES : Confidence.NO;
  }

  @Override
  public void read(TranscriptFile file, Consumer<Turn> turns, FileProblems problems)
      throws IOException {
    boolean asWritten = file.options().datePattern() != null;
    WhatsAppLines syntax = WhatsAppLines.of(file.opening(), asWritten);
    if (syntax == null) {
      throw new IllegalStateException("a chat was recognised that has no turn");
    }
    file.understood()
        .format(
            Message.of("WhatsApp chat export"), Message.of("its lines begin as those of WhatsApp"));
    if (!asWritten) {
      file.understood().fact(Message.of("dates"), syntax.dates());
    }
    LogTurns log = new LogTurns(file, "chat", turns, problems);
    Lines lines = new Lines(file.name(), file.text());
    for (String line = lines.next(); line != null; line = lines.next()) {
      LogLine turn = syntax.turn(line);
      if (turn == null) {
        log.goesOn(WhatsAppLines.visible(line));
      } else {
        log.begin(turn, file.line(lines.number()));
      }
    }
    log.end();
  }
}

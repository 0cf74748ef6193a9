package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.io.IOException;
import java.io.Reader;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;

/**
 * The {@code Body} of one LiveChatTranscript record of Salesforce, as a file (source:
 * "LiveChatTranscript" in Salesforce's Object Reference; the layout of the body is undocumented).
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>conversation</td><td>the file; the record's identifier is not in the body</td></tr>
 * <tr><td>start</td><td>the paragraph {@code Chat Started: …}</td></tr>
 * <tr><td>turns</td><td>what stands between line breaks, see {@link SalesforceChat}</td></tr>
 * <tr><td>role</td><td>the name in the paragraph {@code Agent …}, where a speaker bears the same;
 *     the paragraphs themselves are {@code system}</td></tr>
 * <tr><td>agent</td><td>the name before the colon</td></tr>
 * <tr><td>time</td><td>{@code ( 1m 13s )}, since the start</td></tr>
 * <tr><td>text</td><td>what follows the name, without tags and entities</td></tr>
 * </table>
 *
 * <p>{@link SalesforceShape} reads whole records in JSON.
 */
final class SalesforceFormat implements TranscriptFormat {

  private static final Message NAME = Message.of("Salesforce chat transcript");

  @Override
  public List<FormatInfo> infos() {
    return List.of(new FormatInfo(NAME, Gives.SOMETIMES, Gives.YES, Gives.YES));
  }

  @Override
  public Confidence confidence(String opening, ReadOptions options) {
    boolean sure = options.linePattern() == null && SalesforceChat.begins(opening);
    return sure ? Confidence.YES : Confidence.NO;
  }

  @Override
  public void read(TranscriptFile file, Consumer<Turn> turns, FileProblems problems)
      throws IOException {
    file.understood().format(NAME, Message.of("HTML with times such as ( 1m 13s )"));
    SalesforceChat chat = SalesforceChat.of(body(file), file.options().speakers());
    OffsetDateTime started = chat.started();
    Frame frame = Frame.of(file.name()).withChannel("chat");
    if (started != null) {
      frame = frame.withStart(new TimeReader(file.options()).at(started));
    }
    TurnSink sink = new TurnSink(file.options(), turns);
    for (Said said : chat.said(file::line)) {
      if (!said.text().isBlank()) {
        sink.add(frame, said);
      }
    }
  }

  private static String body(TranscriptFile file) throws IOException {
    StringBuilder body = new StringBuilder();
    char[] chars = new char[1 << 13];
    Reader reader = file.reader();
    for (int count = reader.read(chars); count >= 0; count = reader.read(chars)) {
      body.append(chars, 0, count);
      if (body.length() > HtmlText.LONGEST) {
        throw new ProblemsException(
            Problem.at(
                Position.of(file.name()),
                "this chat is longer than 1 Mi characters",
                "is this one chat? put each into a file of its own"));
      }
    }
    return body.toString();
  }
}

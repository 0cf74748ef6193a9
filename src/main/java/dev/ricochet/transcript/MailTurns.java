package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.transcript.MailHeader.Sent;
import dev.ricochet.transcript.MailHeader.Writer;
import dev.ricochet.transcript.SpeakerMap.Rule;
import dev.ricochet.transcript.TimeReader.Reading;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes turns of mails. */
final class MailTurns {

  private final TranscriptFile file;
  private final FileProblems problems;
  private final TurnSink sink;
  private final TimeReader times;
  private final MailThreads threads = new MailThreads();

  MailTurns(TranscriptFile file, Consumer<Turn> turns, FileProblems problems) {
    this.file = file;
    this.problems = problems;
    this.sink = new TurnSink(file.options(), turns);
    this.times = new TimeReader(file.options());
  }

  /** Hands a mail on. */
  void add(Mail mail, Position position) {
    MailHeader header = mail.header();
    String id = threads.conversation(header);
    Frame frame =
        Frame.of(id == null ? file.name() : id)
            .withChannel(MailFormat.CHANNEL)
            .withLanguage(header.value("content-language"));
    Reading at = time(header, position);
    String words = OwnWords.of(mail.text());
    Writer writer = header.writer();
    sink.add(
        frame,
        header.isAutomatic()
            ? new Said(Role.SYSTEM.word(), label(writer), null, at, words, position)
            : said(writer, at, words, position));
  }

  private @Nullable Reading time(MailHeader header, Position position) {
    String date = header.value("date");
    if (date == null || date.isBlank()) {
      return null;
    }
    Optional<Sent> sent = header.sent();
    if (sent.isEmpty()) {
      problems.add(
          Problem.at(
              position,
              Message.of("the date {0} of this mail cannot be read", Quote.of(date)),
              Message.of("dates of mails are written as Mon, 16 Nov 2026 09:12:31 +0100")));
      return null;
    }
    return sent.get().offset() == null
        ? TimeReader.at(sent.get().moment())
        : times.at(sent.get().moment().atOffset(sent.get().offset()));
  }

  private static String label(Writer writer) {
    return writer.address().isEmpty() ? writer.name() : writer.address();
  }

  /**
   * The role is told by the address, unless the user's rules decide by the name; the roster may
   * know either.
   */
  private Said said(Writer writer, @Nullable Reading at, String words, Position position) {
    String address = writer.address();
    String name = writer.name();
    if (address.isEmpty() || name.isEmpty()) {
      return new Said("", label(writer), null, at, words, position);
    }
    boolean rosterHasAddress = file.options().speakers().roster().find(address, null) != null;
    String bearer = rosterHasAddress ? address : name;
    return new Said(isDecidedByName(writer) ? name : address, bearer, null, at, words, position);
  }

  /** Whether the first rule that fits the writer is about his name; rules in full come first. */
  private boolean isDecidedByName(Writer writer) {
    return deciding(writer, true)
        .or(() -> deciding(writer, false))
        .map(rule -> !rule.fits(writer.address()))
        .orElse(false);
  }

  private Optional<Rule> deciding(Writer writer, boolean exact) {
    return file.options().speakers().rules().stream()
        .filter(rule -> rule.isExact() == exact)
        .filter(rule -> rule.fits(writer.address()) || rule.fits(writer.name()))
        .findFirst();
  }
}

package dev.ricochet.transcript;

import dev.ricochet.source.Lines;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * E-mails: a file with one mail ({@code .eml}: RFC 5322, MIME as in RFC 2045 to 2049 and 2231) or a
 * mailbox with many ({@code .mbox}: RFC 4155).
 *
 * <p>A mail is a turn. Conversation: {@link MailThreads}. Speaker: the address of {@code From}, and
 * the name that stands with it; roles are told by the user, for example {@code --speakers
 * '*@firm.example=agent,*=customer'}, or by a roster that has either; an agent goes by his name, or
 * by his address where he has none. Mails that say they were written by a machine are the system's.
 * Time: {@code Date}. Language: {@code Content-Language}. Channel: {@code email}. Text: {@link
 * MailText}, of which the writer's own words ({@link OwnWords}); a mail without any is an empty
 * turn. Left out: attachments, and mails that are attached.
 *
 * <p>A thread that is exported as a file for each mail is as many conversations, and what one of
 * them bounces away is not recovered in the next. Its mails could be told by their references, but
 * not put in order: files are read one after the other by their names, turns are judged as they
 * come, and the answer may lie in any later file. All headers would have to be read before the
 * first turn, and from a pipe that cannot be done. A mailbox holds its mails in order: who wants
 * threads exports one.
 */
final class MailFormat implements TranscriptFormat {

  static final String CHANNEL = "email";

  private static final Pattern FIELD = Pattern.compile("(?<name>[!-9;-~]+)[ \\t]*:.*");
  private static final Set<String> USUAL =
      Set.of(
          "date",
          "subject",
          "to",
          "message-id",
          "mime-version",
          "received",
          "return-path",
          "delivered-to",
          "content-type",
          "in-reply-to",
          "references",
          "thread-index",
          "x-gm-thrid");
  private static final int ENOUGH = 2;

  /** RFC 5322 allows 998 characters; some programs write a whole HTML text in one line (8 Mi). */
  private static final int LONGEST_LINE = 1 << 23;

  @Override
  public List<FormatInfo> infos() {
    return List.of(
        new FormatInfo(Message.of("e-mails (.eml, .mbox)"), Gives.SOMETIMES, Gives.YES, Gives.YES));
  }

  @Override
  public Confidence confidence(String opening, ReadOptions options) {
    boolean from = false;
    int usual = 0;
    boolean first = true;
    for (String line : (Iterable<String>) opening.lines()::iterator) {
      boolean folded = line.startsWith(" ") || line.startsWith("\t");
      Matcher matcher = FIELD.matcher(line);
      if (first ? MailInput.isMailbox(line) : folded) {
        first = false;
        continue;
      }
      if (!matcher.matches()) {
        break;
      }
      first = false;
      String name = matcher.group("name").toLowerCase(Locale.ROOT);
      from |= name.equals("from");
      usual += USUAL.contains(name) ? 1 : 0;
    }
    return from && usual >= ENOUGH ? Confidence.YES : Confidence.NO;
  }

  @Override
  public void read(TranscriptFile file, Consumer<Turn> turns, FileProblems problems)
      throws IOException {
    file.understood()
        .format(Message.of("e-mails"), Message.of("it begins with the header of a mail"));
    MailInput input = new MailInput(new Lines(file.name(), file.text(), LONGEST_LINE));
    MailTurns mails = new MailTurns(file, turns, problems);
    while (input.nextMail()) {
      Position position = file.line(input.start());
      Mail mail = new MailParser(file, position, problems).parse(input);
      if (mail.header().value("from") == null) {
        problems.add(
            Problem.at(position, "this mail has no From: nobody is said to have written it", null));
      } else {
        mails.add(mail, position);
      }
    }
  }
}

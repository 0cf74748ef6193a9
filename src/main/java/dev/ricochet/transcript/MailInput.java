package dev.ricochet.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ricochet.source.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mails of a file, one behind the other, as the bytes that a parser of mails wants. In a
 * mailbox (RFC 4155) a mail begins behind a line such as {@code From julie@firm.example Mon Nov 16
 * 09:12:31 2026}; the {@code >} by which a mailbox marks such lines of a text is removed. Without
 * such a first line the file is one mail.
 *
 * <p>The file has been decoded already, so these bytes are UTF-8 whatever the mail says.
 */
final class MailInput extends InputStream {

  private static final Pattern FROM = Pattern.compile("From \\S+ .*\\d:\\d\\d.*", Pattern.DOTALL);
  private static final Pattern MARKED_FROM = Pattern.compile(">+From .*", Pattern.DOTALL);

  private final Lines lines;
  private final boolean mailbox;
  private @Nullable String next;
  private long nextNumber;
  private long start = 1;
  private boolean afterBlank;
  private boolean ended = true;
  private byte[] bytes = {};
  private int at;

  MailInput(Lines lines) throws IOException {
    this.lines = lines;
    advance();
    mailbox = isMailbox(next);
  }

  /** Whether a mailbox begins with this line. */
  static boolean isMailbox(@Nullable String line) {
    return line != null && FROM.matcher(line).matches();
  }

  /** Goes on to the next mail; false behind the last one. */
  boolean nextMail() throws IOException {
    skipRest();
    while (next != null && next.isBlank()) {
      advance();
    }
    start = nextNumber;
    if (mailbox && isMailbox(next)) {
      advance();
    }
    afterBlank = false;
    ended = next == null;
    return !ended;
  }

  /** The line at which the mail begins. */
  long start() {
    return start;
  }

  private void skipRest() throws IOException {
    while (fill()) {
      at = bytes.length;
    }
  }

  private void advance() throws IOException {
    next = lines.next();
    nextNumber = lines.number();
  }

  @Override
  public int read() throws IOException {
    return at < bytes.length || fill() ? bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at >= bytes.length && !fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, target, offset, count);
    at += count;
    return count;
  }

  /** Takes the next line of the mail; false behind its last one. */
  private boolean fill() throws IOException {
    String line = next;
    if (line == null || ended || (mailbox && afterBlank && isMailbox(line))) {
      ended = true;
      return false;
    }
    afterBlank = line.isEmpty();
    boolean marked = mailbox && MARKED_FROM.matcher(line).matches();
    bytes = ((marked ? line.substring(1) : line) + "\r\n").getBytes(UTF_8);
    at = 0;
    advance();
    return true;
  }
}

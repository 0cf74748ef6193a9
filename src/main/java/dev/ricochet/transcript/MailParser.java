package dev.ricochet.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** Reads the header and the text of one mail; all its other parts are skipped as they come. */
final class MailParser {

  /** Parts within parts: a mail has four, and each level costs a call for each byte. */
  private static final int DEEPEST = 50;

  private static final int LONGEST_LINE = 1 << 20;
  private static final int MOST_FIELDS = 10_000;

  /** A text that is longer (in bytes) is no mail that someone wrote. */
  private static final int LONGEST_TEXT = 1 << 22;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Decoding the file has put these right already. */
  private static final Set<Charset> DECODED =
      Set.of(
          StandardCharsets.UTF_8,
          StandardCharsets.US_ASCII,
          StandardCharsets.ISO_8859_1,
          WINDOWS_1252);

  private final TranscriptFile file;
  private final Position position;
  private final FileProblems problems;
  private final MailHeader header = new MailHeader();
  private final MailText text = new MailText();

  MailParser(TranscriptFile file, Position position, FileProblems problems) {
    this.file = file;
    this.position = position;
    this.problems = problems;
  }

  /**
   * Reads a mail.
   *
   * @throws ProblemsException where reading on makes no sense
   */
  Mail parse(InputStream input) throws IOException {
    MimeConfig config =
        new MimeConfig.Builder()
            .setMaxLineLen(LONGEST_LINE)
            .setMaxHeaderLen(LONGEST_LINE)
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxContentLen(-1)
            .build();
    MimeStreamParser parser = new MimeStreamParser(config, new Monitor(), null);
    parser.setContentDecoding(true);
    parser.setContentHandler(new Handler());
    try {
      parser.parse(input);
    } catch (MimeException e) {
      problems.add(
          Problem.at(
              position,
              Message.of("this mail cannot be read: {0}", String.valueOf(e.getMessage())),
              Message.of("is it a mail?")));
    }
    return new Mail(header, text.text());
  }

  /** Tells of a mail that ends too early. */
  private final class Monitor extends DecodeMonitor {
    private boolean told;

    @Override
    public boolean warn(String error, String dropDesc) {
      boolean early =
          error.contains(Event.MIME_BODY_PREMATURE_END.toString())
              || error.contains(Event.HEADERS_PREMATURE_END.toString());
      if (early && !told) {
        told = true;
        problems.add(
            Problem.at(
                position, "this mail ends before its last part; is the file cut off?", null));
      }
      return false;
    }

    @Override
    public boolean isListening() {
      return true;
    }
  }

  /** Takes what the parser finds. */
  private final class Handler extends AbstractContentHandler {

    /** Mails within the mail. */
    private int messages;

    private boolean attached;
    private boolean decodedHere;
    private boolean charsetTold;
    private String parameters = "";

    @Override
    public void startMessage() {
      messages++;
    }

    @Override
    public void endMessage() {
      messages--;
    }

    @Override
    public void startHeader() {
      attached = false;
      decodedHere = false;
      charsetTold = false;
      parameters = "";
    }

    @Override
    public void field(Field field) {
      String name = field.getName().toLowerCase(Locale.ROOT);
      String value = unfolded(field);
      if (messages == 1 && text.depth() == 0) {
        header.add(name, value);
      }
      switch (name) {
        case "content-disposition" ->
            attached = value.strip().regionMatches(true, 0, "attachment", 0, 10);
        case "content-type" -> {
          parameters = value.toLowerCase(Locale.ROOT);
          charsetTold = parameters.contains("charset") && !parameters.contains("us-ascii");
        }
        case "content-transfer-encoding" -> {
          String encoding = value.strip().toLowerCase(Locale.ROOT);
          decodedHere = encoding.equals("base64") || encoding.equals("quoted-printable");
        }
        default -> {}
      }
    }

    private static String unfolded(Field field) {
      byte[] raw = field.getRaw() == null ? new byte[0] : field.getRaw().toByteArray();
      String whole =
          raw.length == 0 ? field.getName() + ":" + field.getBody() : new String(raw, UTF_8);
      int colon = whole.indexOf(':');
      return whole.substring(colon + 1).replaceAll("\\r?\\n(?=[ \\t])", "").strip();
    }

    @Override
    public void startMultipart(BodyDescriptor multipart) {
      if (text.depth() == DEEPEST) {
        throw new ProblemsException(
            Problem.at(
                position,
                Message.of("the parts of this mail are nested more than {0} deep", DEEPEST),
                Message.of("is it a mail? reading stops here")));
      }
      text.begin(multipart);
    }

    @Override
    public void endMultipart() {
      text.end();
    }

    @Override
    public void body(BodyDescriptor part, InputStream body) throws IOException {
      boolean html = "text/html".equalsIgnoreCase(part.getMimeType());
      boolean plain = "text/plain".equalsIgnoreCase(part.getMimeType());
      if (messages > 1 || attached || !(html || plain)) {
        return;
      }
      byte[] bytes = body.readNBytes(LONGEST_TEXT + 1);
      if (bytes.length > (html ? HtmlText.LONGEST : LONGEST_TEXT)) {
        problems.add(Problem.at(position, "the text of this mail is too long to be one", null));
        return;
      }
      String said = decoded(bytes, part.getCharset());
      boolean flowed = plain && parameters.contains("format=flowed");
      text.add(html, flowed ? FlowedText.of(said, parameters.contains("delsp=yes")) : said);
    }

    private String decoded(byte[] bytes, @Nullable String name) {
      Charset charset = charset(name);
      if (decodedHere) {
        return charsetTold ? new String(bytes, charset) : guessed(bytes);
      }
      String read = new String(bytes, UTF_8);
      boolean wasTakenForAnother =
          !DECODED.contains(charset)
              && file.options().encoding() == null
              && WINDOWS_1252.newEncoder().canEncode(read);
      return wasTakenForAnother ? new String(read.getBytes(WINDOWS_1252), charset) : read;
    }

    /** A text whose encoding is not told: UTF-8 where it is that, else windows-1252. */
    private static String guessed(byte[] bytes) {
      try {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        return new String(bytes, WINDOWS_1252);
      }
    }

    /** What calls itself Latin-1 or ASCII is windows-1252 in practice, which is more. */
    private Charset charset(@Nullable String name) {
      try {
        Charset charset = name == null ? WINDOWS_1252 : Charset.forName(name.strip());
        boolean latin =
            charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(StandardCharsets.US_ASCII);
        return latin ? WINDOWS_1252 : charset;
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        problems.add(
            Problem.at(
                position,
                Message.of(
                    "this mail is in {0}, which is no encoding", Quote.of(String.valueOf(name))),
                null));
        return UTF_8;
      }
    }
  }
}

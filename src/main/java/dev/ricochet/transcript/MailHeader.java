package dev.ricochet.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.jspecify.annotations.Nullable;

/** The header of a mail (RFC 5322), of each field the first. */
final class MailHeader {

  /**
   * Who wrote a mail.
   *
   * @param name may be empty
   * @param address may be empty
   */
  record Writer(String name, String address) {}

  /** A moment, with the offset of the writer's clock where the mail tells it. */
  record Sent(LocalDateTime moment, @Nullable ZoneOffset offset) {}

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\p{Alpha}{2,9}\\.?,?\\s*)?(?<day>\\d{1,2})\\s+(?<month>\\p{Alpha}{3})\\p{Alpha}*\\s+"
              + "(?<year>\\d{2,4})\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?"
              + "\\s*(?<zone>[+-]\\d{4}|\\p{Alpha}{1,5})?");
  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

  /** Hours of the zones that bear a name (RFC 5322, section 4.3), and of two that the RFC lacks. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("Z", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("CET", 1),
          Map.entry("CEST", 2));

  private static final Pattern MACHINE =
      Pattern.compile(
          "(?i)(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|ne-?pas-?repondre)@.*");

  private final Map<String, String> fields = new HashMap<>();

  /** Adds a field as it stands there, unfolded. */
  void add(String name, String value) {
    fields.putIfAbsent(name.toLowerCase(Locale.ROOT), value.strip());
  }

  /** A field as it stands there, or null. */
  @Nullable String value(String name) {
    return fields.get(name);
  }

  /** The subject in plain letters; may be empty. */
  String subject() {
    return decoded(fields.getOrDefault("subject", ""));
  }

  private static String decoded(String value) {
    return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
  }

  /** Who wrote it; of several the first. */
  Writer writer() {
    String from = fields.getOrDefault("from", fields.getOrDefault("sender", ""));
    ByteSequence bytes = ContentUtil.encode(UTF_8, from);
    AddressList addresses =
        LenientAddressParser.DEFAULT.parseAddressList(bytes, new ParserCursor(0, bytes.length()));
    MailboxList mailboxes = addresses.flatten();
    if (mailboxes.isEmpty() || mailboxes.get(0).getDomain() == null) {
      return new Writer(decoded(from), "");
    }
    Mailbox mailbox = mailboxes.get(0);
    String name = mailbox.getName() == null ? "" : mailbox.getName().strip();
    return new Writer(name, mailbox.getAddress());
  }

  /** Whether a machine wrote it, as it says itself (RFC 3834 and its forerunners). */
  boolean isAutomatic() {
    String submitted = fields.get("auto-submitted");
    return (submitted != null && !submitted.toLowerCase(Locale.ROOT).startsWith("no"))
        || fields.containsKey("x-autoreply")
        || fields.containsKey("x-autorespond")
        || "auto_reply".equalsIgnoreCase(fields.get("precedence"))
        || MACHINE.matcher(writer().address()).matches();
  }

  /** When it was sent; empty where that cannot be read. */
  Optional<Sent> sent() {
    String date = COMMENT.matcher(fields.getOrDefault("date", "")).replaceAll(" ").strip();
    Matcher matcher = DATE.matcher(date);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Sent(moment(matcher), offset(matcher.group("zone"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDateTime moment(Matcher matcher) {
    int month = MONTHS.indexOf(matcher.group("month").toLowerCase(Locale.ROOT)) + 1;
    String second = matcher.group("second");
    return LocalDateTime.of(
        year(matcher.group("year")),
        month,
        Integer.parseInt(matcher.group("day")),
        Integer.parseInt(matcher.group("hour")),
        Integer.parseInt(matcher.group("minute")),
        second == null ? 0 : Math.min(59, Integer.parseInt(second)));
  }

  /** Years of two or three digits are read as RFC 5322, section 4.3 says. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return switch (digits.length()) {
      case 2 -> year < 50 ? 2000 + year : 1900 + year;
      case 3 -> 1900 + year;
      default -> year;
    };
  }

  private static @Nullable ZoneOffset offset(@Nullable String zone) {
    if (zone == null || zone.equals("-0000")) {
      return null;
    }
    Integer hours = ZONES.get(zone.toUpperCase(Locale.ROOT));
    if (hours != null) {
      return ZoneOffset.ofHours(hours);
    }
    return Character.isLetter(zone.charAt(0)) ? null : ZoneOffset.of(zone);
  }
}

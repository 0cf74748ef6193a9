package dev.ricochet.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the writer of an e-mail says himself. Left out are the mails that he answers or forwards, in
 * the shapes in which Gmail, Outlook, Apple Mail and Thunderbird quote them in French and in
 * English, and his signature. Where it is not plain that a line is another's, it stays: words of an
 * agent are never lost for the sake of a neat text.
 */
final class OwnWords {

  /** Lines behind which nothing is the writer's. */
  private static final Pattern HISTORY =
      pattern(
          "[-_*>\\s]*(?:-{2,}|_{2,}|Begin|Début du|Start of)\\s*(?:the\\s+)?"
              + "(?:original message|message d['’ ]origine|message (?:d['’])?original|message initial"
              + "|courriel (?:d['’])?origin(?:e|al)|e-?mail d['’]origine|forwarded message"
              + "|message (?:transféré|réexpédié|transmis)|reply message)\\s*(?:-{2,}|_{2,}|:)?\\s*",
          "##-.{1,200}-##");

  /** An Outlook header: who wrote the mail below, and at least one more of its fields. */
  private static final Pattern FROM = pattern("[*\\s]*(?:De|From|Expéditeur)\\s*:[*\\s]*\\S.*");

  private static final Pattern FIELD =
      pattern(
          "[*\\s]*(?:Envoyé(?: le| par)?|Sent|Date|À|A|To|Pour|Cc|Cci|Bcc|Objet|Subject|Sujet"
              + "|Destinataires?|Répondre à|Reply-To)\\s*:.*");
  private static final Pattern SENT = pattern("[*\\s]*(?:Envoyé(?: le)?|Sent|Date)\\s*:.*\\d.*");

  /** The fields of such a header stand on so many lines. */
  private static final int HEADER = 7;

  /** A line before a quotation that tells who wrote it; it may be broken into so many. */
  private static final Pattern WROTE =
      pattern(
          "(?:.*\\s)?(?:a écrit|écrivait|wrote|writes)(?: (?:le|on) .*)?[\\s\\u00a0\\u202f]*:\\s*");

  private static final int WROTE_LINES = 4;

  /** No line that stands before another's mail is longer. */
  private static final int LONGEST_MARK = 300;

  private static final Pattern BEGINS_WROTE = pattern("\\s*(?:Le|On)\\s.*\\d.*");

  /** A moment or an address: nobody writes them before his own words. */
  private static final Pattern MOMENT_OR_ADDRESS =
      pattern(".*(?:\\S@\\S|\\b\\d{1,2}\\s?[:h]\\s?\\d{2}).*");

  private static final Pattern QUOTED = Pattern.compile("\\s*>.*", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("\\s*[_=*-]{5,}\\s*");

  private static final Pattern DELIMITER = Pattern.compile("\\s*-- ?");
  private static final Pattern CLOSING =
      pattern(
          "\\s*(?:(?:(?:très |bien )?cordialement|cdlt|cdt|bien à vous|sincèrement|respectueusement"
              + "|amicalement|(?:mes |nos )?(?:sincères |meilleures |cordiales |respectueuses )?"
              + "salutations(?: distinguées| cordiales| sincères| respectueuses| les meilleures)?"
              + "|(?:with )?(?:best|kind|kindest|warm|warmest) (?:regards|wishes)|regards"
              + "|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|best|all the best|cheers"
              + ")(?: à vous| yours)?)\\s*[,.!]*\\s*(?:[-–—,]?\\s*(?<name>\\S+(?:\\s+\\S+){0,3}))?\\s*");

  private static final Pattern DEVICE =
      pattern(
          "\\s*(?:Envoyé|Expédié) (?:de|depuis|à partir de|avec|via) (?:mon|ma|l['’ ]appli|Yahoo"
              + "|Outlook|Proton|Courrier|Mail|Gmail|Android)\\b.{0,60}",
          "\\s*Sent (?:from|via|with) (?:my|the|Yahoo|Outlook|Proton|Mail|Gmail|Samsung)\\b.{0,60}",
          "\\s*(?:Télécharge[zr]|Obten(?:ez|ir)|Get|Download) Outlook (?:pour|for)\\s.{1,60}",
          "\\s*Provenance\\s?: (?:Courrier|Mail) .{1,40}");
  private static final Pattern NOTICE =
      pattern(
          ".*(?:confidenti|destinataire|intended recipient|intended (?:solely|only)|disclaimer"
              + "|ce (?:message|courriel|mail) |this (?:e-?mail|message)|(?:avant d['’]|before )"
              + "(?:imprimer|printing)).*");
  private static final Pattern POSTSCRIPT = pattern("\\s*P\\.?\\s?S\\.?\\s*[:.–-].*");

  /** What an address, a telephone number or a job has. */
  private static final Pattern PARTICULARS = Pattern.compile("[\\d|@•]");

  private static final int SENTENCE_WORDS = 5;
  private static final int LONG_PROSE_WORDS = 9;

  /** A signature has no more lines. */
  private static final int SIGNATURE = 10;

  private OwnWords() {}

  private static Pattern pattern(String... alternatives) {
    return Pattern.compile(
        "(?:" + String.join("|", alternatives) + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The writer's own words; may be empty. */
  static String of(String mail) {
    List<String> lines = withoutHistory(mail.lines().map(String::stripTrailing).toList());
    return String.join("\n", withoutSignature(lines)).strip();
  }

  private static List<String> withoutHistory(List<String> lines) {
    List<String> own = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      int wrote = wroteEnd(lines, at);
      if (isHistory(line) || isHeader(lines, at)) {
        removeRule(own);
        break;
      }
      if (wrote > at) {
        if (!isQuoteNext(lines, wrote)) {
          break;
        }
        at = wrote;
      } else {
        if (!QUOTED.matcher(line).matches()) {
          own.add(line);
        }
        at++;
      }
    }
    return own;
  }

  /** The line that Outlook draws above the mail it answers. */
  private static void removeRule(List<String> own) {
    while (!own.isEmpty()
        && (own.get(own.size() - 1).isBlank() || RULE.matcher(own.get(own.size() - 1)).matches())) {
      own.remove(own.size() - 1);
    }
  }

  private static boolean isHistory(String line) {
    return line.length() <= LONGEST_MARK && HISTORY.matcher(line).matches();
  }

  private static boolean isHeader(List<String> lines, int at) {
    if (!FROM.matcher(lines.get(at)).matches()) {
      return false;
    }
    List<String> below = lines.subList(at + 1, Math.min(lines.size(), at + 1 + HEADER));
    return below.stream().anyMatch(line -> SENT.matcher(line).matches())
        && below.stream().filter(line -> FIELD.matcher(line).matches()).count() > 1;
  }

  /** The line behind the one that tells who wrote what is quoted below, or the same line. */
  private static int wroteEnd(List<String> lines, int at) {
    boolean begins = BEGINS_WROTE.matcher(lines.get(at)).matches();
    StringBuilder joined = new StringBuilder();
    for (int end = at; end < Math.min(lines.size(), at + WROTE_LINES); end++) {
      String line = lines.get(end);
      if (line.isBlank() || line.length() > LONGEST_MARK) {
        return at;
      }
      joined.append(joined.isEmpty() ? "" : " ").append(line.strip());
      if (WROTE.matcher(joined).matches()) {
        boolean sure = begins && MOMENT_OR_ADDRESS.matcher(joined).matches();
        return sure || isQuoteNext(lines, end + 1) ? end + 1 : at;
      }
      if (!begins) {
        return at;
      }
    }
    return at;
  }

  private static boolean isQuoteNext(List<String> lines, int from) {
    return lines.stream()
        .skip(from)
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(line -> QUOTED.matcher(line).matches())
        .isPresent();
  }

  private static List<String> withoutSignature(List<String> lines) {
    List<String> own = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      int end = isSignature(line) ? signatureEnd(lines, at + 1) : at;
      if (end > at) {
        at = end;
      } else {
        if (!DEVICE.matcher(line).matches()) {
          own.add(line);
        }
        at++;
      }
    }
    return own;
  }

  private static boolean isSignature(String line) {
    return DELIMITER.matcher(line).matches() || isClosing(line);
  }

  /** A closing alone on its line, or before a name. */
  private static boolean isClosing(String line) {
    if (line.length() > 100) {
      return false;
    }
    Matcher matcher = CLOSING.matcher(line);
    return matcher.matches()
        && (matcher.group("name") == null || StandardLines.isName(matcher.group("name")));
  }

  /**
   * Where the words go on behind the first line of a signature: at a postscript or a sentence, or
   * nowhere. Where too much follows it, it is none: the same line is given back.
   */
  private static int signatureEnd(List<String> lines, int from) {
    int filled = 0;
    for (int at = from; at < lines.size(); at++) {
      String line = lines.get(at);
      if (POSTSCRIPT.matcher(line).matches()) {
        return at;
      }
      if (NOTICE.matcher(line).matches()) {
        return postscript(lines, at);
      }
      if (isProse(line)) {
        return at;
      }
      filled += line.isBlank() ? 0 : 1;
      if (filled > SIGNATURE) {
        return from - 1;
      }
    }
    return lines.size();
  }

  private static int postscript(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && !POSTSCRIPT.matcher(lines.get(at)).matches()) {
      at++;
    }
    return at;
  }

  /** A sentence, or a long line that is no address. */
  private static boolean isProse(String line) {
    String words = line.strip();
    if (words.isEmpty()) {
      return false;
    }
    int count = words.split("\\s+").length;
    return (count >= SENTENCE_WORDS && ".?!…".indexOf(words.charAt(words.length() - 1)) >= 0)
        || (count >= LONG_PROSE_WORDS && !PARTICULARS.matcher(words).find());
  }
}

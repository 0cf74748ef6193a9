package dev.ricochet.text;

import dev.ricochet.text.PersonalData.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail and web addresses, as they are typed and as they are dictated. */
final class Addresses {

  private static final String BEGIN = "(?<![\\p{L}\\p{N}._-])";
  private static final String END = "(?![\\p{L}\\p{N}])";
  private static final String WORD = "[\\p{L}\\p{N}]{1,40}+";
  private static final String NO_BLANK = "[^\\s<>\"«»“”|]";

  /** Endings that are no words, so that a full stop without a blank behind it makes none. */
  private static final String ENDINGS =
      "(?:fr|com|net|org|info|biz|io|uk|ch|app|shop|dev|bzh|paris|qc)";

  /** Endings that are words too, or unusual: the address goes on behind them. */
  private static final String OTHER_ENDINGS =
      "(?:be|de|eu|lu|it|es|ca|me|co|us|tv|ly|gl|gd|pt|nl|at|re|to|link|page|site|online|store)";

  private static final Pattern LINK =
      Pattern.compile("(?:https?|ftp)://" + NO_BLANK + "++", Pattern.CASE_INSENSITIVE);

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@._-])(?:"
              + ("www\\." + NO_BLANK + "++")
              + "|(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}+\\.){1,8}(?:"
              + ENDINGS
              + "(?![\\p{L}\\p{N}-])(?:[/?#:]"
              + NO_BLANK
              + "*+)?|"
              + OTHER_ENDINGS
              + "/[\\p{L}\\p{N}]"
              + NO_BLANK
              + "*+))",
          Pattern.CASE_INSENSITIVE);

  /** {@code ameli point fr}; but not {@code on fait le point com}. */
  private static final Pattern DICTATED_DOMAIN =
      Pattern.compile(
          BEGIN
              + "(?!(?:une?|les?|la|des|ce|au|du|ton|mon|son|votre|notre|the|an?|this|that) )"
              + "[\\p{L}\\p{N}-]{2,40}+(?: (?:point|dot) [\\p{L}\\p{N}-]{2,40}+){0,4}"
              + " (?:point|dot) (?:fr|com|net|org|info|co uk)"
              + END,
          Pattern.CASE_INSENSITIVE);

  private static final String DICTATED_LOCAL_PART =
      "(?:[A-Za-z0-9] ){0,24}"
          + WORD
          + "(?:(?: ?[._-] ?| (?:point|dot|tiret(?: d[ue] (?:bas|haut|six|huit|6|8))?|underscore"
          + "|dash|moins|hyphen) )"
          + WORD
          + "){0,8}";

  private static final String DOT = "(?:\\.| (?:point|dot) )";

  private static final String PROVIDER =
      "(?:g ?mail|hot ?mail|outlook|yahoo|orange|free|wanadoo|la ?poste|sfr|icloud|live|msn"
          + "|proton(?: ?mail)?|bbox|aol|gmx|numericable|neuf)(?: (?:com|fr|net))?";

  /** Few texts have one of these three, and without them there is no need to look closer. */
  private static final Pattern AT =
      Pattern.compile(" (?:arr?ob|at )|[(\\[]at[)\\]]", Pattern.CASE_INSENSITIVE);

  private static final Pattern POINT_WITHIN = Pattern.compile("\\.[\\p{L}\\p{N}]");

  private static final Pattern DICTATED_POINT =
      Pattern.compile(" (?:point|dot) (?:fr|com|net|org|info|co)", Pattern.CASE_INSENSITIVE);

  private static final Pattern DICTATED_EMAIL =
      Pattern.compile(
          BEGIN
              + DICTATED_LOCAL_PART
              + "(?: arr?ob(?:as?e?|aze?) (?:"
              + (WORD + "(?:-" + WORD + "){0,3}(?:" + DOT + WORD + "){1,4}")
              + "|"
              + PROVIDER
              + ")| ?(?:\\(at\\)|\\[at\\]|(?<= )at(?= )) ?"
              + (WORD + "(?:[ -]" + WORD + "){0,1}(?:" + DOT + WORD + "){0,3}" + DOT)
              + "(?:fr|com|net|org|info|eu|edu|gov|io|de|be|ch|ca|uk))"
              + END,
          Pattern.CASE_INSENSITIVE);

  private static final String BEHIND_NO_ADDRESS = ".,;:!?…'’)]}";

  private Addresses() {}

  static List<Span> find(String plain) {
    List<Span> spans = new ArrayList<>();
    findEmails(plain, spans);
    if (AT.matcher(plain).find()) {
      find(DICTATED_EMAIL, PersonalData.EMAIL, plain, spans);
    }
    find(LINK, PersonalData.WEB_ADDRESS, plain, spans);
    if (POINT_WITHIN.matcher(plain).find()) {
      find(DOMAIN, PersonalData.WEB_ADDRESS, plain, spans);
    }
    if (DICTATED_POINT.matcher(plain).find()) {
      find(DICTATED_DOMAIN, PersonalData.WEB_ADDRESS, plain, spans);
    }
    return spans;
  }

  private static void find(Pattern form, PersonalData kind, String plain, List<Span> spans) {
    Matcher addresses = form.matcher(plain);
    while (addresses.find()) {
      int end = addresses.end();
      while (BEHIND_NO_ADDRESS.indexOf(plain.charAt(end - 1)) >= 0) {
        end--;
      }
      spans.add(new Span(kind, addresses.start(), end));
    }
  }

  /** From each {@code @} to both sides, so that the length of what stands before costs nothing. */
  private static void findEmails(String plain, List<Span> spans) {
    for (int at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', at + 1)) {
      boolean apart = at > 0 && plain.charAt(at - 1) == ' ' && plain.startsWith(" ", at + 1);
      int localEnd = apart ? at - 1 : at;
      int domainStart = apart ? at + 2 : at + 1;
      int start = localEnd;
      while (start > 0 && isLocalPart(plain.charAt(start - 1))) {
        start--;
      }
      int end = domainStart;
      while (end < plain.length() && isDomain(plain.charAt(end))) {
        end++;
      }
      while (end > domainStart && ".-".indexOf(plain.charAt(end - 1)) >= 0) {
        end--;
      }
      String domain = plain.substring(Math.min(domainStart, end), end);
      boolean named = domain.length() > 1 && domain.chars().anyMatch(Character::isLetter);
      if (start < localEnd && named && (!apart || domain.indexOf('.') > 0)) {
        spans.add(new Span(PersonalData.EMAIL, start, end));
      }
    }
  }

  private static boolean isLocalPart(char sign) {
    return Character.isLetterOrDigit(sign) || "._%+-'’&".indexOf(sign) >= 0;
  }

  private static boolean isDomain(char sign) {
    return Character.isLetterOrDigit(sign) || sign == '.' || sign == '-';
  }
}

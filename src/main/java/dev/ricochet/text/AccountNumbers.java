package dev.ricochet.text;

import dev.ricochet.text.PersonalData.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that prove themselves by their check digits: payment cards (ISO/IEC 7812, Luhn), IBANs
 * (ISO 13616, mod 97) and French social-security numbers (NIR, key mod 97). They may be grouped in
 * any way.
 */
final class AccountNumbers {

  private static final int SHORTEST_CARD = 13;
  private static final int SHORTEST_IBAN = 15;

  /** That of Norway has as many digits, that of the Netherlands one less. */
  private static final int DIGITS_OF_IBAN = 10;

  /** Looking back is slow, so each form first asks for the sign that it begins with. */
  private static final String BEGIN = "(?<![\\p{L}\\p{N}])";

  /** The second half of a reference such as 123-4567890-1234567 is no card. */
  private static final String NOT_WITHIN = "(?<![0-9][-.])";

  private static final String END = "(?![\\p{L}\\p{N}])";
  private static final String GAP = " {0,2}+[-.,]?+ {0,2}+";
  private static final String DIGIT = GAP + "[0-9]";

  private static final Pattern CARD =
      Pattern.compile("(?=[2-6])" + BEGIN + NOT_WITHIN + "[2-6](?:" + DIGIT + "){12,18}+");

  private static final Pattern IBAN =
      Pattern.compile(
          "(?=[A-Za-z]{2}[ .,-]{0,5}[0-9])"
              + BEGIN
              + "[A-Za-z]{2}(?:"
              + DIGIT
              + "){2}(?:[ .-]?[A-Za-z0-9]){11,30}+");

  /** 13 digits, or the two signs of a department of Corsica among them; then perhaps the key. */
  private static final Pattern SOCIAL_SECURITY =
      Pattern.compile(
          "(?=[1-478])"
              + BEGIN
              + "([1-478](?:"
              + DIGIT
              + "){5}"
              + GAP
              + "[0-9ABab](?:"
              + DIGIT
              + "){6})((?:"
              + DIGIT
              + "){2})?"
              + END);

  /** Sex, year, month (or a code from 20 on where it is not known), department, commune, order. */
  private static final Pattern SOCIAL_SECURITY_FIELDS =
      Pattern.compile("[1-478][0-9]{2}(?:0[1-9]|1[0-2]|[2-9][0-9])(?:[0-9]{2}|2[AB])[0-9]{6}");

  /** Without a key, a number counts that was grouped by its fields, with a real month. */
  private static final Pattern GROUPED_BY_FIELDS =
      Pattern.compile(
          "[1-478]G[0-9]{2}G(?:0[1-9]|1[0-2])G(?:0[1-9]|[1-8][0-9]|9[0-8]|2[ABab])G(?!000)[0-9]{3}G(?!000)[0-9]{3}"
              .replace("G", GAP));

  private static final Pattern GAPS = Pattern.compile("[^A-Za-z0-9]");

  private AccountNumbers() {}

  static List<Span> find(String plain) {
    List<Span> spans = new ArrayList<>();
    findCards(plain, spans);
    findIbans(plain, spans);
    findSocialSecurity(plain, spans);
    return spans;
  }

  private static void findCards(String plain, List<Span> spans) {
    Matcher candidates = CARD.matcher(plain);
    for (int from = 0; candidates.find(from); from = candidates.start() + 1) {
      int start = candidates.start();
      StringBuilder digits = digits(candidates.group());
      for (int end = candidates.end(); digits.length() >= SHORTEST_CARD; ) {
        if (!isDigit(plain, end) && passesLuhn(digits)) {
          spans.add(new Span(PersonalData.CARD, start, end));
          break;
        }
        digits.setLength(digits.length() - 1);
        end = behindDigit(plain, end - 1);
      }
    }
  }

  private static void findIbans(String plain, List<Span> spans) {
    Matcher candidates = IBAN.matcher(plain);
    for (int from = 0; candidates.find(from); from = candidates.start() + 1) {
      int start = candidates.start();
      for (int end = candidates.end(); end > start; end--) {
        if (isAlphanumeric(plain, end - 1) && !isAlphanumeric(plain, end)) {
          String number = alphanumeric(plain.substring(start, end));
          if (number.length() < SHORTEST_IBAN) {
            break;
          }
          if (digits(number).length() >= DIGITS_OF_IBAN && passesMod97(number)) {
            spans.add(new Span(PersonalData.IBAN, start, end));
            break;
          }
        }
      }
    }
  }

  private static void findSocialSecurity(String plain, List<Span> spans) {
    Matcher candidates = SOCIAL_SECURITY.matcher(plain);
    for (int from = 0; candidates.find(from); from = candidates.start() + 1) {
      String body = alphanumeric(candidates.group(1));
      String key = candidates.group(2);
      int start = candidates.start();
      if (key != null
          && SOCIAL_SECURITY_FIELDS.matcher(body).matches()
          && keyOf(body) == Integer.parseInt(alphanumeric(key))) {
        spans.add(new Span(PersonalData.SOCIAL_SECURITY, start, candidates.end()));
      } else if (GROUPED_BY_FIELDS.matcher(candidates.group(1)).matches()
          && !isAlphanumeric(plain, candidates.end(1))) {
        spans.add(new Span(PersonalData.SOCIAL_SECURITY, start, candidates.end(1)));
      }
    }
  }

  /** The key of a NIR: 97 less the remainder; Corsica's 2A and 2B count as 19 and 18 (INSEE). */
  private static long keyOf(String body) {
    return 97 - Long.parseLong(body.replace("2A", "19").replace("2B", "18")) % 97;
  }

  /** ISO/IEC 7812-1, annex B: from the right every second digit is doubled. */
  private static boolean passesLuhn(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  /** ISO 7064 MOD 97-10, the first four signs at the end and letters as 10 to 35. */
  private static boolean passesMod97(String number) {
    int remainder = 0;
    String turned = number.substring(4) + number.substring(0, 4);
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder == 1;
  }

  private static int behindDigit(String plain, int end) {
    int behind = end;
    while (!isDigit(plain, behind - 1)) {
      behind--;
    }
    return behind;
  }

  private static StringBuilder digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits;
  }

  private static String alphanumeric(String text) {
    return GAPS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }

  private static boolean isDigit(String plain, int index) {
    return index < plain.length() && plain.charAt(index) >= '0' && plain.charAt(index) <= '9';
  }

  private static boolean isAlphanumeric(String plain, int index) {
    return index < plain.length() && Character.isLetterOrDigit(plain.charAt(index));
  }
}

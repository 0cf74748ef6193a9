package dev.ricochet.text;

import dev.ricochet.text.PersonalData.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a text what tells who somebody is or how he pays: phone numbers, e-mail and web
 * addresses, payment cards, IBANs and French social-security numbers, in figures or as people
 * dictate them. The time grows in proportion to the length of the text.
 *
 * <p>It goes by form. What has the form of such a number is taken for one: one reference number of
 * ten in the length of a card passes the card's check. A number that has no such form is left: one
 * with a digit too few, one that is dictated over two turns.
 */
public final class Redactor {

  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparing(Span::length, Comparator.reverseOrder());

  private Redactor() {}

  /**
   * Takes personal data out, and names.
   *
   * @param language of the marks, an ISO 639-1 code
   * @param isName whether a word, written as in the text, is a part of a name; null where nobody
   *     looks for names
   */
  public static RedactedText redact(
      String text, String language, @Nullable Predicate<String> isName) {
    List<Span> spans = numbersAndAddresses(text);
    if (isName != null) {
      spans.addAll(Names.find(text, isName));
    }
    return new RedactedText(text, language, disjoint(spans));
  }

  /** Takes names out, and nothing else. */
  public static RedactedText redactNames(String text, String language, Predicate<String> isName) {
    return new RedactedText(text, language, disjoint(Names.find(text, isName)));
  }

  /** What is left of digits when some are taken out may itself be a number: that is one, too. */
  private static List<Span> numbersAndAddresses(String text) {
    List<Span> all = new ArrayList<>();
    StringBuilder rest = new StringBuilder(text);
    for (List<Span> found = find(text); !found.isEmpty(); found = find(rest.toString())) {
      all.addAll(found);
      for (Span span : found) {
        rest.replace(span.start(), span.end(), "]".repeat(span.length()));
      }
    }
    return all;
  }

  private static List<Span> find(String text) {
    String plain = PlainText.of(text);
    List<Span> spans = Addresses.find(plain);
    String undated = PlainText.withoutDates(plain);
    if (plain.chars().anyMatch(c -> c >= '0' && c <= '9')) {
      spans.addAll(AccountNumbers.find(undated));
      spans.addAll(PhoneNumbers.find(undated));
    }
    spans.addAll(SpeltNumbers.find(undated, disjoint(spans)));
    return spans;
  }

  /** Those that overlap as one, of the kind of the longest. */
  private static List<Span> disjoint(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    List<Span> sorted = spans.stream().sorted(ORDER).toList();
    Span longest = null;
    int end = 0;
    for (Span span : sorted) {
      if (longest != null && span.start() < end) {
        longest = span.length() > longest.length() ? span : longest;
        end = Math.max(end, span.end());
        int last = merged.size() - 1;
        merged.set(last, new Span(longest.kind(), merged.get(last).start(), end));
      } else {
        longest = span;
        end = span.end();
        merged.add(span);
      }
    }
    return merged;
  }
}

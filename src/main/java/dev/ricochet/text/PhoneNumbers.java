package dev.ricochet.text;

import dev.ricochet.text.PersonalData.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers in figures, as people type them and as recognisers write what they hear: national
 * ones from the 0 on, international ones, American ones by their groups, and any number behind a
 * word that announces one. Short numbers (15, 3639, 118 218) are public and stay.
 */
final class PhoneNumbers {

  /** Looking back is slow, so each form first asks for the sign that it begins with. */
  private static final String BEGIN = "(?<![\\p{L}\\p{N}])";

  private static final String END = "(?![0-9])";
  private static final String DIGIT = " {0,2}+[-.,/]?+ {0,2}+[0-9]";
  private static final String DIGIT_OR_BRACKET = "[ .,/()-]{0,4}+[0-9]";
  private static final String NO_AMOUNT = "(?! ?(?:[€$£%]|k€|eur|dollar|pound|livre))";

  /** E.164: at most 15 digits; with the shortest country codes and numbers 9. */
  private static final String INTERNATIONAL =
      "(?=[+0])(?:\\+ ?|"
          + BEGIN
          + "00 ?)[1-9](?:"
          + DIGIT_OR_BRACKET
          + "){8,14}"
          + END
          + NO_AMOUNT;

  private static final String FRENCH_WITHOUT_PLUS =
      "(?=33)" + BEGIN + "33(?:[67][0-9]{8}| ?(?:\\(0\\) ?|0)?[1-9](?:[ .-][0-9]{2}){4})" + END;

  /** Ten digits in France, Switzerland and Belgium, ten or eleven in Britain. */
  private static final String NATIONAL =
      "(?=[0(])(?:" + BEGIN + "|\\()0 ?[1-9](?:" + DIGIT + "|\\) ?[0-9]){8,9}" + END;

  /** Lines of Belgium: 02 123 45 67, 071/12.34.56. */
  private static final String BELGIAN =
      "(?=0)" + BEGIN + "0[1-9](?:[ /.][0-9]{3}|[0-9][ /.][0-9]{2})(?:[ .][0-9]{2}){2}" + END;

  private static final String AMERICAN =
      "(?=[0-9(+])"
          + BEGIN
          + "(?:\\+?1[ .-]?)?"
          + "(?:\\([0-9]{3}\\) ?[.-]? ?[0-9]{3}[ .-]?|[2-9][0-9]{2} ?[ .-] ?[0-9]{3} ?[ .-] ?)[0-9]{4}"
          + END;

  private static final String ANNOUNCED =
      "(?=[tpfwcraj])(?:"
          + BEGIN
          + "(?:t[ée]l(?:[ée]phone)?|phone|fax|whatsapp"
          + "|(?:call|reach|text|ring)(?: \\p{L}{1,12}){0,2} (?:at|on)"
          + "|(?:r?appel|joi(?:nd|gn))\\p{L}{0,6}(?:[ -]\\p{L}{1,8})? au)"
          + "(?: (?:number|num[ée]ro|no|est|is|le|the)){0,3}[ .:=(°n'’]{0,4}+)"
          + "([0-9](?:"
          + DIGIT_OR_BRACKET
          + "){6,14})"
          + END;

  private static final List<Pattern> WHOLE =
      List.of(
          Pattern.compile(INTERNATIONAL, Pattern.CASE_INSENSITIVE),
          Pattern.compile(FRENCH_WITHOUT_PLUS),
          Pattern.compile(NATIONAL),
          Pattern.compile(BELGIAN),
          Pattern.compile(AMERICAN));

  private static final Pattern BEHIND_A_WORD =
      Pattern.compile(ANNOUNCED, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PhoneNumbers() {}

  static List<Span> find(String plain) {
    List<Span> spans = new ArrayList<>();
    for (Pattern form : WHOLE) {
      Matcher numbers = form.matcher(plain);
      while (numbers.find()) {
        spans.add(new Span(PersonalData.PHONE, numbers.start(), numbers.end()));
      }
    }
    Matcher announced = BEHIND_A_WORD.matcher(plain);
    while (announced.find()) {
      spans.add(new Span(PersonalData.PHONE, announced.start(1), announced.end(1)));
    }
    return spans;
  }
}

package dev.ricochet.text;

import dev.ricochet.text.PersonalData.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of people in a text: words with a capital, or any in a text that has no capitals. */
final class Names {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++(?:-[\\p{L}\\p{M}]++)*+");

  /** First and last name are one name. */
  private static final String WITHIN = " ";

  private Names() {}

  /**
   * @param isName whether a word, written as in the text, is a part of a name
   */
  static List<Span> find(String text, Predicate<String> isName) {
    boolean capitals = text.chars().anyMatch(Character::isUpperCase);
    List<Span> spans = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      boolean written = !capitals || Character.isUpperCase(word.codePointAt(0));
      if (written && isName(word, isName)) {
        add(spans, words.start(), words.end(), text);
      }
    }
    return spans;
  }

  private static boolean isName(String word, Predicate<String> isName) {
    if (isName.test(word)) {
      return true;
    }
    return word.indexOf('-') > 0 && List.of(word.split("-")).stream().anyMatch(isName);
  }

  private static void add(List<Span> spans, int start, int end, String text) {
    int last = spans.size() - 1;
    if (last >= 0 && text.substring(spans.get(last).end(), start).equals(WITHIN)) {
      spans.set(last, new Span(PersonalData.NAME, spans.get(last).start(), end));
    } else {
      spans.add(new Span(PersonalData.NAME, start, end));
    }
  }
}

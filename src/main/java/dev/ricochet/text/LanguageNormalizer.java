package dev.ricochet.text;

import java.util.function.Predicate;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * Takes away what tells no language, as was done with the texts from which OpenNLP's model of
 * languages learnt: by its normalizers, in their order. They take long over texts that they leave
 * as they are, so each is asked only where a look at the characters says that it may change some.
 */
final class LanguageNormalizer {

  /** The lowest char that is taken for a part of an emoji. */
  private static final char FIRST_EMOJI = '\uD83C';

  private LanguageNormalizer() {}

  static String normalize(String text) {
    String normal = text;
    normal = after(EmojiCharSequenceNormalizer.getInstance(), LanguageNormalizer::hasEmoji, normal);
    normal = after(UrlCharSequenceNormalizer.getInstance(), LanguageNormalizer::hasAddress, normal);
    normal = after(TwitterCharSequenceNormalizer.getInstance(), LanguageNormalizer::chats, normal);
    normal = after(NumberCharSequenceNormalizer.getInstance(), LanguageNormalizer::counts, normal);
    return after(ShrinkCharSequenceNormalizer.getInstance(), LanguageNormalizer::repeats, normal)
        .trim();
  }

  /**
   * The text after a normalizer.
   *
   * @param mayChange what holds for all texts that it changes, the spaces around them aside
   */
  private static String after(
      CharSequenceNormalizer normalizer, Predicate<String> mayChange, String text) {
    return mayChange.test(text) ? normalizer.normalize(text).toString() : text;
  }

  /** Whether it has a sign beyond the scripts; OpenNLP takes the hyphen for one of them. */
  private static boolean hasEmoji(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_EMOJI || text.charAt(i) == '-') {
        return true;
      }
    }
    return false;
  }

  /** Of a page or a mailbox. */
  private static boolean hasAddress(String text) {
    return text.indexOf('@') >= 0 || text.contains("://");
  }

  /** Whether it names a user or a subject, says that it repeats another, smiles or laughs. */
  private static boolean chats(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '#', '@' -> {
          return true;
        }
        case 'r', 'R' -> {
          if (isOneOf("tT", text, i + 1)
              && isOneOf(" :", text, i + 2)
              && !(i > 0 && isLatin(text.charAt(i - 1)))) {
            return true;
          }
        }
        case ':', ';', 'x', 'X' -> {
          if (isOneOf("()dopDOP", text, isOneOf("-", text, i + 1) ? i + 2 : i + 1)) {
            return true;
          }
        }
        case 'h', 'j', 'H', 'J' -> {
          int end = behindVowels(text, i + 1);
          if (end > i + 1 && isOneOf("hjHJ", text, end)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isOneOf(String signs, String text, int at) {
    return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int behindVowels(String text, int from) {
    int end = from;
    while (isOneOf("aeiouAEIOU", text, end)) {
      end++;
    }
    return end;
  }

  private static boolean counts(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Whether one space follows another, or a sign stands three times, in whatever case. */
  private static boolean repeats(String text) {
    int times = 1;
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      times = c == last ? times + 1 : 1;
      if (times == 3
          || Character.isSurrogate(c)
          || (Character.isWhitespace(c) && Character.isWhitespace(last))) {
        return true;
      }
      last = c;
    }
    return false;
  }
}

package dev.ricochet.text;

import java.util.Arrays;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * Takes away what tells no language, as was done with the texts from which OpenNLP's model of
 * languages learnt: emoji, addresses, the manners of chats, figures, what is said again and again.
 * OpenNLP's own normalizers take long over texts that they leave as they are. So they are asked
 * only where a look at the characters says that they may change some, and what can be told by
 * single characters is done here.
 */
final class LanguageNormalizer {

  /** The lowest char that is taken for a part of an emoji. */
  private static final char FIRST_EMOJI = '\uD83C';

  /** Of so many equal characters in a row all but two are taken away. */
  private static final int MANY = 3;

  private char[] chars;
  private int length;

  private LanguageNormalizer(String text) {
    chars = text.toCharArray();
    length = chars.length;
  }

  /**
   * What remains of a text.
   *
   * @return its characters; letters are one char each
   */
  static char[] normalize(String text) {
    LanguageNormalizer normal = new LanguageNormalizer(text);
    normal.dropEmoji();
    if (normal.hasAddress()) {
      normal.apply(UrlCharSequenceNormalizer.getInstance());
    }
    if (normal.chats()) {
      normal.apply(TwitterCharSequenceNormalizer.getInstance());
    }
    normal.shrinkSpaces();
    normal.shrinkRepeats();
    return normal.trimmed();
  }

  private void apply(CharSequenceNormalizer normalizer) {
    chars = normalizer.normalize(new String(chars, 0, length)).toString().toCharArray();
    length = chars.length;
  }

  private void dropEmoji() {
    int kept = 0;
    boolean inEmoji = false;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      boolean emoji = isOfEmoji(c) || beginsPair(i);
      if (!emoji) {
        chars[kept++] = c;
      } else if (!inEmoji) {
        chars[kept++] = ' ';
      }
      inEmoji = emoji;
    }
    length = kept;
  }

  /** OpenNLP takes hyphens for emoji, and all that stands behind the scripts of the first plane. */
  private static boolean isOfEmoji(char c) {
    return c >= FIRST_EMOJI || c == '-';
  }

  /** Whether a char and the one behind it are one character together. */
  private boolean beginsPair(int i) {
    return i + 1 < length && Character.isSurrogatePair(chars[i], chars[i + 1]);
  }

  /** Whether it may have the address of a page or a mailbox. */
  private boolean hasAddress() {
    for (int i = 0; i < length; i++) {
      if (chars[i] == '@' || (chars[i] == ':' && isOneOf("/", i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may name a user or a subject, say that it repeats another, smile or laugh. */
  private boolean chats() {
    for (int i = 0; i < length; i++) {
      switch (chars[i]) {
        case '#', '@' -> {
          return true;
        }
        case 'r', 'R' -> {
          if (isOneOf("tT", i + 1) && isOneOf(" :", i + 2) && !(i > 0 && isLatin(chars[i - 1]))) {
            return true;
          }
        }
        case ':', ';', 'x', 'X' -> {
          if (isOneOf("()dopDOP", isOneOf("-", i + 1) ? i + 2 : i + 1)) {
            return true;
          }
        }
        case 'h', 'j', 'H', 'J' -> {
          int end = behindVowels(i + 1);
          if (end > i + 1 && isOneOf("hjHJ", end)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private boolean isOneOf(String signs, int at) {
    return at < length && signs.indexOf(chars[at]) >= 0;
  }

  private static boolean isLatin(char c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
  }

  private int behindVowels(int from) {
    int end = from;
    while (isOneOf("aeiouAEIOU", end)) {
      end++;
    }
    return end;
  }

  /** A number is a space, and so are several spaces. */
  private void shrinkSpaces() {
    int kept = 0;
    for (int i = 0; i < length; ) {
      int end = endOfSpace(i);
      boolean single = end <= i + 1 && !isFigure(chars[i]);
      chars[kept++] = single ? chars[i] : ' ';
      i = Math.max(end, i + 1);
    }
    length = kept;
  }

  private int endOfSpace(int from) {
    int end = from;
    while (end < length && (isFigure(chars[end]) || isSpace(chars[end]))) {
      end++;
    }
    return end;
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private void shrinkRepeats() {
    int kept = 0;
    for (int i = 0; i < length; ) {
      int end = endOfRepeats(i);
      boolean shrinks = end - i >= MANY && !endsLine(chars[i]);
      int count = shrinks ? MANY - 1 : end - i;
      for (int k = 0; k < count; k++) {
        chars[kept++] = shrinks ? chars[i] : chars[i + k];
      }
      i = end;
    }
    length = kept;
  }

  private int endOfRepeats(int from) {
    char first = lower(chars[from]);
    int end = from + 1;
    while (end < length && lower(chars[end]) == first) {
      end++;
    }
    return end;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  private static boolean endsLine(char c) {
    return c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private char[] trimmed() {
    int start = 0;
    int end = length;
    while (start < end && chars[start] <= ' ') {
      start++;
    }
    while (end > start && chars[end - 1] <= ' ') {
      end--;
    }
    return Arrays.copyOfRange(chars, start, end);
  }
}

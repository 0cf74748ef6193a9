package dev.ricochet.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A text without case, accents, ligatures and typographic variants, in which every character knows
 * where it comes from. Another text may be read after it, into the same memory.
 */
final class FoldedText {

  private static final Set<String> APOSTROPHES =
      Set.of("\u2018", "\u2019", "\u201B", "\u02BC", "\u02BB", "\u2032", "\u00B4", "`", "\uFF07");
  private static final int[] NONE = {};
  private static final int CACHED = 0x2200;
  private static final String[] CACHE = new String[CACHED];

  /** The memory of a longer text is given back when another is read. */
  private static final int KEPT = 1 << 12;

  private String original = "";
  private char[] chars = {};
  private int length;

  /** Where each character comes from; empty where the original has as many, each in its place. */
  private int[] from = NONE;

  private int[] to = NONE;
  private boolean accented;

  static FoldedText of(String text) {
    FoldedText folded = new FoldedText();
    folded.read(text);
    return folded;
  }

  /** Becomes the folded form of a text. */
  void read(String text) {
    original = text;
    from = NONE;
    to = NONE;
    accented = false;
    if (chars.length < text.length() || chars.length > KEPT) {
      chars = new char[text.length() + 8];
    }
    if (!foldInPlace()) {
      foldElsewhere();
    }
  }

  /** Folds character by character, as long as each becomes just one; else nothing is of use. */
  private boolean foldInPlace() {
    length = original.length();
    original.getChars(0, length, chars, 0);
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c < 0x80) {
        chars[i] = foldAscii(c);
      } else {
        String folded = Character.isSurrogate(c) ? "" : fold(c);
        if (folded.length() != 1) {
          return false;
        }
        accented |= Character.isLetter(c);
        chars[i] = folded.charAt(0);
      }
    }
    return true;
  }

  private static char foldAscii(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '`' ? '\'' : c;
  }

  private void foldElsewhere() {
    length = 0;
    accented = false;
    from = new int[chars.length];
    to = new int[chars.length];
    for (int i = 0; i < original.length(); ) {
      char c = original.charAt(i);
      if (c < 0x80) {
        append(foldAscii(c), i, i + 1);
        i++;
      } else {
        i = appendFolded(original, i);
      }
    }
  }

  private int appendFolded(String text, int i) {
    int codePoint = text.codePointAt(i);
    int end = i + Character.charCount(codePoint);
    String folded = fold(codePoint);
    if (folded.isEmpty()) {
      if (isMark(codePoint)) {
        accented = true;
      }
      if (length > 0 && to[length - 1] == i) {
        to[length - 1] = end;
      }
      return end;
    }
    accented |= Character.isLetter(codePoint);
    for (int k = 0; k < folded.length(); k++) {
      append(folded.charAt(k), i, end);
    }
    return end;
  }

  private void append(char c, int start, int end) {
    if (length == chars.length) {
      int capacity = length * 2 + 16;
      chars = Arrays.copyOf(chars, capacity);
      from = Arrays.copyOf(from, capacity);
      to = Arrays.copyOf(to, capacity);
    }
    chars[length] = c;
    from[length] = start;
    to[length] = end;
    length++;
  }

  /** The folded characters of a code point; empty where it is a mark or invisible. */
  static String fold(int codePoint) {
    if (codePoint >= CACHED) {
      return computeFold(codePoint);
    }
    String cached = CACHE[codePoint];
    if (cached == null) {
      cached = computeFold(codePoint);
      CACHE[codePoint] = cached;
    }
    return cached;
  }

  private static String computeFold(int codePoint) {
    String composed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFC);
    if (APOSTROPHES.contains(composed)) {
      return "'";
    }
    if (Character.getType(codePoint) == Character.DASH_PUNCTUATION) {
      return "-";
    }
    if (Character.isSpaceChar(codePoint)) {
      return " ";
    }
    String bare = withoutMarks(Character.toString(codePoint));
    StringBuilder lower = new StringBuilder();
    bare.toUpperCase(Locale.ROOT)
        .codePoints()
        .map(Character::toLowerCase)
        .forEach(lower::appendCodePoint);
    return withoutMarks(lower.toString()).replace("œ", "oe").replace("æ", "ae");
  }

  private static String withoutMarks(String text) {
    StringBuilder bare = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !isMark(c) && Character.getType(c) != Character.FORMAT)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether the next letter behind {@code at}, spaces and apostrophes aside, is a consonant. */
  boolean consonantFollows(int at) {
    int next = at;
    while (next < length && (chars[next] == ' ' || chars[next] == '\'')) {
      next++;
    }
    return next < length
        && chars[next] >= 'b'
        && chars[next] <= 'z'
        && "eiouyh".indexOf(chars[next]) < 0;
  }

  /** The folded characters, and room behind them that means nothing. */
  char[] chars() {
    return chars;
  }

  /** Number of folded characters. */
  int length() {
    return length;
  }

  /** The folded characters. */
  String text() {
    return new String(chars, 0, length);
  }

  /** Where the character that became folded character {@code i} begins in the original. */
  int start(int i) {
    return from.length == 0 ? i : from[i];
  }

  /** Where the character that became folded character {@code i} ends, its marks included. */
  int end(int i) {
    return to.length == 0 ? i + 1 : to[i];
  }

  /** Whether the original is written outside ASCII somewhere from {@code start} to {@code end}. */
  boolean accented(int start, int end) {
    for (int i = start; i < end; i++) {
      if (original.charAt(i) >= 0x80) {
        return true;
      }
    }
    return false;
  }

  /** Whether the original is in capitals from {@code start} to {@code end}. */
  boolean inCapitals(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isUpperCase(original.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the original has a letter with an accent, or any letter outside ASCII. */
  boolean accented() {
    return accented;
  }
}

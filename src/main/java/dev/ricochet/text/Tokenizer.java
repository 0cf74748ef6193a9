package dev.ricochet.text;

import dev.ricochet.text.TokenizedText.Spelling;
import dev.ricochet.text.WrittenWords.Written;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts texts of one language into words in canonical form. A text is parted as OpenNLP's {@code
 * SimpleTokenizer} parts it: into runs of letters, runs of digits, and runs of one and the same
 * other sign. A word that it met before costs one look into one table. For one thread at a time.
 */
final class Tokenizer {

  /** A word of so many letters from a to z fits into one number. */
  private static final int MOST_LETTERS = 12;

  private static final int LETTER_BITS = 5;
  private static final int LETTERS = 26;

  /** Numbers of so many figures are not remembered. */
  private static final int LONG_NUMBER = 5;

  /** In the place of its number, for a word of which more must be known. */
  private static final int NOT_PLAIN = -1;

  private static final int PLACES_AT_FIRST = 1 << 10;
  private static final int MOST_PLACES = 1 << 19;

  private final WrittenWords words;
  private final FoldedText folded = new FoldedText();
  private final TokenizedText.Builder builder = new TokenizedText.Builder();

  /**
   * At even places the letters of a word, 0 where there is none; behind them its place among those
   * that were met, and in the upper half its number, where it is plain.
   */
  private long[] table = new long[PLACES_AT_FIRST * 2];

  private int shift = Long.SIZE - Integer.numberOfTrailingZeros(PLACES_AT_FIRST);
  private Written[] met = new Written[PLACES_AT_FIRST];
  private CanonicalWord[] canonical = new CanonicalWord[PLACES_AT_FIRST];
  private int size;

  /** The letters of the word that was read last, or 0 where some do not fit. */
  private long letters;

  /**
   * @param words what becomes of words
   */
  Tokenizer(WrittenWords words) {
    this.words = words;
  }

  /** The words of a text in canonical form, with their places. */
  TokenizedText tokenize(String text) {
    folded.read(text);
    char[] chars = folded.chars();
    int length = folded.length();
    builder.begin(text);
    boolean abbreviated = false;
    int lineBreaks = 0;
    for (int at = 0; at < length; ) {
      Sign sign = Sign.of(chars[at]);
      if (sign == Sign.SPACE) {
        lineBreaks += chars[at] == '\n' ? 1 : 0;
        at++;
        continue;
      }
      if (lineBreaks > 0 && Sentences.breaksBefore(chars[at], lineBreaks)) {
        builder.endSentence();
      }
      lineBreaks = 0;
      int start = at;
      if (sign == Sign.OTHER) {
        at = endOfRun(chars, start, length);
        if (Sentences.endsAt(chars, length, start, at, abbreviated)) {
          builder.endSentence();
        }
      } else {
        at =
            sign == Sign.DIGIT
                ? endOfDigits(chars, start, length)
                : endOfWord(chars, start, length);
        abbreviated =
            sign == Sign.DIGIT ? add(number(chars, start, at), start, at) : addWord(start, at);
      }
    }
    return builder.build();
  }

  private static int endOfRun(char[] chars, int start, int length) {
    int end = start + 1;
    while (end < length && chars[end] == chars[start]) {
      end++;
    }
    return end;
  }

  private static int endOfDigits(char[] chars, int start, int length) {
    int end = start + 1;
    while (end < length && Sign.of(chars[end]) == Sign.DIGIT) {
      end++;
    }
    return end;
  }

  /** Reads a word, whose {@link #letters} are known thereafter. */
  private int endOfWord(char[] chars, int start, int length) {
    long read = 0;
    boolean fits = true;
    int end = start;
    for (; end < length; end++) {
      int letter = chars[end] - 'a' + 1;
      if (letter >= 1 && letter <= LETTERS) {
        read = read << LETTER_BITS | letter;
      } else if (Sign.of(chars[end]) == Sign.LETTER) {
        fits = false;
      } else {
        break;
      }
    }
    letters = fits ? read : 0;
    return end;
  }

  /** Adds a word, and tells whether it is an abbreviation. */
  private boolean addWord(int from, int to) {
    if (letters == 0 || to - from > MOST_LETTERS) {
      return add(words.written(folded.chars(), from, to), from, to);
    }
    int place = place(letters);
    if (table[place] == 0) {
      return add(meet(folded.chars(), from, to, place), from, to);
    }
    int entry = (int) table[place + 1];
    int number = (int) (table[place + 1] >> Integer.SIZE);
    if (number == NOT_PLAIN) {
      return add(met[entry], from, to);
    }
    builder.countWritten();
    builder.add(canonical[entry], number, folded.start(from), folded.end(to - 1), Spelling.PLAIN);
    return false;
  }

  private boolean add(Written word, int from, int to) {
    builder.countWritten();
    if (!word.isDropped()) {
      addCounted(word, from, to);
    }
    return word.isAbbreviation();
  }

  private void addCounted(Written word, int from, int to) {
    int start = folded.start(from);
    int end = folded.end(to - 1);
    List<CanonicalWord> same = word.same();
    if (same == null || (word.isLetter() && folded.consonantFollows(to))) {
      CanonicalWord itself = word.word();
      builder.add(itself, itself.number(), start, end, spelling(word, start, end));
    } else {
      for (CanonicalWord one : same) {
        builder.add(one, one.number(), start, end, Spelling.PLAIN);
      }
    }
  }

  private Spelling spelling(Written word, int start, int end) {
    if (!word.isTold()) {
      return Spelling.PLAIN;
    }
    if (folded.accented(start, end)) {
      return word.isMistaken() ? Spelling.EITHER : Spelling.ACCENTED;
    }
    boolean told = folded.accented() && !folded.inCapitals(start, end);
    return told && !word.isForgotten() ? Spelling.UNACCENTED : Spelling.EITHER;
  }

  private Written number(char[] chars, int start, int end) {
    return end - start >= LONG_NUMBER
        ? words.longNumber(new String(chars, start, end - start))
        : words.written(chars, start, end);
  }

  private Written meet(char[] chars, int start, int end, int place) {
    Written word = words.written(chars, start, end);
    if (size < MOST_PLACES / 2) {
      remember(word, place);
    }
    return word;
  }

  /** Where some letters stand in the table, or would. */
  private int place(long letters) {
    int place = (int) ((letters * 0x9E3779B97F4A7C15L) >>> shift) * 2;
    while (table[place] != letters && table[place] != 0) {
      place = (place + 2) & (table.length - 1);
    }
    return place;
  }

  private void remember(Written word, int place) {
    if (size == met.length) {
      met = Arrays.copyOf(met, size * 2);
      canonical = Arrays.copyOf(canonical, size * 2);
    }
    met[size] = word;
    canonical[size] = word.word();
    long number = word.isPlain() ? word.word().number() : NOT_PLAIN;
    table[place] = letters;
    table[place + 1] = number << Integer.SIZE | size++;
    if (size * 4 > table.length) {
      grow();
    }
  }

  private void grow() {
    long[] before = table;
    table = new long[before.length * 2];
    shift--;
    for (int i = 0; i < before.length; i += 2) {
      if (before[i] != 0) {
        int place = place(before[i]);
        table[place] = before[i];
        table[place + 1] = before[i + 1];
      }
    }
  }

  /** What a character is to the tokenizer. */
  private enum Sign {
    SPACE,
    LETTER,
    DIGIT,
    OTHER;

    private static final int CACHED = 0x80;
    private static final Sign[] CACHE = new Sign[CACHED];

    static {
      for (char c = 0; c < CACHED; c++) {
        CACHE[c] = compute(c);
      }
    }

    static Sign of(char c) {
      return c < CACHED ? CACHE[c] : compute(c);
    }

    private static Sign compute(char c) {
      if (Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR) {
        return SPACE;
      }
      if (Character.isLetter(c)) {
        return LETTER;
      }
      return Character.isDigit(c) ? DIGIT : OTHER;
    }
  }
}

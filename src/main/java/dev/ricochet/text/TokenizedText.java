package dev.ricochet.text;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a text in canonical form, each with its place in the text. Word {@code i} stands
 * between the places {@code i} and {@code i + 1}.
 */
public final class TokenizedText {

  /** How a word whose accent distinguishes it from another (à, a) is written. */
  enum Spelling {
    PLAIN,
    ACCENTED,
    /** Without its accent in a text that has accents; {@link Builder#build} makes it plain. */
    UNACCENTED,
    /** The text is written without accents, so it may be either. */
    EITHER
  }

  /** The text without words. */
  public static final TokenizedText EMPTY = new Builder().build();

  private final String text;
  private final int wordsWritten;
  private final int size;
  private final CanonicalWord[] words;
  private final int[] numbers;
  private final int[] starts;
  private final int[] ends;
  private final Spelling[] spellings;
  private final int[] sentences;

  private TokenizedText(Builder builder) {
    text = builder.text;
    wordsWritten = builder.wordsWritten;
    size = builder.size;
    words = Arrays.copyOf(builder.words, size);
    numbers = Arrays.copyOf(builder.numbers, size);
    starts = Arrays.copyOf(builder.starts, size);
    ends = Arrays.copyOf(builder.ends, size);
    spellings = Arrays.copyOf(builder.spellings, size);
    sentences = Arrays.copyOf(builder.sentences, size);
  }

  /** The text itself. */
  public String text() {
    return text;
  }

  /** Number of canonical words. */
  public int size() {
    return size;
  }

  /** Number of words as written: those that the canonical form leaves out are counted too. */
  public int wordsWritten() {
    return wordsWritten;
  }

  /** The canonical form of word {@code i}. */
  public String word(int i) {
    return words[i].text();
  }

  /** Word {@code i}, whoever else says it. */
  public CanonicalWord canonical(int i) {
    return words[i];
  }

  /** The {@link CanonicalWord#number} of word {@code i}. */
  public int number(int i) {
    return numbers[i];
  }

  /** Whether two words of the text are the same. */
  boolean isSame(int i, int other) {
    return numbers[i] == numbers[other]
        ? numbers[i] >= 0 || words[i].isSame(words[other])
        : (numbers[i] | numbers[other]) < 0 && words[i].isSame(words[other]);
  }

  /** Where word {@code i} begins in the text, in UTF-16 units. */
  public int start(int i) {
    return starts[i];
  }

  /** Where word {@code i} ends in the text, in UTF-16 units, exclusive. */
  public int end(int i) {
    return ends[i];
  }

  /** Word {@code i} as it is written. */
  public String written(int i) {
    return text.substring(starts[i], ends[i]);
  }

  /** Whether word {@code i} is written so, its case and accents included. */
  public boolean isWritten(int i, String spelling) {
    return ends[i] - starts[i] == spelling.length() && text.startsWith(spelling, starts[i]);
  }

  /** Whether a sentence ends at place {@code i}, before word {@code i}. */
  public boolean startsSentence(int i) {
    return i == 0 || i == size || sentences[i] != sentences[i - 1];
  }

  /** Whether a sentence ends at one of the places {@code from} to {@code to}, both included. */
  public boolean startsSentence(int from, int to) {
    return from <= to && (from == 0 || to == size || sentences[to] != sentences[from - 1]);
  }

  /** Whether word {@code i} may be the one that is told from another by its accent (à). */
  public boolean mayBeAccented(int i) {
    return spellings[i] != Spelling.PLAIN;
  }

  /** Whether word {@code i} may be the one without the telling accent (a). */
  public boolean mayBePlain(int i) {
    return spellings[i] != Spelling.ACCENTED;
  }

  /** The canonical words, in order. */
  public List<String> words() {
    return Arrays.stream(words, 0, size).map(CanonicalWord::text).toList();
  }

  /** Takes the words of one text after the other. */
  static final class Builder {

    /** The memory of a text of more words is given back when another begins. */
    private static final int KEPT = 1 << 10;

    private String text = "";
    private int wordsWritten;
    private int size;
    private CanonicalWord[] words = {};
    private int[] numbers = {};
    private int[] starts = {};
    private int[] ends = {};
    private Spelling[] spellings = {};
    private int[] sentences = {};
    private int sentence;

    /** Begins another text. */
    void begin(String other) {
      text = other;
      wordsWritten = 0;
      size = 0;
      sentence = 0;
      if (words.length > KEPT) {
        reserve(0);
      }
    }

    private void reserve(int capacity) {
      words = Arrays.copyOf(words, capacity);
      numbers = Arrays.copyOf(numbers, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      spellings = Arrays.copyOf(spellings, capacity);
      sentences = Arrays.copyOf(sentences, capacity);
    }

    void countWritten() {
      wordsWritten++;
    }

    void endSentence() {
      sentence++;
    }

    void add(CanonicalWord word, int number, int start, int end, Spelling spelling) {
      if (size == words.length) {
        reserve(size * 2 + 16);
      }
      words[size] = word;
      numbers[size] = number;
      starts[size] = start;
      ends[size] = end;
      spellings[size] = spelling;
      sentences[size] = sentence;
      size++;
    }

    /** The text. Where a writer left out the accents of some words he may have of all. */
    TokenizedText build() {
      boolean doubtful = false;
      for (int i = 0; i < size; i++) {
        doubtful |= spellings[i] == Spelling.UNACCENTED;
      }
      if (doubtful) {
        Spelling meant = lacksAccents() ? Spelling.EITHER : Spelling.PLAIN;
        for (int i = 0; i < size; i++) {
          spellings[i] = spellings[i] == Spelling.UNACCENTED ? meant : spellings[i];
        }
      }
      return new TokenizedText(this);
    }

    private boolean lacksAccents() {
      for (int i = 0; i < size; i++) {
        if (words[i].tellsThatAccentsLack() && isAscii(i)) {
          return true;
        }
      }
      return false;
    }

    private boolean isAscii(int i) {
      for (int at = starts[i]; at < ends[i]; at++) {
        if (text.charAt(at) >= 0x80) {
          return false;
        }
      }
      return true;
    }
  }
}

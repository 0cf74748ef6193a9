package dev.ricochet.text;

import dev.ricochet.text.TokenizedText.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cuts texts of one language into words in canonical form. A text is parted as OpenNLP's {@code
 * SimpleTokenizer} parts it: into runs of letters, runs of digits, and runs of one and the same
 * other sign. What is worked out for a word is remembered, so that a text costs little more than
 * reading it. Several threads may share one.
 */
final class Tokenizer {

  /** So many words are remembered; a power of two. */
  private static final int REMEMBERED = 1 << 17;

  /** Words whose hash is the same share so many places. */
  private static final int TRIES = 8;

  /** Numbers of so many figures are not remembered. */
  private static final int LONG_NUMBER = 5;

  private final CanonicalRules rules;
  private final Set<String> letters;
  private final Set<String> forgotten;
  private final Set<String> mistaken;
  private final Predicate<String> lacksAccent;
  private final AtomicInteger words = new AtomicInteger();
  private final Map<String, CanonicalWord> ofRules = new HashMap<>();

  /** Threads may each see what others remember, or work it out again. */
  private final @Nullable Written[] remembered = new Written[REMEMBERED];

  /**
   * @param forgotten words whose accent is often forgotten, whatever stands around them
   * @param mistaken words that often bear an accent by mistake
   * @param lacksAccent whether the dictionary has a folded word with accents alone
   */
  Tokenizer(
      CanonicalRules rules,
      Set<String> forgotten,
      Set<String> mistaken,
      Predicate<String> lacksAccent) {
    this.rules = rules;
    this.letters = rules.letters().stream().map(Variant::written).collect(Collectors.toSet());
    this.forgotten = Set.copyOf(forgotten);
    this.mistaken = Set.copyOf(mistaken);
    this.lacksAccent = lacksAccent;
    rules.same().values().forEach(words -> words.forEach(this::addOfRules));
  }

  private void addOfRules(String word) {
    ofRules.computeIfAbsent(
        word, text -> new CanonicalWord(text, words.getAndIncrement(), lacksAccent));
  }

  /**
   * What becomes of a word, folded, as it is written.
   *
   * @param letters the word
   * @param hash its hash
   * @param word the canonical word that it is, where nothing else stands for it
   * @param same what stands for it, or null
   * @param isLetter whether it is a letter that may be no elision
   * @param isDropped whether it never counts
   * @param isTold whether its accent tells it from another word
   * @param isForgotten whether that accent is often forgotten
   * @param isMistaken whether that accent is often there by mistake
   * @param isAbbreviation whether a full stop behind it ends no sentence
   */
  private record Written(
      char[] letters,
      int hash,
      CanonicalWord word,
      @Nullable List<CanonicalWord> same,
      boolean isLetter,
      boolean isDropped,
      boolean isTold,
      boolean isForgotten,
      boolean isMistaken,
      boolean isAbbreviation) {

    boolean is(char[] chars, int start, int end) {
      if (end - start != letters.length) {
        return false;
      }
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] != chars[start + i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** The words of a text in canonical form, with their places. */
  TokenizedText tokenize(String text) {
    FoldedText folded = FoldedText.of(text);
    char[] chars = folded.chars();
    int length = folded.length();
    TokenizedText.Builder builder = new TokenizedText.Builder(text);
    Written previous = null;
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
        boolean abbreviated = previous != null && previous.isAbbreviation();
        if (Sentences.endsAt(chars, length, start, at, abbreviated)) {
          builder.endSentence();
        }
      } else {
        int hash = 0;
        while (at < length && Sign.of(chars[at]) == sign) {
          hash = 31 * hash + chars[at++];
        }
        previous =
            sign == Sign.DIGIT && at - start >= LONG_NUMBER
                ? written(new String(chars, start, at - start), hash, CanonicalWord.UNNUMBERED)
                : written(chars, start, at, hash);
        add(previous, folded, start, at, builder);
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

  private void add(
      Written word, FoldedText folded, int from, int to, TokenizedText.Builder builder) {
    builder.countWritten();
    if (word.isDropped()) {
      return;
    }
    int start = folded.start(from);
    int end = folded.end(to - 1);
    List<CanonicalWord> same = word.same();
    if (same == null || (word.isLetter() && folded.consonantFollows(to))) {
      builder.add(word.word(), start, end, spelling(word, folded, start, end));
    } else {
      for (CanonicalWord one : same) {
        builder.add(one, start, end, Spelling.PLAIN);
      }
    }
  }

  private static Spelling spelling(Written word, FoldedText folded, int start, int end) {
    if (!word.isTold()) {
      return Spelling.PLAIN;
    }
    if (folded.accented(start, end)) {
      return word.isMistaken() ? Spelling.EITHER : Spelling.ACCENTED;
    }
    boolean told = folded.accented() && !folded.inCapitals(start, end);
    return told && !word.isForgotten() ? Spelling.UNACCENTED : Spelling.EITHER;
  }

  private Written written(char[] chars, int start, int end, int hash) {
    int first = hash ^ (hash >>> 15);
    for (int i = 0; i < TRIES; i++) {
      int place = (first + i) & (REMEMBERED - 1);
      Written known = remembered[place];
      if (known == null) {
        return remember(chars, start, end, hash, place);
      }
      if (known.hash() == hash && known.is(chars, start, end)) {
        return known;
      }
    }
    return remember(chars, start, end, hash, (first + end % TRIES) & (REMEMBERED - 1));
  }

  private Written remember(char[] chars, int start, int end, int hash, int place) {
    String text = new String(chars, start, end - start);
    Written written = written(text, hash, words.getAndIncrement());
    remembered[place] = written;
    return written;
  }

  private Written written(String text, int hash, int number) {
    List<String> same = rules.same().get(text);
    CanonicalWord ofRule = ofRules.get(text);
    return new Written(
        text.toCharArray(),
        hash,
        ofRule == null ? new CanonicalWord(text, number, lacksAccent) : ofRule,
        same == null ? null : canonical(same),
        letters.contains(text),
        rules.drop().contains(text),
        rules.accented().containsKey(text),
        forgotten.contains(text),
        mistaken.contains(text),
        rules.abbreviations().contains(text));
  }

  private List<CanonicalWord> canonical(List<String> words) {
    List<CanonicalWord> canonical = new ArrayList<>();
    for (String word : words) {
      canonical.add(ofRules.get(word));
    }
    return canonical;
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

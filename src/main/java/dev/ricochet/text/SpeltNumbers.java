package dev.ricochet.text;

import dev.ricochet.text.PersonalData.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Long numbers in words, or in words and figures, as recognisers write a number that somebody
 * dictates: {@code zéro six douze trente-quatre cinquante-six soixante-dix-huit}, {@code 06 12 euh
 * 34 56 78}. Nine digits, or eight words that are numbers, are a number; an amount with thousands
 * or millions is none.
 */
final class SpeltNumbers {

  private static final int DIGITS = 9;
  private static final int WORDS = 8;

  /** Longer ones are references in figures. */
  private static final int LONGEST_FIGURES = 4;

  private static final Pattern TOKEN = Pattern.compile("\\p{L}+|[0-9]+");
  private static final Pattern GAP = Pattern.compile("[ ,.-]{1,3}");

  /** What a number word adds to the number that is dictated. */
  private enum Sort {
    UNIT,
    /** Sept, huit, neuf: they also go on after a ten that is itself one word, dix. */
    HIGH_UNIT,
    TEEN,
    TEN_THAT_TAKES_UNITS,
    /** From 20 on. */
    TENS,
    /** Soixante: it takes teens too. */
    SIXTY,
    /** Vingt: after quatre it is four twenties. */
    TWENTY,
    HUNDRED
  }

  private static final Map<String, Sort> NUMBERS = new HashMap<>();

  static {
    put(Sort.UNIT, "zéro zero un une deux trois quatre cinq six oh one two three four five");
    put(Sort.UNIT, "seven eight nine double triple");
    put(Sort.HIGH_UNIT, "sept huit neuf");
    put(Sort.TEEN, "onze douze treize quatorze quinze seize ten eleven twelve thirteen fourteen");
    put(Sort.TEEN, "fifteen sixteen seventeen eighteen nineteen");
    put(Sort.TEN_THAT_TAKES_UNITS, "dix");
    put(Sort.TENS, "trente quarante cinquante septante huitante octante nonante");
    put(Sort.TENS, "twenty thirty forty fourty fifty sixty seventy eighty ninety");
    put(Sort.SIXTY, "soixante");
    put(Sort.TWENTY, "vingt vingts");
    put(Sort.HUNDRED, "cent cents hundred");
  }

  private static final Set<String> HESITATIONS = Set.of("euh", "heu", "hum", "um", "uh", "er");
  private static final Set<String> BETWEEN =
      Set.of("et", "puis", "alors", "and", "then", "ensuite");

  private SpeltNumbers() {}

  /**
   * @param found what is found already, in order; numbers end there
   */
  static List<Span> find(String plain, List<Span> found) {
    List<Span> spans = new ArrayList<>();
    Run run = new Run();
    Matcher tokens = TOKEN.matcher(plain);
    int next = 0;
    while (tokens.find()) {
      while (next < found.size() && found.get(next).end() <= tokens.start()) {
        next++;
      }
      boolean isFound = next < found.size() && found.get(next).start() < tokens.end();
      boolean follows = run.isEmpty() || follows(plain, run.lastToken, tokens.start());
      if (isFound || !follows) {
        run = run.close(spans);
      }
      if (!isFound && !run.take(tokens)) {
        run = run.close(spans);
      }
    }
    run.close(spans);
    return spans;
  }

  private static void put(Sort sort, String words) {
    for (String word : words.split(" ")) {
      NUMBERS.put(word, sort);
    }
  }

  private static boolean follows(String plain, int behind, int next) {
    return next - behind <= LONGEST_FIGURES && GAP.matcher(plain).region(behind, next).matches();
  }

  /** Numbers one behind the other. */
  private static final class Run {
    private int start;
    private int end;
    private int lastToken;
    private int digits;
    private int words;
    private int hesitations;
    private String lastWord = "";
    private boolean takesUnits;
    private boolean takesTeens;

    boolean isEmpty() {
      return digits == 0;
    }

    /** Whether a word or figures belong to the run. */
    boolean take(Matcher token) {
      String word = token.group().toLowerCase(Locale.ROOT);
      boolean figures = Character.isDigit(word.charAt(0));
      Sort sort = NUMBERS.get(word);
      if (figures ? word.length() > LONGEST_FIGURES : sort == null) {
        return takeBetween(word, token.end());
      }
      if (isEmpty()) {
        start = token.start();
      }
      end = token.end();
      lastToken = end;
      if (sort == null) {
        digits += word.length();
        takesUnits = false;
        takesTeens = false;
      } else {
        words++;
        digits += digits(sort, word);
      }
      lastWord = word;
      return true;
    }

    private boolean takeBetween(String word, int wordEnd) {
      if (isEmpty() || !(HESITATIONS.contains(word) || BETWEEN.contains(word))) {
        return false;
      }
      hesitations += HESITATIONS.contains(word) ? 1 : 0;
      lastToken = wordEnd;
      return true;
    }

    /** How many digits a word adds to those before it. */
    private int digits(Sort sort, String word) {
      boolean afterTens = takesUnits;
      boolean afterSixty = takesTeens;
      boolean fourTwenties = sort == Sort.TWENTY && lastWord.equals("quatre");
      takesUnits = sort == Sort.TENS || sort == Sort.SIXTY || sort == Sort.TWENTY;
      takesTeens = sort == Sort.SIXTY || fourTwenties;
      return switch (sort) {
        case UNIT -> afterTens && !word.startsWith("z") ? 0 : 1;
        case HIGH_UNIT -> afterTens || lastWord.equals("dix") ? 0 : 1;
        case TEEN, TEN_THAT_TAKES_UNITS -> afterSixty ? 0 : 2;
        case TENS, SIXTY -> 2;
        case TWENTY -> fourTwenties ? 1 : 2;
        case HUNDRED -> 0;
      };
    }

    /** Ends the run, which is kept where it is long enough; gives an empty one. */
    Run close(List<Span> spans) {
      boolean dictated = words + hesitations > 0;
      if (dictated && (digits >= DIGITS || words >= WORDS)) {
        spans.add(new Span(PersonalData.SPELT_NUMBER, start, end));
      }
      return new Run();
    }
  }
}

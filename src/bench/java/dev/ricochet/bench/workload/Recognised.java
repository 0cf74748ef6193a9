package dev.ricochet.bench.workload;

/** Speech as a recogniser writes it: no punctuation, no capitals, but fillers and stutters. */
final class Recognised implements Speech {

  private static final int WORDS_A_FILLER = 16;
  private static final int WORDS_A_STUTTER = 45;

  private final Grammar.Choice fillers;
  private final Utf8 words = new Utf8();

  Recognised(Grammar grammar) {
    this.fillers = grammar.choice("filler");
  }

  @Override
  public byte pause(Dice dice) {
    return ' ';
  }

  @Override
  public void write(Utf8 said, Dice dice, Utf8 text) {
    words.clear();
    plain(said, words);
    int end;
    for (int start = 0; start < words.size(); start = end) {
      end = wordEnd(start);
      if (dice.once(WORDS_A_FILLER)) {
        fillers.say(dice, text);
        text.put(' ');
      }
      if (dice.once(WORDS_A_STUTTER) && end < words.size()) {
        text.put(words, start, end);
      }
      text.put(words, start, end);
    }
  }

  /** Where the word that begins at {@code start} ends, with the blank behind it. */
  private int wordEnd(int start) {
    int end = start;
    while (end < words.size() && words.at(end) != ' ') {
      end++;
    }
    return Math.min(end + 1, words.size());
  }

  /** In small letters, with one blank in place of whatever else parts words. */
  private static void plain(Utf8 said, Utf8 text) {
    boolean blank = false;
    for (int i = 0; i < said.size(); i++) {
      if (isPunctuation(said, i)) {
        blank = true;
      } else {
        if (blank && text.size() > 0) {
          text.put(' ');
        }
        blank = false;
        text.put(Letters.isCapital(said, i) ? said.at(i) + Letters.TO_SMALL : said.at(i));
      }
    }
  }

  private static boolean isPunctuation(Utf8 said, int index) {
    byte one = said.at(index);
    return one == ' ' || ",.;:!?\"".indexOf(one) >= 0 || isGuillemet(said, index);
  }

  /** Whether a byte belongs to « or ». */
  private static boolean isGuillemet(Utf8 said, int index) {
    byte one = said.at(index);
    return one == (byte) 0xC2 || (index > 0 && said.at(index - 1) == (byte) 0xC2);
  }
}

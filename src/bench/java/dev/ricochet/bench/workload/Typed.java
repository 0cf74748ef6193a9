package dev.ricochet.bench.workload;

/**
 * Speech with punctuation and capitals. Some turns have typographic apostrophes, some no accents,
 * and a few are in capitals.
 */
final class Typed implements Speech {

  private static final byte[] APOSTROPHE = {(byte) 0xE2, (byte) 0x80, (byte) 0x99};

  @Override
  public byte pause(Dice dice) {
    return (byte) (dice.once(150) ? '\n' : ' ');
  }

  @Override
  public void write(Utf8 said, Dice dice, Utf8 text) {
    switch (dice.below(60)) {
      case 0 -> capitals(said, text);
      case 1, 2, 3, 4 -> withoutAccents(said, text);
      case 5, 6, 7, 8, 9, 10 -> typographic(said, text);
      default -> text.put(said);
    }
  }

  private static void capitals(Utf8 said, Utf8 text) {
    for (int i = 0; i < said.size(); i++) {
      byte next = said.at(i);
      text.put(Letters.isSmall(said, i) ? next - Letters.TO_SMALL : next);
    }
  }

  private static void withoutAccents(Utf8 said, Utf8 text) {
    for (int i = 0; i < said.size(); i++) {
      if (said.at(i) == Letters.LATIN) {
        text.put(Letters.unaccented(said.at(++i)));
      } else {
        text.put(said.at(i));
      }
    }
  }

  private static void typographic(Utf8 said, Utf8 text) {
    for (int i = 0; i < said.size(); i++) {
      if (said.at(i) == '\'') {
        text.put(APOSTROPHE);
      } else {
        text.put(said.at(i));
      }
    }
  }
}

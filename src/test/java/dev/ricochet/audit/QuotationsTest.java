package dev.ricochet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class QuotationsTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("aaa  \n>«»“”\"\"").ofMinLength(1).ofMaxLength(24);
  }

  @Property
  void tellsWhatALookAtTheWholeTextTells(
      @ForAll("texts") String text, @ForAll int from, @ForAll int letters) {
    int start = Math.floorMod(from, text.length());
    Assume.that(text.charAt(start) == 'a');
    int end = start + 1 + Math.floorMod(letters, text.length() - start);

    assertThat(new Quotations(text).around(start, end)).isEqualTo(plainly(text, start, end));
  }

  private static @Nullable String plainly(String text, int start, int end) {
    String line = text.substring(text.lastIndexOf('\n', start) + 1).stripLeading();
    if (line.startsWith(">")) {
      return Quotations.LINE;
    }
    long straight = text.substring(0, start).chars().filter(c -> c == '"').count();
    boolean quoted =
        isBetween(text, start, end, '«', '»')
            || isBetween(text, start, end, '“', '”')
            || (straight % 2 == 1 && isBetween(text, start, end, '"', '"'));
    return quoted ? Quotations.MARKS : null;
  }

  private static boolean isBetween(String text, int start, int end, char open, char close) {
    int opened = text.lastIndexOf(open, start);
    int closed = text.indexOf(close, end);
    boolean stillOpen = open == close || text.lastIndexOf(close, start) < opened;
    return opened >= 0
        && closed >= 0
        && stillOpen
        && !(text.substring(0, opened) + text.substring(closed + 1)).isBlank();
  }

  @Example
  void looksAtFewMarksHoweverManyThereAre() {
    assertThat(looks(10_000)).isLessThanOrEqualTo(14 * looks(1_000));
  }

  /** What it takes to ask about each of so many quotations. */
  private static long looks(int count) {
    String one = "« oui » \"non\"\n";
    Quotations quotations = new Quotations(one.repeat(count));
    for (int i = 0; i < count; i++) {
      int start = i * one.length();
      assertThat(quotations.around(start + 2, start + 5)).isEqualTo(Quotations.MARKS);
      assertThat(quotations.around(start + 9, start + 12)).isEqualTo(Quotations.MARKS);
    }
    return quotations.looks();
  }
}

package dev.ricochet.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTextTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "Zoé, 3",
    "Zoe\u0301, 3",
    "王小明, 6",
    "ﾊﾛｰ, 3",
    "각, 2",
    "한, 2",
    "👩‍👧, 2",
    "🇫🇷, 2",
    "❤️, 2",
    "a👍🏽b, 4",
  })
  void columns_that_a_text_takes(String text, int columns) {
    assertThat(DisplayText.width(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, 3, abc",
    "abcd, 3, ab…",
    "王小明, 5, 王小…",
    "王小明, 4, 王…",
    "e\u0301e\u0301e\u0301, 2, e\u0301…"
  })
  void text_cut_to_a_width(String text, int columns, String cut) {
    assertThat(DisplayText.fit(text, columns)).isEqualTo(cut);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, 3, abc",
    "abcd, 3, …cd",
    "王小明, 4, …明",
    "e\u0301e\u0301e\u0301, 2, …e\u0301",
    "abcd, 1, …"
  })
  void end_of_a_text_cut_to_a_width(String text, int columns, String cut) {
    assertThat(DisplayText.fitEnd(text, columns)).isEqualTo(cut);
  }

  @Property
  void a_text_fits_and_fills_its_columns(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 40) int columns) {
    assertThat(DisplayText.width(DisplayText.left(DisplayText.printable(text), columns)))
        .isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({"one two three, 7, one two|three", "a abcdefghij b, 4, a|abc…|b"})
  void text_in_lines(String text, int columns, String lines) {
    assertThat(DisplayText.wrap(text, columns)).isEqualTo(lines.replace('|', '\n'));
  }
}

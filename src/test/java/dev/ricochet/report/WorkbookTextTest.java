package dev.ricochet.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTextTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "",
      value = {
        "'bonjour', 'bonjour'",
        "'  ah ça ', 'ah ça'",
        "'=1+1', '=1+1'",
        "'_x0041_', '_x005F_x0041_'",
        "'a_x000D_b', 'a_x005F_x000D_b'",
        "'_x41_', '_x41_'"
      })
  void text(String given, String written) {
    assertThat(WorkbookText.of(given)).isEqualTo(written);
  }

  @Test
  void line_breaks_are_those_of_a_cell() {
    assertThat(WorkbookText.of("a\r\nb\rc\nd\te")).isEqualTo("a\nb\nc\nd\te");
  }

  @Test
  void what_xml_forbids_is_replaced() {
    assertThat(WorkbookText.of("a\u0000b\u001Bc\uFFFEd\uD83De🙂"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe🙂");
  }

  @Test
  void what_is_too_long_for_a_cell_is_cut() {
    assertThat(WorkbookText.of("a".repeat(32_767))).isEqualTo("a".repeat(32_767));
    assertThat(WorkbookText.of("a".repeat(32_768))).isEqualTo("a".repeat(32_766) + "…");
  }

  @Test
  void no_character_is_cut_in_two() {
    assertThat(WorkbookText.of("a".repeat(32_765) + "🙂🙂")).isEqualTo("a".repeat(32_765) + "…");
  }
}

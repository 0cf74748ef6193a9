package dev.ricochet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTableTest {

  @Test
  void table() {
    MarkdownTable table = new MarkdownTable().text("team").number("bare");
    assertThat(table.isEmpty()).isTrue();
    table.row(List.of("Nord", "12"));
    table.row(List.of("a|b", ""));
    assertThat(table)
        .hasToString(
            """
            | team | bare |
            | :-- | --: |
            | Nord | 12 |
            | a\\|b |  |
            """);
    assertThat(table.isEmpty()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "plain é, plain é",
    "*bold*, \\*bold\\*",
    "<b>x</b>, \\<b\\>x\\</b\\>",
    "[a](b), \\[a\\](b)",
    "a_b_c, a\\_b\\_c",
    "&lt;, \\&lt;",
    "`x`, \\`x\\`",
    "https://x.fr, https\\://x.fr",
    "a@b.fr, a\\@b.fr",
    "#12, \\#12",
    "other-department: (1+1)!, other-department: (1+1)!"
  })
  void text_is_shown_to_the_letter(String text, String escaped) {
    assertThat(MarkdownTable.escaped(text)).isEqualTo(escaped);
  }

  @Test
  void a_cell_is_one_line() {
    assertThat(MarkdownTable.escaped("a\nb\u202Ec")).isEqualTo("a bc");
  }
}

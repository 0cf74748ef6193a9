package dev.ricochet.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.YamlNode;
import java.io.StringReader;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTextTest {

  @Test
  void sections_lists_pairs_and_comments() {
    YamlText yaml =
        new YamlText()
            .comment(
                "Files, folders and patterns; paths begin in the folder of this file, wherever it is.")
            .list("inputs", List.of(YamlText.Item.of("exports", "found")))
            .blank()
            .mapping("speakers", List.of(new YamlText.Item("Mme*", "customer", "")))
            .value("output.folder", YamlText.Item.of("reports", ""))
            .value("output.format", YamlText.Item.of("csv", ""))
            .proposal(lines -> lines.value("output.reports", YamlText.Item.of("xlsx", "")))
            .proposal(lines -> lines.value("period.week", YamlText.Item.of("last", "")))
            .proposal(lines -> lines.value("period.until", YamlText.Item.of("2026-11-16", "")));
    assertThat(yaml)
        .hasToString(
            """
            # Files, folders and patterns; paths begin in the folder of this file, wherever
            # it is.
            inputs:
              - exports  # found

            speakers:
              'Mme*': customer
            output:
              folder: reports
              format: csv
            #   reports: xlsx
            # period:
            #   week: last
            #   until: 2026-11-16
            """);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Julie, Julie",
        "speaker_0, speaker_0",
        "agent:A12, agent:A12",
        "deflection.rate>3, deflection.rate>3",
        "\"a, b\", \"'a, b'\"",
        "O'Neil, 'O''Neil'",
        "*, '*'",
        "null, 'null'",
        "\"\", ''",
        "a: b, 'a: b'",
        "a #b, 'a #b'",
        "- a, '- a'"
      })
  void texts_that_need_quotes(String text, String written) {
    assertThat(YamlText.quoted(text)).isEqualTo(written);
  }

  @Property(tries = 500)
  void whatever_is_written_is_read_again(@ForAll String name, @ForAll String text) {
    if (hasLoneSurrogate(name) || hasLoneSurrogate(text)) {
      return;
    }
    String yaml =
        new YamlText().mapping("speakers", List.of(new YamlText.Item(name, text, text))).toString();
    Problems problems = new Problems();
    YamlNode root = YamlNode.read("x", new StringReader(yaml), problems).orElseThrow();
    assertThat(root.find("speakers").orElseThrow().textMap())
        .containsOnlyKeys(name)
        .containsValue(text);
    assertThat(problems.list().stream().map(Problem::render)).isEmpty();
  }

  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
  }
}

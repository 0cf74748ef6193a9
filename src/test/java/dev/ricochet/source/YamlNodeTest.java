package dev.ricochet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class YamlNodeTest {

  private final Problems problems = new Problems();

  @Test
  void positionsAreThoseOfTheContent() {
    YamlNode root =
        read(
            """
            plain: word
            double: "été ici"
            single: 'a "b"'
            "key in quotes": x
            block: |

              two
              lines
            list:
              - first
              - "second"
            flow: [a, 'b']
            """);
    assertThat(root.position()).hasToString("t.yaml:1:1");
    assertThat(place(root, "plain")).isEqualTo("1:8 word");
    assertThat(place(root, "double")).isEqualTo("2:10 été ici");
    assertThat(place(root, "single")).isEqualTo("3:10 a \"b\"");
    assertThat(root.entries().get(3).key().position()).hasToString("t.yaml:4:2");
    assertThat(place(root, "block")).isEqualTo("7:3 \ntwo\nlines\n");
    assertThat(root.findItems("list").get(1).position()).hasToString("t.yaml:11:6");
    assertThat(root.findItems("flow").get(1).position()).hasToString("t.yaml:12:12");
    assertThat(root.findItems("list").get(1).excerpt()).isEqualTo("  - \"second\"");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void columnsCountUtf16UnitsAndLinesAnyLineEnd() {
    YamlNode root = read("\uFEFFa: {x: \"😀\", y: z}\r\nb: c\re: [😀, f]\n");
    assertThat(place(root.find("a").orElseThrow(), "y")).isEqualTo("1:17 z");
    assertThat(place(root, "b")).isEqualTo("2:4 c");
    assertThat(root.findItems("e").get(1).position()).hasToString("t.yaml:3:9");
  }

  @Test
  void wordsThatYamlTakesForOtherThingsStayTexts() {
    YamlNode root =
        read("a: no\nb: 1.50\nc: 09:12\nd: true\ne: 2026-11-22\nf: \"null\"\ng: \"\"\n");
    assertThat(root.textMap())
        .containsExactly(
            Map.entry("a", "no"),
            Map.entry("b", "1.50"),
            Map.entry("c", "09:12"),
            Map.entry("d", "true"),
            Map.entry("e", "2026-11-22"),
            Map.entry("f", "null"),
            Map.entry("g", ""));
    assertThat(root.find("d").orElseThrow().flag()).contains(true);
  }

  @Test
  void allFaultsOfAccessComeOutAtOnce() {
    Map<String, Integer> severities = new LinkedHashMap<>();
    severities.put("low", 1);
    severities.put("high", 3);
    YamlNode root =
        read(
            """
            severity: severe
            hits: [a]
            colour: blue
            reach: many
            off: maybe
            miss: one
            title:
            """);
    root.allowKeys("severity", "hit", "miss", "reach", "off", "title", "id");
    root.require("severity").flatMap(node -> node.choice("severity", severities));
    root.find("reach").ifPresent(node -> node.number(1));
    root.find("off").ifPresent(YamlNode::flag);
    root.findItems("miss");
    root.requireText("title");
    root.requireText("id");
    assertThat(rendered())
        .isEqualTo(
            """
            t.yaml:2:1: unknown key 'hits'; did you mean 'hit'?
              hits: [a]
              ^
            t.yaml:3:1: unknown key 'colour'; known keys are severity, hit, miss, reach, off, \
            title, id
              colour: blue
              ^
            t.yaml:1:11: 'severe' is no severity; one of low, high
              severity: severe
                        ^
            t.yaml:4:8: 'many' is no whole number from 1 up
              reach: many
                     ^
            t.yaml:5:6: 'maybe' is neither true nor false
              off: maybe
                   ^
            t.yaml:6:7: expected a list, found a text
              miss: one
                    ^
            t.yaml:7:1: 'title' has no value
              title:
              ^
            t.yaml:1:1: 'id' is missing
              severity: severe
              ^\
            """);
  }

  record Fault(String yaml, String rendered) {}

  static List<Fault> faults() {
    return List.of(
        new Fault("", "t.yaml: the file is empty"),
        new Fault("# only a comment\n", "t.yaml: the file is empty"),
        new Fault(
            "a: 1\nb: 2\na: 3\n",
            """
            t.yaml:3:1: 'a' stands here twice; it is on line 1
              a: 3
              ^\
            """),
        new Fault(
            "a: &x 1\nb: *x\n",
            """
            t.yaml:1:4: anchors (&name) are not read here
              a: &x 1
                 ^
              help: write the value out, or put a text that begins so in quotes
            t.yaml:2:4: references (*name) are not read here
              b: *x
                 ^
              help: write the value out, or put a text that begins so in quotes\
            """),
        new Fault(
            "a: !!int 3\n",
            """
            t.yaml:1:4: tags (!name) are not read here
              a: !!int 3
                 ^
              help: write the value out, or put a text that begins so in quotes\
            """),
        new Fault(
            "a:\n  b: 1\n\tc: 2\n",
            """
            t.yaml:3:1: a tab in the indentation
               c: 2
              ^
              help: YAML is indented with spaces\
            """),
        new Fault(
            "a: 1\nb: \"never closed\nc: 2\n",
            """
            t.yaml:2:4: this quote is never closed
              b: "never closed
                 ^\
            """),
        new Fault(
            "a: b: c\n",
            """
            t.yaml:1:5: a colon where no key can stand
              a: b: c
                  ^
              help: put a text that holds ': ' in quotes\
            """),
        new Fault(
            "a:\n  - `x`\n",
            """
            t.yaml:2:5: a text cannot begin with this sign
                - `x`
                  ^
              help: put the text in double quotes\
            """),
        new Fault(
            "a: \"b\\q\"\n",
            """
            t.yaml:1:7: a backslash before a letter that needs none
              a: "b\\q"
                    ^
              help: write \\\\ for a backslash\
            """),
        new Fault(
            "a:\n  - \"b\" c\n",
            """
            t.yaml:2:9: this does not belong to what stands above it
                - "b" c
                      ^
              help: indent it like its neighbours; nothing may follow the quote that ends a text\
            """),
        new Fault(
            "a: 1\nb\nc: 2\n",
            """
            t.yaml:3:1: a colon is missing before this
              c: 2
              ^
              help: write 'key: value' on one line, or put a long text in quotes\
            """),
        new Fault(
            "a: [b, c\nd: 1\n",
            """
            t.yaml:2:2: a comma or a bracket is missing before this
              d: 1
               ^
              help: write [a, b] or {a: b}, or put a text that begins with a bracket in quotes\
            """),
        new Fault(
            "{a: 1}: 2\n",
            """
            t.yaml:1:2: this is no valid YAML
              {a: 1}: 2
               ^
              help: look at the indentation, the dashes and the quotes around here\
            """),
        new Fault(
            "a: 1\n---\nb: 2\n",
            """
            t.yaml:3:1: a second document begins here
              b: 2
              ^
              help: keep one in each file\
            """),
        new Fault(
            "a: \u0007\n",
            """
            t.yaml:1:4: a control character (U+0007)
              a:
                 ^
              help: take it out\
            """));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultsOfTheFileAreShownInItsLine(Fault fault) {
    YamlNode.read("t.yaml", new StringReader(fault.yaml()), problems);
    assertThat(rendered().replaceAll("(?m) +$", "")).isEqualTo(fault.rendered());
  }

  @ParameterizedTest
  @CsvSource({
    "hits, hit",
    "pattern, patterns",
    "sevrity, severity",
    "SEVERITY, severity",
    "zzz, ",
  })
  void theClosestWordIsOffered(String written, String meant) {
    List<String> known = List.of("id", "severity", "patterns", "unless", "hit", "miss");
    assertThat(Spelling.closest(written, known).orElse(null)).isEqualTo(meant);
  }

  private YamlNode read(String yaml) {
    return YamlNode.read("t.yaml", new StringReader(yaml), problems).orElseThrow();
  }

  private static String place(YamlNode mapping, String key) {
    YamlNode value = mapping.find(key).orElseThrow();
    Position position = value.position();
    return position.line() + ":" + position.column() + " " + value.text().orElseThrow();
  }

  private String rendered() {
    return problems.list().stream().map(Problem::render).collect(Collectors.joining("\n"));
  }
}

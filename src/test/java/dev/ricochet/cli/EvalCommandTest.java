package dev.ricochet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {

  /** Found and recovered; missed; dropped; found falsely; found in the wrong category. */
  private static final String GOLD =
      """
      {"conversation":"c-1","language":"fr","channel":"phone","style":"asr","turns":[\
      {"speaker":"agent","text":"ah c'est pas mon service hein mais je m'en occupe","marks":[\
      {"category":"deflection/not-my-job","quote":"c'est pas mon service","recovered":true},\
      {"category":"ownership/takes-charge","quote":"je m'en occupe"}]},\
      {"speaker":"customer","text":"bon","marks":[]},\
      {"speaker":"agent","text":"ce n'est pas mon bureau, voyez ailleurs","marks":[\
      {"category":"deflection/not-my-job","quote":"ce n'est pas mon bureau","recovered":false}]}]}
      {"conversation":"c-2","language":"fr","channel":"chat","style":"chat","turns":[\
      {"speaker":"agent","text":"ce n'est pas mon service préféré","marks":[\
      {"category":"deflection/not-my-job","quote":"pas mon service","recovered":false}]},\
      {"speaker":"agent","text":"%sce n'est pas mon service%s","marks":[]},\
      {"speaker":"agent","text":"ce n'est pas notre service","marks":[\
      {"category":"deflection/stalling","quote":"pas notre service","recovered":false},\
      {"category":"empathy/listens","quote":"ce"}]}]}
      """
          .formatted("avant ".repeat(20), " après".repeat(20));

  @TempDir Path folder;

  @BeforeEach
  void writeGold() throws IOException {
    Files.writeString(folder.resolve("gold.jsonl"), GOLD);
  }

  @Test
  void tables() {
    assertThat(eval("gold.jsonl"))
        .hasToString(
            """
            exit 0
            --- out
            Families: rates in %, each with its 95 % interval
                          marks found missed false  precision      recall          F1
             deflection       4     2      2     1 66.7 21-94  50.0 15-85  57.1 21-87
             ownership        1     1      0     0 100 21-100  100 21-100  100 34-100

            Categories: a mark found in another category of its family counts as missed
                          marks found missed false  precision      recall          F1
            deflection
             not-my-job       3     1      2     2  33.3 6-79   33.3 6-79   33.3 7-77
             stalling         1     0      1     0          -    0.0 0-79    0.0 0-88
            ownership
             takes-charge     1     1      0     0 100 21-100  100 21-100  100 34-100

            Recovered: of 2 deflections found, 2 told right (100 %, 95 % interval 34 to
            100): 1 of 1 marked as recovered, 1 of 1 marked as bare.
            1 mark is left out: no lexicon of that family and language was read.
            """);
  }

  @Test
  void families_for_each_style() {
    assertThat(eval("gold.jsonl", "--by", "style").out())
        .startsWith(eval("gold.jsonl").out())
        .endsWith(
            """

            Families, style asr
                        marks found missed false  precision      recall          F1
             deflection     2     1      1     0 100 21-100   50.0 9-91  66.7 17-95
             ownership      1     1      0     0 100 21-100  100 21-100  100 34-100

            Families, style chat
                        marks found missed false  precision      recall          F1
             deflection     2     1      1     1  50.0 9-91   50.0 9-91  50.0 12-88
            """);
  }

  @Test
  void errors_in_their_context() {
    assertThat(eval("gold.jsonl", "--errors").out())
        .startsWith(eval("gold.jsonl").out())
        .endsWith(
            """

            deflection/not-my-job: 2 missed, 2 false
              missed in c-1, turn 2, agent (gold.jsonl:1)
                [ce n'est pas mon bureau], voyez ailleurs
                near: "ce n'est pas mon", phrase pas-mon-service (high)
                still needs 1 word; next could come: service
                pattern: ce <être> ...2 pas (mon | notre) service
              missed in c-2, turn 0, agent (gold.jsonl:2)
                ce n'est [pas mon service] préféré
                matched by phrase pas-mon-service (high)
                dropped by the phrase's own exception: service préféré
              false in c-2, turn 1, agent (gold.jsonl:2)
                …avant avant avant avant [ce n'est pas mon service] après après après après…
                found by phrase pas-mon-service (high)
              false in c-2, turn 2, agent (gold.jsonl:2)
                [ce n'est pas notre service]
                found by phrase pas-mon-service (high)
                marked as deflection/stalling

            deflection/stalling: 1 missed, 0 false
              missed in c-2, turn 2, agent (gold.jsonl:2)
                ce n'est [pas notre service]
                found as deflection/not-my-job, phrase pas-mon-service
            """);
  }

  @Test
  void json_holds_everything() throws IOException {
    Run run = eval("gold.jsonl", "--format", "json");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run).isEqualTo(eval("gold.jsonl", "--format", "json", "--errors", "--by", "style"));
    JsonNode json = json(run.out());
    assertThat(json.at("/families/deflection"))
        .isEqualTo(
            json(
                """
                {"marks":4,"found":2,"missed":2,"findings":3,"right":2,"false":1,
                "precision":0.667,"precision_low":0.208,"precision_high":0.939,
                "recall":0.5,"recall_low":0.15,"recall_high":0.85,
                "f1":0.571,"f1_low":0.21,"f1_high":0.87}
                """));
    assertThat(json.at("/recovered"))
        .isEqualTo(
            json(
                """
                {"marked_recovered":1,"marked_recovered_right":1,"marked_bare":1,
                "marked_bare_right":1,"accuracy":1.0,"accuracy_low":0.342,"accuracy_high":1.0}
                """));
    assertThat(json.at("/marks_left_out").asInt()).isEqualTo(1);
    assertThat(json.at("/by/style").fieldNames()).toIterable().containsExactly("asr", "chat");
    assertThat(json.at("/by/channel/phone/deflection/recall").asDouble()).isEqualTo(0.5);
    assertThat(json.at("/missed").findValuesAsText("verdict"))
        .containsExactly("dropped by the phrase's own exception: service préféré");
    assertThat(json.at("/missed/0"))
        .isEqualTo(
            json(
                """
                {"conversation":"c-1","turn":2,"speaker":"agent","language":"fr",
                "channel":"phone","style":"asr","source":"gold.jsonl","line":1,
                "category":"deflection/not-my-job","quote":"ce n'est pas mon bureau",
                "start":0,"end":23,"recovered":false,
                "text":"ce n'est pas mon bureau, voyez ailleurs","found_as":[],"dropped":[],
                "nearest":{"category":"deflection/not-my-job","phrase":"pas-mon-service",
                "pattern":"ce <être> ...2 pas (mon | notre) service",
                "found":"ce n'est pas mon","missing":1,"expected":["service"]}}
                """));
    assertThat(json.at("/false/1"))
        .isEqualTo(
            json(
                """
                {"conversation":"c-2","turn":2,"speaker":"agent","language":"fr",
                "channel":"chat","style":"chat","source":"gold.jsonl","line":2,
                "category":"deflection/not-my-job","phrase":"pas-mon-service",
                "quote":"ce n'est pas notre service","start":0,"end":26,
                "text":"ce n'est pas notre service","marked_as":["deflection/stalling"]}
                """));
  }

  @Test
  void gold_from_the_standard_input() {
    Run run =
        Run.in(
            folder,
            GOLD.getBytes(UTF_8),
            "eval",
            "-",
            "-l",
            Fixtures.DEFLECTION,
            "-l",
            Fixtures.OWNERSHIP);
    assertThat(run).isEqualTo(eval("gold.jsonl"));
  }

  @Test
  void bad_gold_is_reported_whole() throws IOException {
    Files.writeString(
        folder.resolve("bad.jsonl"),
        """
        {"conversation":"c","turns":[{"speaker":"agent","text":"on verra","marks":[\
        {"category":"deflection/stal","quote":"on verra","recovered":false},\
        {"category":"deflection/stalling","quote":"on  verra"}]}]}
        {"conversation":"d","turns":[{"speaker":"agent","text":"on verra","marks":"none"}]}
        """);
    Files.writeString(
        folder.resolve("plain.jsonl"),
        """
        {"conversation":"c","turns":[{"speaker":"agent","text":"on verra"}]}
        """);
    assertThat(eval("bad.jsonl", "gold.jsonl", "plain.jsonl"))
        .hasToString(
            """
            exit 2
            --- err
            bad.jsonl:1: `turns[0].marks[0].category` is "deflection/stal", which is no category
              help: did you mean "deflection/stalling"?
            bad.jsonl:1: `turns[0].marks[1].recovered` is missing
              help: true where the same speaker takes the matter on in this turn or his next, else false
            bad.jsonl:1: `turns[0].marks[1].quote` "on verra" is not in the text of its turn
              help: a quote is taken to the letter: case, accents and spaces count
            bad.jsonl:2: `turns[0].marks` is a string, not a list
            plain.jsonl: nobody marked anything in this file: no turn has `marks`
              help: a turn in which nothing counts is annotated as "marks":[]
            5 problems
            """);
  }

  @Test
  void nothing_to_read() {
    assertThat(eval("none.jsonl"))
        .hasToString(
            """
            exit 2
            --- err
            none.jsonl: there is no such file or folder
            1 problem
            """);
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private Run eval(String... args) {
    return Run.in(
        folder,
        Stream.concat(
                Stream.of("eval", "-l", Fixtures.DEFLECTION, "-l", Fixtures.OWNERSHIP),
                Arrays.stream(args))
            .toArray(String[]::new));
  }
}

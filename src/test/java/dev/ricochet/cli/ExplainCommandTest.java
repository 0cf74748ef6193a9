package dev.ricochet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  @TempDir Path folder;

  @Test
  void sentence_that_counts() {
    assertThat(explain("ah bah c'est pas notre service"))
        .hasToString(
            """
            exit 0
            --- out
            Said by: agent; language: fr
            Compared as these words:
              ah bah ce est pas notre service

            Counts:
              "c'est pas notre service"  deflection/not-my-job, phrase pas-mon-service (high)
                pattern: ce <être> ...2 pas (mon | notre) service
            """);
  }

  @Test
  void words_need_no_quotes() {
    assertThat(explain("ce", "n'est", "pas", "mon", "service"))
        .isEqualTo(explain("ce n'est pas mon service"));
  }

  @Test
  void sentence_that_an_exception_drops() {
    assertThat(explain("ce n'est pas mon service préféré"))
        .hasToString(
            """
            exit 0
            --- out
            Said by: agent; language: fr
            Compared as these words:
              ce est pas mon service prefere

            Nothing counts.

            Matched, but does not count:
              "ce n'est pas mon service"  deflection/not-my-job, phrase pas-mon-service (high)
                pattern: ce <être> ...2 pas (mon | notre) service
                dropped by the phrase's own exception: service préféré
            """);
  }

  @Test
  void sentence_in_the_wrong_mouth() {
    assertThat(explain("--role", "customer", "ce n'est pas mon service"))
        .hasToString(
            """
            exit 0
            --- out
            Said by: customer; language: fr
            Compared as these words:
              ce est pas mon service

            Nothing counts.

            Matched, but does not count:
              "ce n'est pas mon service"  deflection/not-my-job, phrase pas-mon-service (high)
                pattern: ce <être> ...2 pas (mon | notre) service
                dropped: its lexicon does not read what a speaker in the role 'customer' says
            """);
  }

  @Test
  void sentence_that_comes_near() {
    assertThat(explain("ce n'est pas mon bureau"))
        .hasToString(
            """
            exit 0
            --- out
            Said by: agent; language: fr
            Compared as these words:
              ce est pas mon bureau

            Nothing counts.

            Came near:
              "ce n'est pas mon"  deflection/not-my-job, phrase pas-mon-service (high)
                pattern: ce <être> ...2 pas (mon | notre) service
                still needs 1 word; next could come: service
            """);
  }

  @Test
  void turn_of_a_file() throws IOException {
    writeCalls();
    assertThat(explain("--file", "calls.csv", "--conversation", "c-1", "--turn", "1"))
        .isEqualTo(explain("c'est pas mon service"));
  }

  @Test
  void turn_that_is_not_there() throws IOException {
    writeCalls();
    assertThat(explain("--file", "calls.csv", "--conversation", "c-1", "--turn", "2"))
        .hasToString(
            """
            exit 2
            --- err
            calls.csv: conversation 'c-1' has no turn 2
              help: its turns are 0 to 1
            1 problem
            """);
    assertThat(explain("--file", "calls.csv", "--conversation", "c-2", "--turn", "0"))
        .hasToString(
            """
            exit 2
            --- err
            calls.csv: there is no conversation 'c-2'
            1 problem
            """);
  }

  private void writeCalls() throws IOException {
    Files.writeString(
        folder.resolve("calls.csv"),
        """
        conversation_id,speaker,text
        c-1,client,bonjour
        c-1,agent,c'est pas mon service
        """);
  }

  private Run explain(String... args) {
    return Run.in(
        folder,
        Stream.concat(Stream.of("explain", "-l", Fixtures.DEFLECTION), Arrays.stream(args))
            .toArray(String[]::new));
  }
}

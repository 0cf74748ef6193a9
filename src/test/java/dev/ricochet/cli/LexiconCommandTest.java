package dev.ricochet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconCommandTest {

  @TempDir Path folder;

  @Test
  void list() {
    assertThat(Run.in(folder, "lexicon", "list", Fixtures.DEFLECTION, Fixtures.OWNERSHIP))
        .hasToString(
            """
            exit 0
            --- out
            deflection.fr (said by agent, colleague)
                1  deflection/not-my-job         Not my job

            ownership.fr (said by agent, colleague, manager)
                1  ownership/takes-charge        Takes charge
            """);
  }

  @Test
  void show() {
    assertThat(
            Run.in(folder, "lexicon", "show", "deflection/not-my-job", "-l", Fixtures.DEFLECTION))
        .hasToString(
            """
            exit 0
            --- out
            deflection/not-my-job (deflection.fr): Not my job
              why: The customer hears: your problem.
              say instead: I'll see to it.

              pas-mon-service (high)
                pattern: ce <être> ...2 pas (mon | notre) service
                unless: service préféré
                hit: ce n'est pas mon service
                hit: ah non mais ça c'est vraiment pas notre service
                miss: ce n'est pas mon service préféré
            """);
  }

  @Test
  void show_what_does_not_exist() {
    assertThat(
            Run.in(folder, "lexicon", "show", "deflection/not-my-jbo", "-l", Fixtures.DEFLECTION))
        .hasToString(
            """
            exit 2
            --- err
            deflection/not-my-jbo: there is no category of this name
              help: did you mean 'deflection/not-my-job'?
            1 problem
            """);
  }

  @Test
  void check_of_a_sound_lexicon() {
    assertThat(Run.in(folder, "lexicon", "check", Fixtures.DEFLECTION))
        .hasToString(
            """
            exit 0
            --- out
            1 lexicon, 1 category, 1 phrase, 2 patterns, 3 examples: all as they must be
            """);
  }

  @Test
  void check_of_a_lexicon_with_wrong_examples() throws IOException {
    String sound = Files.readString(Path.of(Fixtures.DEFLECTION));
    Files.writeString(
        folder.resolve("wrong.yaml"),
        sound
            .replace("vraiment pas notre service", "vraiment pas notre bureau")
            .replace("mon service préféré\"", "mon service\""));
    assertThat(Run.in(folder, "lexicon", "check", "wrong.yaml"))
        .hasToString(
            """
            exit 2
            --- out
            1 lexicon, 1 category, 1 phrase, 2 patterns, 3 examples: 2 wrong
            --- err
            wrong.yaml:19:14: 'pas-mon-service' is not found in its hit: ah non mais ça c'est vraiment pas notre bureau
              help: none of its patterns matches
            wrong.yaml:21:14: 'pas-mon-service' is found in its miss: ce n'est pas mon service
              help: "ce n'est pas mon service" is matched by line 14: ce <être> ...2 pas (mon | notre) service
            2 problems
            """);
  }

  @Test
  void check_of_degraded_examples() throws IOException {
    Files.writeString(
        folder.resolve("exact.yaml"),
        """
        lexicon: excuses
        language: fr
        stance: positive
        categories:
          desole:
            title: Désolé
            phrases:
              - id: desole
                severity: low
                patterns: ['"désolé"']
                hit: ["désolé", "ah, désolé"]
                miss: ["navré"]
        """);
    Run run = Run.in(folder, "lexicon", "check", "exact.yaml", "--degrade");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out())
        .startsWith(
            """
            1 lexicon, 1 category, 1 phrase, 1 pattern, 3 examples: all as they must be

            fr                            hits   found   share  misses  silent   share
            without accents                  2       0   0.0 %       1       1   100 %
            no capitals or punctuation       1       1   100 %       0       0   100 %
            """)
        .contains(
            """

            fr, without accents, hits that are no longer found:
              exact.yaml:11:16: 'desole' desole
              exact.yaml:11:26: 'desole' ah, desole
            """);
    assertThat(run.err())
        .startsWith("fr, without accents: 0.0 % of the hits are still found, 98.0 % must be\n");
  }
}

package dev.ricochet.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LexiconCheckTest {

  private static final String SOUND =
      """
      lexicon: refus
      language: fr
      stance: signal
      categories:
        pas-moi:
          title: Pas moi
          phrases:
            - id: pas-mon-service
              severity: high
              patterns: ["pas mon service", "pas de mon ressort"]
              unless: ["pas mon service préféré"]
              hit:
                - "Ce n'est pas mon service."
                - "c'est pas de mon ressort"
              miss:
                - "ce n'est pas mon service préféré"
            - id: ailleurs
              severity: low
              patterns: ["voyez ailleurs"]
              hit: ["voyez ailleurs", "mais voyez donc ailleurs"]
              miss: ["ce n'est pas mon service"]
      """;

  /** A change to the sound lexicon, and the failure that it brings. */
  record Failure(String sound, String faulty, String rendered) {}

  static List<Failure> failures() {
    return List.of(
        new Failure("unchanged", "unchanged", ""),
        new Failure(
            "\"c'est pas de mon ressort\"",
            "\"c'est pas mon rayon\"",
            """
            mine.yaml:14:14: 'pas-mon-service' is not found in its hit: c'est pas mon rayon
              help: none of its patterns matches\
            """),
        new Failure(
            "\"c'est pas de mon ressort\"",
            "\"ah non, pas mon service préféré ça\"",
            """
            mine.yaml:14:14: 'pas-mon-service' is not found in its hit: ah non, pas mon service \
            préféré ça
              help: "pas mon service" is matched, but dropped by the exception on line 11: pas mon \
            service préféré\
            """),
        new Failure(
            "- \"ce n'est pas mon service préféré\"\n",
            """
            - "ce n'est pas mon service préféré"
                      - "Pas DE mon ressort, ce service ?"
            """,
            """
            mine.yaml:17:14: 'pas-mon-service' is found in its miss: Pas DE mon ressort, ce service ?
              help: "Pas DE mon ressort" is matched by line 10: pas de mon ressort\
            """),
        new Failure(
            "unless: [\"pas mon service préféré\"]",
            "unless: [\"pas mon service préféré\", \"service client\"]",
            """
            mine.yaml:11:46: no miss of 'pas-mon-service' needs this exception
              help: add a miss that would be found without it, or take it out\
            """),
        new Failure(
            "miss: [\"ce n'est pas mon service\"]",
            "unless: [\"préféré\"]\n        miss: [\"ce n'est pas mon service préféré\"]",
            """
            mine.yaml:21:19: no miss of 'ailleurs' needs this exception
              help: add a miss that would be found without it, or take it out\
            """));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void examplesThatComeOutWrongAreShown(Failure failure) {
    LexiconCheck.Report report = check(SOUND.replace(failure.sound(), failure.faulty()));
    assertThat(rendered(report)).isEqualTo(failure.rendered());
  }

  @Test
  void aPatternThatCannotBeCompiledHidesNoOtherFailure() {
    String yaml =
        SOUND
            .replace("[\"voyez ailleurs\"]", "[\"voyez <xyzzyer>\"]")
            .replace("\"c'est pas de mon ressort\"", "\"c'est pas mon rayon\"");
    List<Lexicon> lexicons = LexiconReader.readYaml("mine.yaml", yaml, new Problems());
    LexiconCheck.Report report = LexiconCheck.check(lexicons);
    assertThat(report.failures())
        .extracting(problem -> problem.position().line())
        .containsExactly(14L, 19L);
  }

  @Test
  void whatWasCheckedIsCounted() {
    LexiconCheck.Report report = check(SOUND);
    assertThat(report).isEqualTo(new LexiconCheck.Report(1, 1, 2, 4, 6, List.of()));
  }

  private static LexiconCheck.Report check(String yaml) {
    Problems problems = new Problems();
    List<Lexicon> lexicons = LexiconReader.readYaml("mine.yaml", yaml, problems);
    assertThat(problems.list()).isEmpty();
    return LexiconCheck.check(lexicons);
  }

  private static String rendered(LexiconCheck.Report report) {
    return report.failures().stream().map(Problem::render).collect(Collectors.joining("\n"));
  }
}

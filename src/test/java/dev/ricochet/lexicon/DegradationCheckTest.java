package dev.ricochet.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ricochet.lexicon.DegradationCheck.Degraded;
import dev.ricochet.lexicon.DegradationCheck.Result;
import dev.ricochet.source.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class DegradationCheckTest {

  /**
   * A word that is asked for as it is spelled does not survive without its accent; without its
   * punctuation a sentence runs into the next.
   */
  private static final String EXACT =
      """
      lexicon: refus
      language: fr
      stance: signal
      categories:
        pas-moi:
          title: Pas moi
          phrases:
            - id: exact
              severity: low
              patterns: ['"désolé"']
              hit: ["désolé", "ah, désolé"]
              miss: ["navré"]
            - id: sans-point
              severity: low
              patterns: ["pas moi"]
              hit: ["pas moi", "Pas moi, non"]
              miss: ["Pas ! Moi si.", "pas toi"]
      """;

  private static Result result(Degradation degradation) {
    Problems problems = new Problems();
    List<Lexicon> lexicons = LexiconReader.readYaml("mine.yaml", EXACT, problems);
    assertThat(problems.list()).isEmpty();
    return DegradationCheck.check(lexicons).stream()
        .filter(result -> result.degradation() == degradation)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aHitThatIsLost() {
    Result result = result(Degradation.WITHOUT_ACCENTS);
    assertThat(result.hits().tried()).isEqualTo(2);
    assertThat(result.hits().survived()).isZero();
    assertThat(result.findsEnough()).isFalse();
    assertThat(result.passesOverEnough()).isTrue();
    assertThat(result.hits().lost())
        .extracting(Degraded::phrase, Degraded::text, lost -> lost.position().toString())
        .contains(
            tuple("exact", "desole", "mine.yaml:11:16"),
            tuple("exact", "ah, desole", "mine.yaml:11:26"));
  }

  @Test
  void aMissThatIsFound() {
    Result result = result(Degradation.WITHOUT_PUNCTUATION);
    assertThat(result.misses().tried()).isEqualTo(1);
    assertThat(result.misses().lost()).extracting(Degraded::text).containsExactly("pas moi si");
    assertThat(result.passesOverEnough()).isFalse();
    assertThat(result.findsEnough()).isTrue();
  }

  @Test
  void theShippedLexiconsSurvive() {
    Problems problems = new Problems();
    List<Result> results = DegradationCheck.check(LexiconReader.read(List.of(), problems));
    assertThat(problems.list()).isEmpty();
    assertThat(results).extracting(Result::language).contains("en", "fr");
    assertThat(results)
        .allSatisfy(
            result -> {
              assertThat(result.hits().share())
                  .as(result.language() + " " + result.degradation() + ", hits")
                  .isGreaterThanOrEqualTo(result.degradation().leastFound());
              assertThat(result.misses().share())
                  .as(result.language() + " " + result.degradation() + ", misses")
                  .isGreaterThanOrEqualTo(result.degradation().leastPassedOver());
            });
  }
}

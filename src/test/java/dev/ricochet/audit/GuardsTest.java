package dev.ricochet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ricochet.lexicon.Guard;
import dev.ricochet.lexicon.GuardReader;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.LexiconLibrary;
import dev.ricochet.lexicon.LexiconReader;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardsTest {

  @Test
  void examplesOfTheShippedGuardsComeOutAsTheySay() {
    Problems problems = new Problems();
    List<Lexicon> lexicons = LexiconReader.read(List.of(), problems);
    Map<String, List<Guard>> guards = GuardReader.shipped(LexiconLibrary.languages());
    problems.throwIfAny();
    GuardCheck.Report report = GuardCheck.check(lexicons, guards);
    assertThat(report.failures()).map(Problem::render).isEmpty();
    assertThat(report.guards()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void examplesThatComeOutOtherwiseAreFailures() {
    Map<String, List<Guard>> guards =
        Lexicons.guards(
            """
            language: fr
            guards:
              reported:
                title: { fr: "Rapporté" }
                where: before
                patterns: ["vous dites que"]
                drops: ["vous dites que c'est pas mon service", "je dis que pas mon service"]
                keeps: ["vous dites que pas mon service"]
              again:
                title: { fr: "Encore" }
                where: sentence
                patterns: ["vous dites"]
                drops: ["vous dites que c'est pas mon service", "vous dites que pas notre service"]
                keeps: ["pas mon service"]
            """);
    assertThat(GuardCheck.check(Lexicons.read(), guards).failures())
        .map(problem -> problem.message().toString())
        .containsExactly(
            "guard 'reported' drops nothing here",
            "guard 'reported' is not needed: others act wherever it does",
            "nothing is found here, though 'keeps' says so",
            "guard 'again' is not needed: others act wherever it does");
  }

  @Test
  void faultsAreReportedAllAtOnce() {
    assertThatThrownBy(
            () ->
                Lexicons.guards(
                    """
                    language: fr
                    guards:
                      reported:
                        where: befor
                        patterns: ["vous (dites"]
                        drops: ["x"]
                        keep: ["y"]
                    """))
        .isInstanceOfSatisfying(
            ProblemsException.class,
            e ->
                assertThat(e.problems())
                    .map(p -> p.position() + " " + p.message())
                    .containsExactlyInAnyOrder(
                        "guards.yaml:7:5 unknown key 'keep'; did you mean 'keeps'?",
                        "guards.yaml:4:12 'befor' is no place; one of before, after, over, sentence, turn, question",
                        "guards.yaml:4:5 'title' is missing",
                        "guards.yaml:5:22 '(' is never closed",
                        "guards.yaml:6:12 'drops' needs at least 2 examples",
                        "guards.yaml:4:5 'keeps' is missing"));
  }
}

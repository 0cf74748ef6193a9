package dev.ricochet.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lexicons that are shipped keep what the annotation guide and the design promise. */
class ShippedLexiconsTest {

  private static final List<String> CATEGORIES =
      List.of(
          "deflection/not-my-job",
          "deflection/other-department",
          "deflection/not-informed",
          "deflection/powerless",
          "deflection/rule-shield",
          "deflection/blame-other",
          "deflection/blame-customer",
          "deflection/stalling",
          "brusqueness",
          "exhortation/pace",
          "exhortation/attitude",
          "exhortation/slogan",
          "ownership/takes-charge",
          "ownership/commitment",
          "ownership/admits",
          "ownership/warm-handover",
          "ownership/helps-colleague",
          "empathy/acknowledges",
          "empathy/listens",
          "customer-effort/repeat",
          "customer-effort/runaround",
          "customer-effort/escalation");

  private static final Map<String, Integer> LEAST_PHRASES = Map.of("fr", 10, "en", 6);

  private static List<Lexicon> shipped = List.of();

  @BeforeAll
  static void read() {
    Problems problems = new Problems();
    shipped = LexiconReader.read(List.of(), problems);
    assertThat(problems.list()).extracting(Problem::render).isEmpty();
  }

  @Test
  void allFamiliesAreThereInAllLanguages() {
    assertThat(shipped).extracting(Lexicon::name).isEqualTo(LexiconLibrary.names());
    assertThat(shipped).hasSize(12);
  }

  @Test
  void everyExampleComesOutAsItSays() {
    LexiconCheck.Report report = LexiconCheck.check(shipped);
    assertThat(report.failures()).extracting(Problem::render).isEmpty();
    assertThat(report.categories()).isEqualTo(CATEGORIES.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyCategoryHasItsPhrases(String language) {
    Map<String, Category> categories =
        shipped.stream()
            .filter(lexicon -> lexicon.language().equals(language))
            .flatMap(lexicon -> lexicon.categories().stream())
            .collect(Collectors.toMap(Category::name, category -> category));
    assertThat(categories).containsOnlyKeys(CATEGORIES);
    int least = LEAST_PHRASES.get(language);
    assertThat(categories.values())
        .allSatisfy(
            category ->
                assertThat(category.phrases())
                    .as(category.name())
                    .hasSizeGreaterThanOrEqualTo(least));
  }

  @Test
  void textsForPeopleAreInEveryLanguage() {
    for (Lexicon lexicon : shipped) {
      for (Category category : lexicon.categories()) {
        assertThat(category.title()).as(category.name()).containsOnlyKeys("fr", "en");
        if (lexicon.stance() == Stance.NEGATIVE) {
          assertThat(category.why()).as(category.name()).containsOnlyKeys("fr", "en");
          assertThat(category.sayInstead()).as(category.name()).containsOnlyKeys("fr", "en");
        }
      }
    }
  }

  @Test
  void speakersAreThoseOfTheAnnotationGuide() {
    for (Lexicon lexicon : shipped) {
      List<String> expected =
          switch (lexicon.family()) {
            case "exhortation" -> List.of("manager");
            case "ownership", "empathy" -> List.of("agent", "colleague", "manager");
            case "customer-effort" -> List.of("customer");
            default -> List.of("agent", "colleague");
          };
      assertThat(lexicon.speakers())
          .as(lexicon.name())
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }
}

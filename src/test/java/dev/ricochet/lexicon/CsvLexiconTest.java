package dev.ricochet.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvLexiconTest {

  private final Problems problems = new Problems();
  @TempDir private Path folder;

  @Test
  void eachRowIsAPhrase() throws IOException {
    List<Lexicon> lexicons =
        read(
            """
            category,phrase,severity,say_instead,note
            refus/pas-moi,pas mon rayon,high,Je regarde.,entendu lundi
            refus/pas-moi,"voyez (avec | chez) eux",,,

            rudesse,"c'est comme ça, point",low,,
            """);
    assertThat(rendered()).isEmpty();
    assertThat(lexicons).extracting(Lexicon::name).containsExactly("refus.fr", "rudesse.fr");
    Lexicon lexicon = lexicons.get(0);
    assertThat(lexicon.stance()).isEqualTo(Stance.NEGATIVE);
    assertThat(lexicon.speakers()).containsExactly("agent", "colleague");
    Category category = lexicon.categories().get(0);
    assertThat(category.name()).isEqualTo("refus/pas-moi");
    assertThat(category.title()).containsEntry("fr", "pas moi");
    assertThat(category.sayInstead()).containsEntry("fr", "Je regarde.");
    Phrase first = category.phrases().get(0);
    assertThat(first.id()).isEqualTo("pas-mon-rayon");
    assertThat(first.severity()).isEqualTo(Severity.HIGH);
    assertThat(first.position()).hasToString("mine.csv:2:15");
    Phrase second = category.phrases().get(1);
    assertThat(second.id()).matches("voyez-avec-chez-eux-[0-9a-f]{4}");
    assertThat(second.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(second.position()).hasToString("mine.csv:3:16");
    assertThat(lexicons.get(1).categories().get(0).name()).isEqualTo("rudesse");
    assertThat(lexicons.get(1).categories().get(0).phrases().get(0).position())
        .hasToString("mine.csv:5:10");
  }

  @Test
  void columnsComeInAnyOrderLanguageAndDelimiter() throws IOException {
    List<Lexicon> lexicons =
        read(
            """
            \uFEFFLangue;Sévérité;Phrase;Catégorie;Dire plutôt\r
            en;haute;not my desk;refus/pas-moi;Let me see.\r
            ;faible;pas mon rayon;refus/pas-moi;\r
            """);
    assertThat(rendered()).isEmpty();
    assertThat(lexicons).extracting(Lexicon::name).containsExactly("refus.en", "refus.fr");
    Category english = lexicons.get(0).categories().get(0);
    assertThat(english.phrases().get(0).severity()).isEqualTo(Severity.HIGH);
    assertThat(english.sayInstead()).containsEntry("en", "Let me see.");
    Phrase french = lexicons.get(1).categories().get(0).phrases().get(0);
    assertThat(french.severity()).isEqualTo(Severity.LOW);
    assertThat(french.position()).hasToString("mine.csv:3:9");
  }

  @Test
  void anIdStaysWhenRowsComeAndGo() throws IOException {
    String header = "category,phrase\n";
    String row = "refus/pas-moi,voyez (avec | chez) eux\n";
    String other = "refus/pas-moi,voyez avec chez eux\n";
    List<String> alone = ids(read(header + row));
    List<String> both = ids(read(header + other + row));
    assertThat(both).hasSize(2).containsAll(alone);
    assertThat(rendered()).isEmpty();
  }

  @Test
  void phrasesOfAShippedFamilyAreAddedToIt() throws IOException {
    write("category,phrase,say_instead\ndeflection/not-my-job,pas mon rayon,Je regarde.\n");
    List<Lexicon> alone = LexiconReader.read(List.of("mine.csv"), options(), problems);
    assertThat(ids(alone)).containsExactly("pas-mon-rayon");
    Category category = alone.get(0).categories().get(0);
    assertThat(category.title()).containsKeys("fr", "en");
    assertThat(category.sayInstead()).containsEntry("fr", "Je regarde.").containsKey("en");
    List<Lexicon> shipped = LexiconReader.read(List.of("deflection.fr"), options(), problems);
    List<Lexicon> added =
        LexiconReader.read(List.of("deflection.fr", "mine.csv"), options(), problems);
    assertThat(added).extracting(Lexicon::name).containsExactly("deflection.fr");
    assertThat(ids(added)).hasSize(ids(shipped).size() + 1).contains("pas-mon-rayon");
    assertThat(rendered()).isEmpty();
  }

  record Fault(String csv, String rendered) {}

  static List<Fault> faults() {
    return List.of(
        new Fault("", "mine.csv: the file is empty"),
        new Fault("category,phrase\n", "mine.csv: there is no phrase under the header"),
        new Fault(
            "catgory,phrase,severty\nrefus,non,high\n",
            """
            mine.csv:1:1: there is no column 'category'
              catgory,phrase,severty
              ^
              help: the first line names the columns: category, phrase, severity, say_instead
            mine.csv:1:1: unknown column 'catgory'
              catgory,phrase,severty
              ^
              help: did you mean 'category'?
            mine.csv:1:16: unknown column 'severty'
              catgory,phrase,severty
                             ^
              help: did you mean 'severity'?\
            """),
        new Fault(
            """
            category;phrase;severity;language
            refus/pas-moi;pas (mon rayon;severe;
            ;pas moi;high;de
            Pas moi;non;;
            refus/pas-moi;;low;
            refus/pas-moi
            refus/pas-moi;d'accord pas;;
            refus/pas-moi;D'ACCORD pas;;
            """,
            """
            mine.csv:2:19: '(' is never closed
              refus/pas-moi;pas (mon rayon;severe;
                                ^
              help: close it with )
            mine.csv:2:30: 'severe' is no severity; one of low, medium, high, faible, moyenne, haute
              refus/pas-moi;pas (mon rayon;severe;
                                           ^
            mine.csv:3:1: the category is missing
              ;pas moi;high;de
              ^
              help: write family/name, such as deflection/not-my-job
            mine.csv:3:15: 'de' is no language; one of en, fr
              ;pas moi;high;de
                            ^
            mine.csv:4:1: 'Pas moi' is no name of a category
              Pas moi;non;;
              ^
              help: write family/name, such as deflection/not-my-job
            mine.csv:5:15: the phrase is missing
              refus/pas-moi;;low;
                            ^
            mine.csv:6:1: the phrase is missing
              refus/pas-moi
              ^
            mine.csv:8:15: this phrase of refus/pas-moi stands on line 7 too
              refus/pas-moi;D'ACCORD pas;;
                            ^
              help: take one of the two out\
            """),
        new Fault(
            "category,phrase\nrefus,non\nrefus,\"jamais\n",
            """
            mine.csv:3:1: this row cannot be cut into cells
              refus,"jamais
              ^
              help: close each quote, and double the quotes inside a quoted cell\
            """));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultsAreShownWhereTheyStand(Fault fault) throws IOException {
    read(fault.csv());
    assertThat(rendered()).isEqualTo(fault.rendered());
  }

  private List<Lexicon> read(String csv) throws IOException {
    write(csv);
    return LexiconReader.read(List.of("mine.csv"), options(), problems);
  }

  private void write(String csv) throws IOException {
    Files.write(folder.resolve("mine.csv"), csv.getBytes(StandardCharsets.UTF_8));
  }

  private LexiconOptions options() {
    return new LexiconOptions(folder, "fr");
  }

  private static List<String> ids(List<Lexicon> lexicons) {
    return lexicons.stream()
        .flatMap(lexicon -> lexicon.categories().stream())
        .flatMap(category -> category.phrases().stream())
        .map(Phrase::id)
        .toList();
  }

  private String rendered() {
    return problems.list().stream().map(Problem::render).collect(Collectors.joining("\n"));
  }
}

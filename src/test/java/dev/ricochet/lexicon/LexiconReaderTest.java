package dev.ricochet.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LexiconReaderTest {

  private static final String SOUND =
      """
      lexicon: refus
      language: fr
      macros:
        service: (service | bureau)
      categories:
        pas-moi:
          title: Pas moi
          why: Le client se sent seul.
          say-instead: Je regarde.
          phrases:
            - id: pas-mon-service
              severity: high
              patterns:
                - "pas mon {service}"
              unless:
                - "pas mon {service} préféré"
              hit:
                - "ce n'est pas mon service"
                - "ah non c'est pas mon bureau"
              miss:
                - "ce n'est pas mon service préféré"
      """;

  private final Problems problems = new Problems();
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsRead() {
    Lexicon lexicon = readYaml(SOUND).get(0);
    assertThat(rendered()).isEmpty();
    assertThat(lexicon.name()).isEqualTo("refus.fr");
    assertThat(lexicon.stance()).isEqualTo(Stance.NEGATIVE);
    assertThat(lexicon.speakers()).containsExactly("agent", "colleague");
    Category category = lexicon.categories().get(0);
    assertThat(category.name()).isEqualTo("refus/pas-moi");
    assertThat(category.title()).isEqualTo(Map.of("fr", "Pas moi"));
    assertThat(category.sayInstead()).isEqualTo(Map.of("fr", "Je regarde."));
    Phrase phrase = category.phrases().get(0);
    assertThat(phrase.id()).isEqualTo("pas-mon-service");
    assertThat(phrase.severity()).isEqualTo(Severity.HIGH);
    assertThat(phrase.patterns().get(0).text()).isEqualTo("pas mon {service}");
    assertThat(phrase.patterns().get(0).position()).hasToString("mine.yaml:14:14");
    assertThat(phrase.unless()).hasSize(1);
    assertThat(phrase.hits().get(1).text()).isEqualTo("ah non c'est pas mon bureau");
    assertThat(phrase.misses()).hasSize(1);
    assertThat(phrase.position()).hasToString("mine.yaml:11:9");
  }

  @Test
  void theStanceSaysWhoIsListenedToUnlessTheFileDoes() {
    String positive = SOUND.replace("language: fr\n", "language: fr\nstance: positive\n");
    assertThat(readYaml(positive).get(0).speakers())
        .containsExactly("agent", "colleague", "manager");
    String signal = SOUND.replace("language: fr\n", "language: fr\nstance: signal\n");
    assertThat(readYaml(signal).get(0).speakers()).containsExactly("customer");
    String given = SOUND.replace("language: fr\n", "language: fr\nspeakers: [manager]\n");
    assertThat(readYaml(given).get(0).speakers()).containsExactly("manager");
  }

  @Test
  void aFamilyWithoutCategoriesHasOneThatBearsItsName() {
    String yaml = SOUND.replace("lexicon: refus", "lexicon: pas-moi");
    assertThat(readYaml(yaml).get(0).categories().get(0).name()).isEqualTo("pas-moi");
  }

  /** A change to the sound lexicon, and what is then said about it. */
  record Fault(String name, String sound, String faulty, String rendered) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Fault> faults() {
    return List.of(
        new Fault(
            "unknown key",
            "miss:\n",
            "mis:\n",
            """
            mine.yaml:11:9: 'miss' is missing
                    - id: pas-mon-service
                      ^
            mine.yaml:20:9: unknown key 'mis'; did you mean 'miss'?
                      mis:
                      ^\
            """),
        new Fault(
            "no severity of ours",
            "severity: high",
            "severity: severe",
            """
            mine.yaml:12:19: 'severe' is no severity; one of low, medium, high
                      severity: severe
                                ^\
            """),
        new Fault(
            "language that does not exist",
            "language: fr",
            "language: de",
            """
            mine.yaml:2:11: 'de' is no language; one of en, fr
              language: de
                        ^\
            """),
        new Fault(
            "role that does not exist",
            "macros:",
            "speakers: [agent, chef]\nmacros:",
            """
            mine.yaml:3:19: 'chef' is no role; one of agent, colleague, manager, customer
              speakers: [agent, chef]
                                ^\
            """),
        new Fault(
            "negative without a reason or a better sentence",
            "    why: Le client se sent seul.\n    say-instead: Je regarde.\n",
            "",
            """
            mine.yaml:7:5: 'why' is missing
                  title: Pas moi
                  ^
            mine.yaml:7:5: 'say-instead' is missing
                  title: Pas moi
                  ^\
            """),
        new Fault(
            "reason in another language only",
            "why: Le client se sent seul.",
            "why: { en: \"The customer feels alone.\" }",
            """
            mine.yaml:8:10: 'why' lacks 'fr'
                  why: { en: "The customer feels alone." }
                       ^\
            """),
        new Fault(
            "too few examples",
            "          - \"ah non c'est pas mon bureau\"\n",
            "",
            """
            mine.yaml:18:11: 'hit' needs at least 2 examples, not 1
                        - "ce n'est pas mon service"
                        ^\
            """),
        new Fault(
            "faulty pattern",
            "\"pas mon {service}\"",
            "\"pas (mon service\"",
            """
            mine.yaml:14:18: '(' is never closed
                        - "pas (mon service"
                               ^
              help: close it with )\
            """),
        new Fault(
            "unknown macro",
            "\"pas mon {service}\"",
            "\"pas mon {servise}\"",
            """
            mine.yaml:14:23: there is no macro 'servise'
                        - "pas mon {servise}"
                                    ^
              help: did you mean {service}?\
            """),
        new Fault(
            "macros in a circle",
            "service: (service | bureau)",
            "service: \"le {bureau}\"\n  bureau: \"un {service}\"",
            """
            mine.yaml:4:13: macro 'service' names itself: service → bureau → service
                service: "le {bureau}"
                          ^\
            """),
        new Fault(
            "name with capitals",
            "id: pas-mon-service",
            "id: Pas mon service",
            """
            mine.yaml:11:13: 'Pas mon service' is no name
                    - id: Pas mon service
                          ^
              help: write lower-case words with hyphens, such as 'not-my-job'\
            """),
        new Fault(
            "off without a lexicon that is extended",
            "severity: high",
            "off: true\n        severity: high",
            """
            mine.yaml:12:14: 'off' is for lexicons that extend a shipped one
                      off: true
                           ^\
            """),
        new Fault(
            "no lexicon to extend",
            "lexicon: refus\nlanguage: fr\n",
            "extends: deflexion.fr\n",
            """
            mine.yaml:1:10: there is no shipped lexicon 'deflexion.fr' to extend
              extends: deflexion.fr
                       ^
              help: did you mean 'deflection.fr'?\
            """),
        new Fault(
            "an empty list",
            "          - \"pas mon {service}\"\n        unless:",
            "        unless:",
            """
            mine.yaml:13:9: 'patterns' has no value
                      patterns:
                      ^\
            """),
        new Fault(
            "three faults at once",
            "severity: high\n        patterns:\n          - \"pas mon {service}\"\n",
            "severity: severe\n        pattern:\n          - \"pas mon {servise}\"\n",
            """
            mine.yaml:11:9: 'patterns' is missing
                    - id: pas-mon-service
                      ^
            mine.yaml:12:19: 'severe' is no severity; one of low, medium, high
                      severity: severe
                                ^
            mine.yaml:13:9: unknown key 'pattern'; did you mean 'patterns'?
                      pattern:
                      ^\
            """));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultsAreShownWhereTheyStand(Fault fault) {
    assertThat(SOUND).contains(fault.sound());
    readYaml(SOUND.replace(fault.sound(), fault.faulty()));
    assertThat(rendered()).isEqualTo(fault.rendered());
  }

  @Test
  void anIdIsTakenOnce() {
    String phrase = SOUND.substring(SOUND.indexOf("      - id"));
    readYaml(SOUND + phrase);
    assertThat(rendered())
        .isEqualTo(
            """
            mine.yaml:22:13: id 'pas-mon-service' is taken already, on line 11
                    - id: pas-mon-service
                          ^\
            """);
  }

  @Test
  void aWordWithoutFormsIsShownWithTheOtherFaults() throws IOException {
    write(
        "mine.yaml",
        SOUND.replace("pas mon {service}\"", "pas <xyzzyer>\"").replace("high", "severe"));
    read("mine.yaml");
    assertThat(problems.list()).hasSize(2);
    assertThat(rendered())
        .startsWith("mine.yaml:12:19: 'severe' is no severity")
        .contains("mine.yaml:14:", "          - \"pas <xyzzyer>\"");
  }

  @Test
  void namesAndFilesThatAreNotThere() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    read("deflexion", "nowhere.yaml", "sub");
    assertThat(rendered())
        .isEqualTo(
            """
            deflexion: there is no such lexicon, shipped or file
              help: did you mean 'deflection'?
            nowhere.yaml: there is no such lexicon, shipped or file
              help: 'ricochet lexicon list' names those that are shipped
            sub: is a folder, no lexicon
              help: 'ricochet lexicon list' names those that are shipped\
            """);
  }

  @Test
  void shippedLexiconsAreReadByLanguageFamilyOrName() {
    assertThat(names(read("fr"))).contains("deflection.fr").noneMatch(n -> n.endsWith(".en"));
    assertThat(names(read("deflection"))).containsExactly("deflection.en", "deflection.fr");
    assertThat(names(read("deflection.fr", "deflection.fr"))).containsExactly("deflection.fr");
    assertThat(names(read())).isEqualTo(LexiconLibrary.names());
    assertThat(rendered()).isEmpty();
  }

  private static final String CHANGES =
      """
      extends: deflection.fr
      categories:
        not-my-job:
          why: { fr: "Chez nous, chacun répond." }
          phrases:
            - id: %s
              off: true
            - id: %s
              severity: low
              patterns: ["pas dans mes cordes"]
              hit: ["c'est pas dans mes cordes", "ce n'est pas dans mes cordes ça"]
              miss: ["une corde pas dans ma guitare"]
        chez-nous:
          title: { fr: "Chez nous", en: "Our own" }
          why: { fr: "a", en: "b" }
          say-instead: { fr: "c", en: "d" }
          phrases:
            - id: au-premier
              severity: medium
              patterns: ["montez au (premier | deuxième)", "{party} au premier"]
              hit: ["montez au premier", "montez au deuxième étage"]
              miss: ["je monte au premier"]
      """;

  @Test
  void aLexiconThatExtendsAddsChangesAndSwitchesOff() throws IOException {
    Category shipped = category(read("deflection.fr").get(0), "deflection/not-my-job");
    String first = shipped.phrases().get(0).id();
    String second = shipped.phrases().get(1).id();
    write("mine.yaml", CHANGES.formatted(first, second));
    List<Lexicon> lexicons = read("fr", "mine.yaml");
    assertThat(rendered()).isEmpty();
    assertThat(names(lexicons)).isEqualTo(names(read("fr")));
    Lexicon changed = lexicons.get(names(lexicons).indexOf("deflection.fr"));
    Category category = category(changed, "deflection/not-my-job");
    assertThat(category.title()).isEqualTo(shipped.title());
    assertThat(category.why()).containsEntry("fr", "Chez nous, chacun répond.").containsKey("en");
    assertThat(category.phrases()).hasSize(shipped.phrases().size() - 1);
    Phrase replaced = category.phrases().get(0);
    assertThat(replaced.id()).isEqualTo(second);
    assertThat(replaced.severity()).isEqualTo(Severity.LOW);
    assertThat(category(changed, "deflection/chez-nous").phrases()).hasSize(1);
    assertThat(names(read("mine.yaml"))).containsExactly("deflection.fr");
  }

  @Test
  void onlyWhatIsThereCanBeSwitchedOff() {
    readYaml(CHANGES.formatted("no-such-phrase", "pas-dans-mes-cordes"));
    assertThat(rendered())
        .isEqualTo(
            """
            mine.yaml:6:13: there is no phrase 'no-such-phrase' in deflection/not-my-job
                    - id: no-such-phrase
                          ^\
            """);
  }

  @Test
  void anExtendingLexiconDoesNotSayAgainWhatItIs() {
    readYaml("extends: deflection.fr\nlanguage: en\n");
    assertThat(rendered())
        .isEqualTo(
            """
            mine.yaml:2:1: 'language' comes from the extended lexicon
              language: en
              ^
              help: take this line out\
            """);
  }

  @Test
  void twoLexiconsDoNotShareAName() throws IOException {
    write("a.yaml", SOUND);
    write("b.yaml", SOUND);
    write("c.yaml", SOUND.replace("lexicon: refus", "lexicon: deflection"));
    read("fr", "a.yaml", "b.yaml", "c.yaml");
    assertThat(rendered())
        .isEqualTo(
            """
            b.yaml:1:10: lexicon refus.fr stands in a.yaml already
              lexicon: refus
                       ^
              help: write both in one file
            c.yaml:1:10: lexicon deflection.fr is shipped already
              lexicon: deflection
                       ^
              help: write 'extends: deflection.fr' to change it, or give yours another name\
            """);
  }

  @Test
  void theOrderOfTheNamesDoesNotMatter() throws IOException {
    write("mine.yaml", SOUND);
    write("mine.csv", "category,phrase\nrefus/pas-moi,voyez ailleurs\n");
    List<Lexicon> oneWay = read("deflection.fr", "mine.yaml", "mine.csv");
    List<Lexicon> otherWay = read("mine.csv", "mine.yaml", "deflection.fr");
    assertThat(names(otherWay)).isEqualTo(names(oneWay));
    assertThat(ids(otherWay)).isEqualTo(ids(oneWay));
    assertThat(ids(oneWay)).contains("refus/pas-moi voyez-ailleurs");
  }

  private List<Lexicon> readYaml(String yaml) {
    return LexiconReader.readYaml("mine.yaml", yaml, problems);
  }

  private List<Lexicon> read(String... names) {
    return LexiconReader.read(List.of(names), new LexiconOptions(folder, "fr"), problems);
  }

  private void write(String file, String text) throws IOException {
    Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> names(List<Lexicon> lexicons) {
    return lexicons.stream().map(Lexicon::name).toList();
  }

  private static List<String> ids(List<Lexicon> lexicons) {
    return lexicons.stream()
        .flatMap(lexicon -> lexicon.categories().stream())
        .flatMap(c -> c.phrases().stream().map(phrase -> c.name() + " " + phrase.id()))
        .toList();
  }

  private static Category category(Lexicon lexicon, String name) {
    return lexicon.categories().stream()
        .filter(category -> category.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String rendered() {
    return problems.list().stream().map(Problem::render).collect(Collectors.joining("\n"));
  }
}

package dev.ricochet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The French catalogue says all that the program says, and nothing else. */
class FrenchTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** What the build makes of the templates. */
  private static final Path TEMPLATES = Path.of("target/generated-sources/jte");

  private static final Path CATALOGUE = Path.of("src/main/resources/dev/ricochet/source/fr.json");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]\\}");

  /** What is typed or written in a file stands as it is: keys, JSON, parts of patterns. */
  private static final Pattern SYNTAX =
      Pattern.compile(
          "'[^']*'|\"[^\"]*\"|`[^`]*`|[{\\[][^}\\]]*[}\\]]|« [a-z]+: [a-z{}0-9]* ?»|\\)\\?");

  private static Map<String, String> texts;
  private static Map<String, List<String>> french;

  @BeforeAll
  static void read() throws IOException {
    texts = Texts.in(SOURCES, TEMPLATES);
    french = new TreeMap<>();
    new ObjectMapper()
        .readTree(CATALOGUE.toFile())
        .properties()
        .forEach(entry -> french.put(entry.getKey(), phrases(entry.getValue())));
  }

  private static List<String> phrases(JsonNode value) {
    List<String> phrases = new ArrayList<>();
    (value.isArray() ? value : List.of(value)).forEach(phrase -> phrases.add(phrase.textValue()));
    return phrases;
  }

  @Test
  void everyTextOfTheProgramHasItsFrench() {
    Map<String, String> missing = new TreeMap<>(texts);
    missing.keySet().removeAll(french.keySet());
    assertThat(missing).isEmpty();
  }

  @Test
  void everyEntryIsATextOfTheProgram() {
    assertThat(french.keySet()).isSubsetOf(texts.keySet());
  }

  @Test
  void entriesStandInTheOrderOfTheirEnglish() throws IOException {
    List<String> written = new ArrayList<>();
    new ObjectMapper().readTree(CATALOGUE.toFile()).fieldNames().forEachRemaining(written::add);
    assertThat(written).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void placeholdersAreTheSameOnBothSides() {
    french.forEach(
        (english, phrases) ->
            assertThat(phrases)
                .allSatisfy(
                    phrase -> assertThat(placeholders(phrase)).isEqualTo(placeholders(english))));
  }

  @Test
  void apostrophesAreCurved() {
    assertThat(phrasesWith("\\p{L}'\\p{L}")).isEmpty();
  }

  @Test
  void aSpaceStandsBeforeHighPunctuationAndInsideOfGuillemets() {
    assertThat(phrasesWith("[\\p{L})»][;!?»](\\s|$)|\\p{L}:\\s|«\\S|\\S»")).isEmpty();
  }

  @Test
  void spacesThatBreakNoLineAreLeftToTheProgram() {
    assertThat(phrasesWith("[\\u00a0\\u202f]")).isEmpty();
  }

  private static List<String> phrasesWith(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return french.values().stream()
        .flatMap(List::stream)
        .map(phrase -> SYNTAX.matcher(phrase).replaceAll(""))
        .filter(phrase -> pattern.matcher(phrase).find())
        .toList();
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

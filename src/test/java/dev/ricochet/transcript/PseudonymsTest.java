package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  private static Pseudonyms pseudonyms(String secret) {
    return Pseudonyms.of(secret.getBytes(StandardCharsets.UTF_8));
  }

  private static Turn turn(Role role, String label, String who) {
    return new Turn(
        "c-17",
        role,
        label,
        who,
        null,
        "fr",
        "phone",
        "Nord",
        "https://enregistrements.example/c-17",
        "bonjour",
        Position.of("exports/calls.csv", 12));
  }

  /** Each from {@code printf %s agent:A12 | openssl dgst -sha256 -hmac $SECRET}. */
  @ParameterizedTest
  @CsvSource({
    "AGENT, A12, agent-cbd532612a",
    "COLLEAGUE, A12, agent-cbd532612a",
    "MANAGER, A12, agent-cbd532612a",
    "CUSTOMER, A12, customer-11522cd25eaeffee",
    "AGENT, Hélène, agent-36cd3e4927",
    "AGENT, He\u0301le\u0300ne, agent-36cd3e4927",
  })
  void pseudonymsAreWhatOpensslComputes(Role role, String who, String expected) {
    assertThat(pseudonyms(SECRET).apply(turn(role, "x", who)).who()).isEqualTo(expected);
  }

  @Test
  void whatIsReplacedAndWhatStays() {
    Turn turn = pseudonyms(SECRET).apply(turn(Role.AGENT, "agent", "A12"));
    assertThat(turn)
        .isEqualTo(
            new Turn(
                "conversation-9c215b0653b5d979",
                Role.AGENT,
                "agent",
                "agent-cbd532612a",
                null,
                "fr",
                "phone",
                "Nord",
                null,
                "bonjour",
                Position.of("file-ad34c71c20b624be.csv", 12)));
  }

  @Test
  void aLabelThatIsANameIsReplacedAndNobodyStaysNobody() {
    Turn turn = pseudonyms(SECRET).apply(turn(Role.CUSTOMER, "A12", null));
    assertThat(turn.label()).isEqualTo("customer-11522cd25eaeffee");
    assertThat(turn.who()).isNull();
  }

  @Test
  void anotherSecretGivesOthers() {
    Turn turn = turn(Role.AGENT, "agent", "A12");
    assertThat(pseudonyms("another secret of 30 characters").apply(turn).who())
        .isEqualTo("agent-e330ba8a91");
    assertThat(pseudonyms("another secret of 30 characters").sign("x"))
        .matches("[0-9a-f]{16}")
        .isNotEqualTo(pseudonyms(SECRET).sign("x"));
  }

  @Test
  void namesOfStaffHoldEverywhereThoseOfCustomersInTheirConversation() {
    Pseudonyms pseudonyms = pseudonyms(SECRET);
    pseudonyms.apply(turn(Role.AGENT, "Julie Martin (N2)", "jmartin"));
    Turn heard = pseudonyms.apply(turn(Role.CUSTOMER, "Mme Lefèvre", "karim.ben@free.fr"));
    Predicate<String> here = pseudonyms.namesIn(heard);
    assertThat(here).accepts("Julie", "MARTIN", "Lefevre", "Karim", "Ben");
    assertThat(here).rejects("Mme", "free", "fr", "N2", "Bonjour", "customer");
    Turn elsewhere =
        new Turn(
            "c-18", Role.AGENT, "agent", null, null, null, null, null, null, "", heard.position());
    assertThat(pseudonyms.namesIn(pseudonyms.apply(elsewhere))).accepts("Julie").rejects("Karim");
  }

  @Test
  void namesInTheRosterAreNamesBeforeTheySpeak() throws IOException {
    Path file =
        Files.writeString(folder.resolve("r.csv"), "agent,name,aliases\nA12,Julie Roy,Juju\n");
    Pseudonyms pseudonyms = pseudonyms(SECRET);
    pseudonyms.know(Roster.read(Sources.file("r.csv", file), problems));
    Turn turn = pseudonyms.apply(turn(Role.AGENT, "agent", "A12"));
    assertThat(pseudonyms.namesIn(turn)).accepts("Julie", "ROY", "Juju").rejects("Karim");
  }

  @Test
  void aServiceIsNoName() {
    Pseudonyms pseudonyms = pseudonyms(SECRET);
    Turn turn = pseudonyms.apply(turn(Role.AGENT, "Service Facturation", null));
    assertThat(pseudonyms.namesIn(turn)).rejects("Service", "Facturation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n"})
  void oneLineEndBehindTheSecretDoesNotCount(String end) throws IOException {
    Files.writeString(folder.resolve("secret"), SECRET + end);
    Pseudonyms ofFile = Pseudonyms.parse("secret", folder, Map.of(), problems);
    Pseudonyms ofVariable =
        Pseudonyms.parse("env:KEY", folder, Map.of("KEY", SECRET + end), problems);
    assertThat(problems.list()).isEmpty();
    assertThat(ofFile).isNotNull();
    assertThat(ofFile.sign("x")).isEqualTo(pseudonyms(SECRET).sign("x"));
    assertThat(ofVariable).isNotNull();
    assertThat(ofVariable.sign("x")).isEqualTo(pseudonyms(SECRET).sign("x"));
  }

  @Test
  void aShortSecretIsRefusedAndNotShown() throws IOException {
    Files.writeString(folder.resolve("secret"), "hunter2\n");
    assertThat(Pseudonyms.parse("secret", folder, Map.of(), problems)).isNull();
    assertThat(Pseudonyms.parse("env:KEY", folder, Map.of("KEY", "hunter2"), problems)).isNull();
    assertThat(problems.list())
        .extracting(Problem::render)
        .containsExactly(
            """
            --pseudonymize: the secret in secret is shorter than 16 bytes
              help: make one with: openssl rand -hex 32 > secret""",
            """
            --pseudonymize: the secret in env:KEY is shorter than 16 bytes
              help: make one with: openssl rand -hex 32 > secret""");
  }

  @Test
  void aSecretThatIsNotThere() throws IOException {
    Files.write(folder.resolve("huge"), new byte[1 << 17]);
    assertThat(Pseudonyms.parse("none", folder, Map.of(), problems)).isNull();
    assertThat(Pseudonyms.parse("env:KEY", folder, Map.of(), problems)).isNull();
    assertThat(Pseudonyms.parse("huge", folder, Map.of(), problems)).isNull();
    assertThat(problems.list())
        .extracting(problem -> problem.message().toString())
        .satisfiesExactly(
            first -> assertThat(first).contains("no"),
            second -> assertThat(second).isEqualTo("there is no environment variable KEY"),
            third -> assertThat(third).isEqualTo("huge is too large for a secret"));
  }

  @Test
  void aSecretInTheCodeIsLongEnough() {
    byte[] secret = new byte[15];
    assertThatThrownBy(() -> Pseudonyms.of(secret)).isInstanceOf(IllegalArgumentException.class);
  }
}

package dev.ricochet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headings are bold on terminals that want it, and the same bytes go to all others. */
class ColourTest {

  private static final Map<String, String> TERMINAL = Map.of("TERM", "xterm-256color");

  @TempDir Path folder;

  @BeforeEach
  void writeLog() throws IOException {
    Files.writeString(
        folder.resolve("log.txt"), "Agent Julie: c'est pas mon service\nClient: ah bon\n");
  }

  @Test
  void headings_and_the_last_sentence_are_bold() {
    assertThat(audit(true, TERMINAL).out())
        .startsWith("\u001b[1mAgents without a team\u001b[0m\n")
        .endsWith(
            "\u001b[1mIn 1 turn, agents took the matter on after 0 of 1 deflection and left 1"
                + " bare.\u001b[0m\n");
  }

  @Test
  void nothing_but_the_codes_is_different() {
    assertThat(audit(true, TERMINAL).out().replaceAll("\u001b\\[[01]m", ""))
        .isEqualTo(audit(false, TERMINAL).out());
  }

  @Test
  void terminals_that_want_none() {
    Run plain = audit(false, TERMINAL);
    assertThat(plain.out()).doesNotContain("\u001b");
    assertThat(audit(true, Map.of("TERM", "xterm", "NO_COLOR", "1"))).isEqualTo(plain);
    assertThat(audit(true, Map.of("TERM", "dumb"))).isEqualTo(plain);
    assertThat(audit(true, Map.of())).isEqualTo(plain);
    assertThat(audit(true, Map.of("TERM", "xterm", "NO_COLOR", "")).out()).contains("\u001b");
  }

  @Test
  void help() {
    assertThat(run(true, TERMINAL, "audit", "--help").out())
        .contains("\u001b[1m--format\u001b[21m\u001b[0m=FORMAT");
  }

  private Run audit(boolean terminal, Map<String, String> environment) {
    return run(terminal, environment, "audit", "log.txt", "-l", Fixtures.DEFLECTION);
  }

  private Run run(boolean terminal, Map<String, String> environment, String... args) {
    return Run.in(
        folder,
        new Surroundings(Clock::systemUTC, environment, () -> terminal, () -> false),
        new byte[0],
        args);
  }
}

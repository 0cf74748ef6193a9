package dev.ricochet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped finds what is marked in the training part of the annotated conversations. */
class GoldTest {

  /** Far below what is reached: who falls under it broke something. */
  private static final double FLOOR = 0.8;

  @ParameterizedTest
  @ValueSource(strings = {"samples/gold/training-fr.jsonl", "samples/gold/training-en.jsonl"})
  void trainingPart(String gold) throws IOException {
    Run run = Run.in(Path.of("").toAbsolutePath(), "eval", gold, "--format", "json");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    JsonNode deflection = new ObjectMapper().readTree(run.out()).at("/families/deflection");
    assertThat(deflection.path("precision").asDouble()).isGreaterThan(FLOOR);
    assertThat(deflection.path("recall").asDouble()).isGreaterThan(FLOOR);
  }
}

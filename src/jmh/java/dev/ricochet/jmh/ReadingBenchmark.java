package dev.ricochet.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ricochet.transcript.Turn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From bytes to turns. The same calls are read in each format. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingBenchmark {

  private InMemory jsonLines = new InMemory("", new byte[0]);
  private InMemory log = new InMemory("", new byte[0]);

  /** Writes the calls in the other formats. */
  @Setup
  public void write(Calls calls) {
    Map<String, List<Turn>> conversations =
        calls.turns().stream()
            .collect(groupingBy(Turn::conversation, LinkedHashMap::new, toList()));
    jsonLines =
        new InMemory(
            "calls.jsonl",
            conversations.values().stream()
                .map(ReadingBenchmark::json)
                .collect(joining("\n"))
                .getBytes(UTF_8));
    log =
        new InMemory(
            "calls.log",
            conversations.values().stream()
                .map(ReadingBenchmark::log)
                .collect(joining())
                .getBytes(UTF_8));
  }

  private static String json(List<Turn> conversation) {
    List<Map<String, String>> turns =
        conversation.stream()
            .map(turn -> Map.of("speaker", turn.role().word(), "text", turn.text()))
            .toList();
    try {
      return new JsonMapper()
          .writeValueAsString(
              Map.of("conversation", conversation.get(0).conversation(), "turns", turns));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String log(List<Turn> conversation) {
    return conversation.stream()
        .map(turn -> turn.role().word() + ": " + turn.text().replace('\n', ' ') + "\n")
        .collect(joining("", "--- call " + conversation.get(0).conversation() + " ---\n", ""));
  }

  /** One turn a row. */
  @Benchmark
  public List<Turn> csv(Calls calls) {
    return Calls.read(calls.csv());
  }

  /** One conversation a line. */
  @Benchmark
  public List<Turn> jsonLines() {
    return Calls.read(jsonLines);
  }

  /** One turn a line. */
  @Benchmark
  public List<Turn> log() {
    return Calls.read(log);
  }
}

package dev.ricochet.jmh;

import dev.ricochet.bench.workload.Generate;
import dev.ricochet.source.Problems;
import dev.ricochet.transcript.ReadOptions;
import dev.ricochet.transcript.Transcripts;
import dev.ricochet.transcript.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One megabyte of generated calls. */
@State(Scope.Benchmark)
public class Calls {

  @Param({"fr"})
  private String language = "fr";

  @Param({"clean"})
  private String speech = "clean";

  private InMemory csv = new InMemory("", new byte[0]);
  private List<Turn> turns = List.of();

  /** Generates them. */
  @Setup
  public void generate() throws IOException {
    Path file = Files.createTempFile("calls", ".csv");
    Generate.main(
        new String[] {
          "calls", "--size", "1m", "--language", language, "--speech", speech, "-o", file.toString()
        });
    csv = new InMemory("calls.csv", Files.readAllBytes(file));
    Files.delete(file);
    turns = read(csv);
  }

  String language() {
    return language;
  }

  InMemory csv() {
    return csv;
  }

  List<Turn> turns() {
    return turns;
  }

  /** All turns of a source, which must be sound. */
  static List<Turn> read(InMemory source) {
    List<Turn> turns = new ArrayList<>();
    Problems problems = new Problems();
    Transcripts.read(source, ReadOptions.defaults(), turns::add, problems);
    problems.throwIfAny();
    return turns;
  }
}

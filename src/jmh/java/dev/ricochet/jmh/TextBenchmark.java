package dev.ricochet.jmh;

import dev.ricochet.text.CanonicalForm;
import dev.ricochet.transcript.Turn;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** From texts to words in canonical form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TextBenchmark {

  private CanonicalForm form = CanonicalForm.of("fr");

  /** Takes the form of the language. */
  @Setup
  public void load(Calls calls) {
    form = CanonicalForm.of(calls.language());
  }

  /** As the texts of turns are read. */
  @Benchmark
  public void tokenize(Calls calls, Blackhole words) {
    for (Turn turn : calls.turns()) {
      words.consume(form.tokenize(turn.text()));
    }
  }

  /** As the words of patterns are read, with all that is rewritten always. */
  @Benchmark
  public void canonicalForm(Calls calls, Blackhole words) {
    for (Turn turn : calls.turns()) {
      words.consume(form.patternWords(turn.text()));
    }
  }
}

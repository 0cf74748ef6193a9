package dev.ricochet.jmh;

import dev.ricochet.audit.Auditor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From turns to findings, by all shipped lexicons. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AuditBenchmark {

  private Auditor auditor = Shipped.auditor("fr");

  /** Begins an audit, and lets it compile what it needs. */
  @Setup(Level.Iteration)
  public void begin(Calls calls) {
    auditor = Shipped.auditor(calls.language());
    judge(calls);
  }

  /** Takes away what the audit kept. */
  @TearDown(Level.Iteration)
  public void close() {
    auditor.close();
  }

  /** Judges all turns: their conversations go on from one operation to the next. */
  @Benchmark
  public void judge(Calls calls) {
    calls.turns().forEach(auditor::accept);
  }
}

package dev.ricochet.jmh;

import dev.ricochet.audit.Auditor;
import dev.ricochet.report.CsvDialect;
import dev.ricochet.report.Report;
import dev.ricochet.report.Reports;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.AnalysisOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From findings to the CSV reports. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReportBenchmark {

  private static final Map<String, Report> REPORTS =
      Reports.named(EnumSet.of(Reports.Kind.CSV), CsvDialect.STANDARD, Wording.ENGLISH, "");

  private Auditor auditor = Shipped.auditor("fr");
  private Analysis analysis =
      Analysis.of(auditor.finish(), Shipped.lexicons("fr"), AnalysisOptions.DEFAULT);

  /** Audits the calls. */
  @Setup
  public void audit(Calls calls) {
    auditor = Shipped.auditor(calls.language());
    calls.turns().forEach(auditor::accept);
    analysis =
        Analysis.of(auditor.finish(), Shipped.lexicons(calls.language()), AnalysisOptions.DEFAULT);
  }

  /** Takes away what the audit kept. */
  @TearDown
  public void close() {
    auditor.close();
  }

  /** Writes all of them. */
  @Benchmark
  public void csv() throws IOException {
    for (Report report : REPORTS.values()) {
      report.write(analysis, OutputStream.nullOutputStream());
    }
  }
}

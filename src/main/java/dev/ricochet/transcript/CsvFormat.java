package dev.ricochet.transcript;

import java.io.IOException;
import java.util.function.Consumer;

/** CSV: a header that names the columns, then one row a turn. */
final class CsvFormat implements TranscriptFormat {

  @Override
  public Confidence confidence(String opening, ReadOptions options) {
    if (options.linePattern() != null) {
      return Confidence.NO;
    }
    CsvDialect dialect = CsvDialect.sniff(opening, options.columns());
    if (dialect.columns().width() < 2) {
      return Confidence.NO;
    }
    if (dialect.columns().areEnough()) {
      return Confidence.YES;
    }
    boolean maybe = dialect.regular() || dialect.columns().found() > 1;
    return maybe ? Confidence.MAYBE : Confidence.NO;
  }

  @Override
  public void read(TranscriptFile file, Consumer<Turn> turns, FileProblems problems)
      throws IOException {
    CsvDialect dialect = CsvDialect.sniff(file.opening(), file.options().columns());
    try (CsvRows rows = new CsvRows(file, dialect)) {
      new CsvTurns(file, dialect, problems).read(rows, turns);
    }
  }
}

package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.transcript.FormatInfo.Gives;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** CSV: a header that names the columns, then one row a turn. */
final class CsvFormat implements TranscriptFormat {

  @Override
  public List<FormatInfo> infos() {
    return List.of(
        new FormatInfo(
            Message.of("CSV with a line of column names"), Gives.YES, Gives.SOMETIMES, Gives.YES));
  }

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
    file.understood().format(Message.plain("CSV"), Message.of("its first line names columns"));
    file.understood().fact(Message.of("columns"), dialect.columns().inWords());
    file.understood().fact(Message.of("delimiter"), delimiter(dialect));
    new CsvTurns(file, dialect.columns(), problems).read(new CsvRows(file, dialect), turns);
  }

  private static Message delimiter(CsvDialect dialect) {
    return dialect.delimiter().equals("\t")
        ? Message.of("tab")
        : Message.plain(dialect.delimiter());
  }
}

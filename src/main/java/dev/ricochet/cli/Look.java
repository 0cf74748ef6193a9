package dev.ricochet.cli;

import dev.ricochet.source.Source;
import dev.ricochet.transcript.Inspection;
import dev.ricochet.transcript.ReadOptions;
import dev.ricochet.transcript.Transcripts;
import java.util.HashMap;
import java.util.Map;

/**
 * Two looks at a file.
 *
 * @param first how it is understood
 * @param then how it is where columns are as the first look guesses them; the same where there is
 *     nothing to guess
 */
record Look(Inspection first, Inspection then) {

  /** Looks at a file, and again if there is something to guess and it can be read twice. */
  static Look at(Source source, ReadOptions options) {
    Inspection first = Transcripts.inspect(source, options);
    Map<String, String> columns = new HashMap<>(options.columns());
    first
        .missing()
        .forEach(
            (field, column) -> {
              if (!column.isEmpty()) {
                columns.put(field, column);
              }
            });
    return columns.equals(options.columns()) || source.size().isEmpty()
        ? new Look(first, first)
        : new Look(first, Transcripts.inspect(source, options.withColumns(columns)));
  }
}

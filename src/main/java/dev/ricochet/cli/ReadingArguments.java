package dev.ricochet.cli;

import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.transcript.ReadOptions;
import dev.ricochet.transcript.Role;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What was typed about how transcripts are written. */
final class ReadingArguments {

  @Option(
      names = "--columns",
      paramLabel = "FIELD=COLUMN,...",
      description = "Which column of a CSV is which field: 'text=Verbatim,agent=Conseiller'.")
  List<String> columns = List.of();

  @Option(
      names = "--roles",
      paramLabel = "SPEAKER=ROLE,...",
      description =
          "Who speakers are: 'Julie=agent,Paul=customer'. Roles: agent, customer, "
              + "colleague, manager, system.")
  List<String> roles = List.of();

  @Option(
      names = "--line-pattern",
      paramLabel = "REGEX",
      description = {
        "How a line of a plain log begins a turn: a regular expression with the named groups "
            + "speaker and text, and perhaps conversation, at and who.",
        "'(?<at>[0-9:]+) (?<speaker>.+?): (?<text>.*)'"
      })
  @Nullable String linePattern;

  @Option(
      names = "--date-pattern",
      paramLabel = "PATTERN",
      description = "How dates are written: 'dd/MM/yyyy HH:mm'.")
  @Nullable String datePattern;

  @Option(
      names = "--encoding",
      paramLabel = "CHARSET",
      description = "The encoding of all inputs, where it is found out wrongly: windows-1252.")
  @Nullable String encoding;

  /** What the options mean; all that is wrong with them is added to the problems. */
  ReadOptions options(Problems problems) {
    Map<String, String> columnsRead = new HashMap<>();
    Map<String, Role> rolesRead = new HashMap<>();
    Charset encodingRead = read(encoding, ReadOptions::parseEncoding, problems);
    columns.forEach(typed -> add(read(typed, ReadOptions::parseColumns, problems), columnsRead));
    roles.forEach(typed -> add(read(typed, ReadOptions::parseRoles, problems), rolesRead));
    return new ReadOptions(
        encodingRead,
        columnsRead,
        rolesRead,
        read(linePattern, ReadOptions::parseLinePattern, problems),
        read(datePattern, ReadOptions::parseDatePattern, problems));
  }

  private static <T> @Nullable T read(
      @Nullable String typed, Function<String, T> parser, Problems problems) {
    if (typed == null) {
      return null;
    }
    try {
      return parser.apply(typed);
    } catch (ProblemsException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  private static <T> void add(@Nullable Map<String, T> pairs, Map<String, T> all) {
    if (pairs != null) {
      all.putAll(pairs);
    }
  }
}

package dev.ricochet.cli;

import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Sources;
import dev.ricochet.transcript.ReadOptions;
import dev.ricochet.transcript.Roster;
import dev.ricochet.transcript.SpeakerMap;
import java.nio.file.Path;
import java.util.ArrayList;
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
      description = "Which column of a table is which field: 'text=Verbatim,agent=Conseiller'.")
  List<String> columns = List.of();

  @Option(
      names = "--sheet",
      paramLabel = "NAME|NUMBER",
      description =
          "The sheet of an Excel workbook; without it, the first that has the columns is read.")
  @Nullable String sheet;

  @Option(
      names = {"--speakers", "--roles"},
      paramLabel = "SPEAKER=ROLE[:ID],...",
      description =
          "Who speakers are: 'Julie=agent,speaker_0=agent:A12,*=customer'; * is any letters. "
              + "Roles: agent, customer, colleague, manager, system.")
  List<String> speakers = List.of();

  @Option(
      names = "--channels",
      paramLabel = "NUMBER=ROLE,...",
      description = "Who is on which channel of a recording: '0=agent,1=customer'.")
  List<String> channels = List.of();

  @Option(
      names = "--roster",
      paramLabel = "FILE",
      description =
          "A CSV that tells who the agents are, with the columns agent, name, aliases, team, "
              + "from and to; only the first must be there.")
  @Nullable String roster;

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
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "Where moments are told whose offset is known: Europe/Paris.")
  @Nullable String timeZone;

  @Option(
      names = "--encoding",
      paramLabel = "CHARSET",
      description = "The encoding of all inputs, where it is found out wrongly: windows-1252.")
  @Nullable String encoding;

  /**
   * What the options mean; all that is wrong with them is added to the problems.
   *
   * @param workingDirectory where relative paths begin
   */
  ReadOptions options(Path workingDirectory, Problems problems) {
    Map<String, String> columnsRead = new HashMap<>();
    columns.forEach(typed -> add(read(typed, ReadOptions::parseColumns, problems), columnsRead));
    return ReadOptions.defaults()
        .withEncoding(read(encoding, ReadOptions::parseEncoding, problems))
        .withColumns(columnsRead)
        .withSpeakers(speakerMap(workingDirectory, problems))
        .withLinePattern(read(linePattern, ReadOptions::parseLinePattern, problems))
        .withDatePattern(read(datePattern, ReadOptions::parseDatePattern, problems))
        .withZone(read(timeZone, ReadOptions::parseZone, problems))
        .withSheet(sheet);
  }

  private SpeakerMap speakerMap(Path workingDirectory, Problems problems) {
    List<SpeakerMap.Rule> rules = new ArrayList<>();
    speakers.forEach(typed -> addAll(read(typed, SpeakerMap::parseSpeakers, problems), rules));
    channels.forEach(typed -> addAll(read(typed, SpeakerMap::parseChannels, problems), rules));
    SpeakerMap map = SpeakerMap.NONE.with(rules);
    return roster == null
        ? map
        : map.with(Roster.read(Sources.file(roster, workingDirectory.resolve(roster)), problems));
  }

  /** What a text that was typed means, or null where none was, or after a problem. */
  static <T> @Nullable T read(
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

  private static <T> void addAll(@Nullable List<T> more, List<T> all) {
    if (more != null) {
      all.addAll(more);
    }
  }
}

package dev.ricochet.cli;

import dev.ricochet.source.Problems;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import dev.ricochet.transcript.ReadOptions;
import dev.ricochet.transcript.Roster;
import dev.ricochet.transcript.SpeakerMap;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;

/** What the settings say about how transcripts are written. */
final class ReadingSettings {

  private ReadingSettings() {}

  /** What {@link Setting#READING} means; all that is wrong with it is added to the problems. */
  static ReadOptions of(Settings settings, Problems problems) {
    Map<String, String> columns = new HashMap<>();
    settings
        .readPairs(Setting.COLUMNS, ReadOptions::parseColumn, problems)
        .forEach(column -> columns.putIfAbsent(column.getKey(), column.getValue()));
    return ReadOptions.defaults()
        .withEncoding(settings.read(Setting.ENCODING, ReadOptions::parseEncoding, problems))
        .withColumns(columns)
        .withSpeakers(speakers(settings, problems))
        .withLinePattern(
            settings.read(Setting.LINE_PATTERN, ReadOptions::parseLinePattern, problems))
        .withDatePattern(
            settings.read(Setting.DATE_PATTERN, ReadOptions::parseDatePattern, problems))
        .withZone(settings.read(Setting.TIME_ZONE, ReadOptions::parseZone, problems))
        .withSheet(settings.text(Setting.SHEET));
  }

  private static SpeakerMap speakers(Settings settings, Problems problems) {
    SpeakerMap map =
        SpeakerMap.NONE
            .with(settings.readPairs(Setting.SPEAKERS, SpeakerMap::parseSpeaker, problems))
            .with(settings.readPairs(Setting.CHANNELS, SpeakerMap::parseChannel, problems));
    Written roster = settings.only(Setting.ROSTER);
    if (roster == null) {
      return map;
    }
    Source file = Sources.file(roster.text(), roster.path());
    if (Files.exists(roster.path())) {
      return map.with(Roster.read(file, problems));
    }
    roster.check(
        found ->
            found.add(Sources.unreadable(roster.text(), new NoSuchFileException(roster.text()))),
        problems);
    return map;
  }
}

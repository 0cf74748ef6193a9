package dev.ricochet.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ricochet.source.BytesSource;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What comes of reading a transcript, for tests. */
record Reading(List<Turn> turns, List<Problem> problems) {

  static Reading of(String text) {
    return of(text, ReadOptions.defaults());
  }

  static Reading of(String text, ReadOptions options) {
    return of(new BytesSource("x", text.getBytes(UTF_8)), options);
  }

  static Reading of(Source source, ReadOptions options) {
    List<Turn> turns = new ArrayList<>();
    Problems problems = new Problems();
    Transcripts.read(source, options, turns::add, problems);
    return new Reading(turns, problems.list());
  }

  /** Columns as they are typed behind {@code --columns}. */
  static Map<String, String> columns(String typed) {
    Map<String, String> columns = new HashMap<>();
    ReadOptions.parsePairs("--columns", typed, "text=Verbatim")
        .forEach(
            (field, header) -> {
              Map.Entry<String, String> column = ReadOptions.parseColumn(field, header);
              columns.put(column.getKey(), column.getValue());
            });
    return columns;
  }

  /** Speakers as they are typed behind {@code --speakers}. */
  static List<SpeakerMap.Rule> speakers(String typed) {
    return ReadOptions.parsePairs("--speakers", typed, "Julie=agent").entrySet().stream()
        .map(pair -> SpeakerMap.parseSpeaker(pair.getKey(), pair.getValue()))
        .toList();
  }

  /** Channels as they are typed behind {@code --channels}. */
  static List<SpeakerMap.Rule> channels(String typed) {
    return ReadOptions.parsePairs("--channels", typed, "0=agent").entrySet().stream()
        .map(pair -> SpeakerMap.parseChannel(pair.getKey(), pair.getValue()))
        .toList();
  }

  /** The problems as people read them. */
  String rendered() {
    return String.join("\n", problems.stream().map(Problem::render).toList());
  }

  /** Line, role, who and text of each turn. */
  List<String> lines() {
    return turns.stream()
        .map(t -> t.position().line() + " " + t.role().word() + " " + t.who() + ": " + t.text())
        .toList();
  }
}

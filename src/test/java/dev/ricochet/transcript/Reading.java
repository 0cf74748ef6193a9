package dev.ricochet.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ricochet.source.BytesSource;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Source;
import java.util.ArrayList;
import java.util.List;

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

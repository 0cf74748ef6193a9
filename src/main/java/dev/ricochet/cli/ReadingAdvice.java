package dev.ricochet.cli;

import dev.ricochet.report.Advice;
import dev.ricochet.report.Shell;
import dev.ricochet.source.Message;
import dev.ricochet.source.Wording;
import dev.ricochet.transcript.Inspection;
import dev.ricochet.transcript.Inspection.Heard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the command that audits a file which was looked at. */
final class ReadingAdvice {

  private static final int MOST_SPEAKERS = 5;

  private final Settings typed;
  private final List<String> typedFile;

  /** What its reader puts a column in place of. */
  private final String header;

  /** What its reader puts a role in place of. */
  private final String role;

  /**
   * @param typed what was typed before the file was looked at
   * @param typedFile the option that names a file of settings, or nothing
   * @param wording the language of its reader
   */
  ReadingAdvice(Settings typed, List<String> typedFile, Wording wording) {
    this.typed = typed;
    this.typedFile = typedFile;
    this.header = wording.say("HEADER");
    this.role = wording.say("ROLE");
  }

  /** What to do with a file. */
  Advice of(Look look) {
    Inspection first = look.first();
    Inspection then = look.then();
    if (!then.needsNoMoreThanRoles() && !first.missing().containsValue("")) {
      return new Advice(null, List.of(), "");
    }
    Settings told = told(first, then);
    List<Message> notes = new ArrayList<>();
    if (!first.missing().isEmpty()) {
      notes.add(
          first.missing().containsValue("")
              ? Message.of("put the name of a column in place of each {0}", header)
              : Message.of(
                  "the columns are guessed by what is in them: see whether they are right"));
    }
    if (!then.unknown().isEmpty()) {
      notes.add(
          then.problems().isEmpty()
              ? Message.of(
                  "whose turns are not judged, because nobody tells who they are: {0}",
                  unknown(then).map(Heard::label).collect(Collectors.joining(", ")))
              : Message.of(
                  "put agent, customer, colleague, manager or system in place of each {0}", role));
    }
    return new Advice(
        command(first.name(), told), notes, SettingsText.yaml(told, v -> "").toString());
  }

  private String command(String name, Settings told) {
    return Stream.of(
            Stream.of("ricochet", "audit", name.equals("<stdin>") ? "-" : Shell.path(name)),
            typedFile.stream().map(Shell::word),
            SettingsText.options(told))
        .flatMap(words -> words)
        .collect(Collectors.joining(" "));
  }

  /** What was typed, and what has to be told besides. */
  private Settings told(Inspection first, Inspection then) {
    Settings told = new Settings();
    Written.Origin origin = new OnCommandLine(Path.of(""));
    first
        .missing()
        .forEach(
            (field, column) ->
                told.add(
                    Setting.COLUMNS,
                    new Written(field, column.isEmpty() ? header : column, origin)));
    if (!then.problems().isEmpty()) {
      unknown(then).forEach(heard -> told.add(setting(heard), role(heard, origin)));
    }
    return told.over(typed);
  }

  private static Stream<Heard> unknown(Inspection inspection) {
    return inspection.unknown().stream().limit(MOST_SPEAKERS);
  }

  private static Setting setting(Heard heard) {
    return heard.channel() == null ? Setting.SPEAKERS : Setting.CHANNELS;
  }

  private Written role(Heard heard, Written.Origin origin) {
    String channel = heard.channel();
    return new Written(channel == null ? heard.label() : channel, role, origin);
  }
}

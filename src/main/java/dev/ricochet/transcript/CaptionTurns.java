package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes turns of captions. A caption ends where a line is full; so the cues of one speaker that
 * follow each other are one turn where a sentence goes on or the pause is short. It stands at the
 * place of its first cue. Among speakers who are not told apart only a sentence goes on.
 */
final class CaptionTurns {

  /** So long a silence ends a turn behind a sentence. */
  private static final Duration PAUSE = Duration.ofMillis(1500);

  /** So long a silence ends it within a sentence. */
  private static final Duration LONG_PAUSE = Duration.ofSeconds(5);

  /** A turn that has become so long (in UTF-16 units) ends with its cue. */
  private static final int LONG = 20_000;

  private static final String SENTENCE_END = ".?!…";
  private static final String BEHIND_SENTENCE = "\"'”’») \u00a0";

  private final TurnSink sink;
  private final Frame frame;
  private final CaptionNames names;
  private final StringBuilder text = new StringBuilder();
  private String speaker = "";
  private Duration start = Duration.ZERO;
  private Duration end = Duration.ZERO;
  private Position position;

  /** Finds out, and tells, how the file names its speakers. */
  CaptionTurns(TranscriptFile file, Frame frame, Consumer<Turn> turns) {
    this.sink = new TurnSink(file.options(), turns);
    this.frame = frame;
    this.names = new CaptionNames(file.opening(), new Speakers(file.options().speakers()));
    this.position = Position.of(file.name());
    if (CueText.namesVoices(file.opening())) {
      file.understood().fact(Message.of("speakers"), Message.of("named by voice tags"));
    } else if (names.areUsual()) {
      file.understood().fact(Message.of("speakers"), Message.of("named before their words"));
    }
  }

  /** Adds a cue whose text is all of the named voices; without one, of whom its text names. */
  void add(Cue cue) {
    for (CueText.Part part : cue.parts()) {
      String voice = part.voice();
      if (voice == null) {
        addLines(cue, part.text());
      } else {
        add(voice, cue, part.text());
      }
    }
  }

  /** The turn at hand, if there is one, is over. */
  void finish() {
    if (!text.isEmpty()) {
      String said = text.toString();
      text.setLength(0);
      sink.add(frame, new Said("", speaker, null, TimeReader.since(start), said, position));
    }
  }

  private void addLines(Cue cue, String lines) {
    String name = names.areUsual() ? speaker : "";
    StringBuilder said = new StringBuilder();
    for (String line : (Iterable<String>) lines.lines()::iterator) {
      Optional<CaptionNames.Named> named = names.in(line);
      if (named.isPresent() || CaptionNames.changesSpeaker(line)) {
        add(name, cue, said.toString());
        said.setLength(0);
        name = named.map(CaptionNames.Named::name).orElse("");
        if (named.isEmpty()) {
          finish();
        }
      }
      said.append(said.isEmpty() ? "" : " ")
          .append(named.map(CaptionNames.Named::text).orElseGet(() -> words(line)));
    }
    add(name, cue, said.toString());
  }

  private static String words(String line) {
    return CaptionNames.changesSpeaker(line) ? CaptionNames.withoutSign(line) : line.strip();
  }

  private void add(String name, Cue cue, String words) {
    String said = words.replaceAll("\\s+", " ").strip();
    if (said.isEmpty()) {
      return;
    }
    if (!goesOn(name, cue)) {
      finish();
      speaker = name;
      start = cue.times().start();
      position = cue.position();
    }
    text.append(text.isEmpty() ? "" : " ").append(said);
    end = cue.times().end();
  }

  private boolean goesOn(String name, Cue cue) {
    if (text.isEmpty() || !speaker.equals(name) || text.length() > LONG) {
      return false;
    }
    Duration silence = cue.times().start().minus(end);
    if (endsSentence()) {
      return !name.isEmpty() && silence.compareTo(PAUSE) <= 0;
    }
    return silence.compareTo(name.isEmpty() ? PAUSE : LONG_PAUSE) <= 0;
  }

  private boolean endsSentence() {
    int last = text.length() - 1;
    while (last > 0 && BEHIND_SENTENCE.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return SENTENCE_END.indexOf(text.charAt(last)) >= 0;
  }
}

package dev.ricochet.report;

import dev.ricochet.audit.Detection;
import dev.ricochet.audit.Explanation;
import dev.ricochet.audit.PhraseEntry;
import dev.ricochet.source.Message;
import dev.ricochet.source.Wording;
import dev.ricochet.transcript.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Why a turn is judged as it is, as a person reads it in a terminal. */
public final class ExplanationText {

  private static final int WIDTH = 80;
  private static final String INDENT = "    ";
  private static final int MOST_EXPECTED = 6;
  private static final int MOST_NEAR_MISSES = 5;

  private final Wording wording;
  private final StringBuilder out = new StringBuilder();

  private ExplanationText(Wording wording) {
    this.wording = wording;
  }

  /** The words as they are compared, what counts, what was dropped and why, what came near. */
  public static String of(Explanation explanation, Wording wording) {
    ExplanationText text = new ExplanationText(wording);
    text.write(explanation);
    return text.out.toString();
  }

  private void write(Explanation explanation) {
    line(
        "",
        Message.of(
            "Said by: {0}; language: {1}",
            Role.of(explanation.speaker()).inWords(), explanation.language()));
    line("", Message.of("Compared as these words:"));
    for (String line : wrapped(String.join(" ", explanation.words()))) {
      out.append("  ").append(line).append('\n');
    }
    List<Detection> counts = explanation.detections().stream().filter(Detection::counts).toList();
    List<Detection> dropped = explanation.detections().stream().filter(d -> !d.counts()).toList();
    line("\n", counts.isEmpty() ? Message.of("Nothing counts.") : Message.of("Counts:"));
    counts.forEach(detection -> describe(detection, explanation.text()));
    if (!dropped.isEmpty()) {
      line("\n", Message.of("Matched, but does not count:"));
      dropped.forEach(detection -> describe(detection, explanation.text()));
    }
    if (!explanation.nearMisses().isEmpty()) {
      line("\n", Message.of("Came near:"));
      nearest(explanation).forEach(near -> describe(near, explanation.text()));
    }
  }

  private void describe(Detection detection, String text) {
    quote(text.substring(detection.match().start(), detection.match().end()), detection.entry());
    line(INDENT, Message.of("pattern: {0}", detection.pattern()));
    detection
        .captures()
        .forEach((name, captured) -> line(INDENT, Message.of("{0}: {1}", name, captured.in(text))));
    if (!detection.counts()) {
      line(INDENT, detection.verdict().inWords());
    }
  }

  /** One pattern of each phrase, of the nearest phrases. */
  private static List<Explanation.Near> nearest(Explanation explanation) {
    Set<PhraseEntry> phrases = new HashSet<>();
    return explanation.nearMisses().stream()
        .filter(near -> phrases.add(near.entry()))
        .limit(MOST_NEAR_MISSES)
        .toList();
  }

  private void describe(Explanation.Near near, String text) {
    quote(text.substring(near.start(), near.end()), near.entry());
    line(INDENT, Message.of("pattern: {0}", near.pattern()));
    line(INDENT, needs(near));
  }

  /** What a phrase that came near would still have needed. */
  static Message needs(Explanation.Near near) {
    return near.expected().isEmpty()
        ? Message.count(near.missing(), "still needs 1 word", "still needs {0} words")
        : Message.count(
            near.missing(),
            "still needs 1 word; next could come: {1}",
            "still needs {0} words; next could come: {1}",
            expected(near.expected()));
  }

  private static Message expected(List<Message> words) {
    Message first = Message.joined(", ", words.subList(0, Math.min(MOST_EXPECTED, words.size())));
    return words.size() > MOST_EXPECTED ? Message.joined(" ", List.of(first, "…")) : first;
  }

  private void quote(String quote, PhraseEntry entry) {
    out.append("  \"").append(DisplayText.printable(quote)).append("\"  ");
    line("", Message.of("{0}, {1}", entry.category().name(), phrase(entry)));
  }

  /** A phrase with its severity. */
  static Message phrase(PhraseEntry entry) {
    return Message.of("phrase {0} ({1})", entry.phrase().id(), entry.phrase().severity().inWords());
  }

  private void line(String before, Message message) {
    out.append(before).append(wording.say(message)).append('\n');
  }

  private static List<String> wrapped(String text) {
    return List.of(DisplayText.wrap(text, WIDTH - 2).split("\n"));
  }
}

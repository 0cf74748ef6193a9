package dev.ricochet.report;

import dev.ricochet.audit.Detection;
import dev.ricochet.audit.Explanation;
import dev.ricochet.audit.PhraseEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Why a turn is judged as it is, as a person reads it in a terminal. */
public final class ExplanationText {

  private static final int WIDTH = 80;
  private static final int MOST_EXPECTED = 6;
  private static final int MOST_NEAR_MISSES = 5;

  private ExplanationText() {}

  /** The words as they are compared, what counts, what was dropped and why, what came near. */
  public static String of(Explanation explanation) {
    StringBuilder out = new StringBuilder();
    out.append("Said by: ").append(explanation.speaker());
    out.append("; language: ").append(explanation.language()).append('\n');
    out.append("Compared as these words:\n");
    indent(String.join(" ", explanation.words()), out);
    List<Detection> counts = explanation.detections().stream().filter(Detection::counts).toList();
    List<Detection> dropped = explanation.detections().stream().filter(d -> !d.counts()).toList();
    out.append(counts.isEmpty() ? "\nNothing counts.\n" : "\nCounts:\n");
    counts.forEach(detection -> describe(detection, explanation.text(), out));
    if (!dropped.isEmpty()) {
      out.append("\nMatched, but does not count:\n");
      dropped.forEach(detection -> describe(detection, explanation.text(), out));
    }
    if (!explanation.nearMisses().isEmpty()) {
      out.append("\nCame near:\n");
      nearest(explanation).forEach(near -> describe(near, explanation.text(), out));
    }
    return out.toString();
  }

  private static void describe(Detection detection, String text, StringBuilder out) {
    quote(text.substring(detection.match().start(), detection.match().end()), out);
    out.append(name(detection.entry())).append('\n');
    out.append("    pattern: ").append(detection.pattern()).append('\n');
    detection
        .captures()
        .forEach((name, value) -> out.append("    %s: %s\n".formatted(name, value)));
    if (!detection.counts()) {
      out.append("    ").append(detection.verdict().inWords()).append('\n');
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

  private static void describe(Explanation.Near near, String text, StringBuilder out) {
    quote(text.substring(near.start(), near.end()), out);
    out.append(name(near.entry())).append('\n');
    out.append("    pattern: ").append(near.pattern()).append('\n');
    out.append("    ").append(needs(near)).append('\n');
  }

  /** What a phrase that came near would still have needed. */
  static String needs(Explanation.Near near) {
    String needs = "still needs " + Figures.count(near.missing(), "word", "words");
    return near.expected().isEmpty()
        ? needs
        : needs + "; next could come: " + expected(near.expected());
  }

  private static String expected(List<String> words) {
    String first = String.join(", ", words.subList(0, Math.min(MOST_EXPECTED, words.size())));
    return words.size() > MOST_EXPECTED ? first + " …" : first;
  }

  private static void quote(String quote, StringBuilder out) {
    out.append("  \"").append(DisplayText.printable(quote)).append("\"  ");
  }

  private static String name(PhraseEntry entry) {
    return entry.category().name()
        + ", phrase "
        + entry.phrase().id()
        + " ("
        + entry.phrase().severity().word()
        + ")";
  }

  private static void indent(String text, StringBuilder out) {
    for (String line : DisplayText.wrap(text, WIDTH - 2).split("\n")) {
      out.append("  ").append(line).append('\n');
    }
  }
}

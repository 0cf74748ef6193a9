package dev.ricochet.report;

import dev.ricochet.audit.Detection;
import dev.ricochet.audit.Explanation;
import dev.ricochet.audit.Finding;
import dev.ricochet.audit.PhraseEntry;
import dev.ricochet.source.Message;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.Evaluation;
import dev.ricochet.stats.JudgedFinding;
import dev.ricochet.stats.JudgedMark;
import dev.ricochet.transcript.Mark;
import dev.ricochet.transcript.Turn;
import java.util.List;
import java.util.TreeSet;

/**
 * Where the audit errs, as a person reads it in a terminal: for each category the marks that it
 * missed, then what it found that nobody marked, each in its context and with what is known of it.
 * Every line is cut to the width of the terminal.
 */
public final class ErrorsText {

  private static final String INDENT = "    ";
  private static final int MOST_DROPPED = 2;

  private final StringBuilder out = new StringBuilder();

  private final Wording wording;

  private ErrorsText(Wording wording) {
    this.wording = wording;
  }

  /**
   * All errors, each category after an empty line.
   *
   * @param misses marks in which nothing of their category was found
   * @param wrong findings where nothing of their category is marked
   */
  public static String of(List<ExplainedMiss> misses, List<JudgedFinding> wrong, Wording wording) {
    TreeSet<String> categories = new TreeSet<>(Evaluation.CATEGORIES);
    misses.forEach(miss -> categories.add(category(miss)));
    wrong.forEach(finding -> categories.add(finding.finding().category()));
    ErrorsText text = new ErrorsText(wording);
    for (String category : categories) {
      text.write(
          category,
          misses.stream().filter(miss -> category(miss).equals(category)).toList(),
          wrong.stream().filter(f -> f.finding().category().equals(category)).toList());
    }
    return categories.isEmpty()
        ? "\n" + wording.say("No errors in any category.") + "\n"
        : text.out.toString();
  }

  private static String category(ExplainedMiss miss) {
    return miss.missed().mark().category();
  }

  private void write(String category, List<ExplainedMiss> misses, List<JudgedFinding> wrong) {
    out.append('\n');
    line("", Message.of("{0}: {1} missed, {2} false", category, misses.size(), wrong.size()));
    misses.forEach(this::write);
    wrong.forEach(this::write);
  }

  private void write(ExplainedMiss miss) {
    JudgedMark missed = miss.missed();
    line("  ", Message.of("missed in {0}", place(missed.turn().turn(), missed.number())));
    context(missed.turn().turn().text(), missed.mark().start(), missed.mark().end());
    missed.met().forEach(this::foundAs);
    List<Detection> dropped = miss.dropped();
    dropped.stream()
        .map(detection -> droppedAs(detection, category(miss)))
        .distinct()
        .limit(MOST_DROPPED)
        .forEach(lines -> lines.forEach(line -> line(INDENT, line)));
    if (missed.met().isEmpty() && dropped.isEmpty()) {
      miss.nearest()
          .ifPresentOrElse(
              near -> nearest(near, miss),
              () -> line(INDENT, Message.of("no phrase of the family came near")));
    }
  }

  private void foundAs(Finding finding) {
    line(INDENT, Message.of("found as {0}, phrase {1}", finding.category(), finding.phrase()));
  }

  private static List<Message> droppedAs(Detection detection, String category) {
    return List.of(
        Message.of("matched by {0}", name(detection.entry(), category)),
        detection.verdict().inWords());
  }

  private void nearest(Explanation.Near near, ExplainedMiss miss) {
    String found = miss.explanation().text().substring(near.start(), near.end());
    line(INDENT, Message.of("near: \"{0}\", {1}", found, name(near.entry(), category(miss))));
    line(INDENT, ExplanationText.needs(near));
    line(INDENT, Message.of("pattern: {0}", near.pattern()));
  }

  /** A phrase, with its category where that is not the one under which it is listed. */
  private static Message name(PhraseEntry entry, String category) {
    String name = entry.category().name();
    Message phrase = ExplanationText.phrase(entry);
    return name.equals(category) ? phrase : Message.of("{0}, {1}", name, phrase);
  }

  private void write(JudgedFinding wrong) {
    Finding finding = wrong.finding();
    line("  ", Message.of("false in {0}", place(wrong.turn().turn(), finding.turn())));
    context(wrong.turn().turn().text(), finding.start(), finding.end());
    line(
        INDENT,
        Message.of("found by phrase {0} ({1})", finding.phrase(), finding.severity().inWords()));
    for (Mark mark : wrong.met()) {
      line(INDENT, Message.of("marked as {0}", mark.category()));
    }
  }

  private static Message place(Turn turn, int number) {
    return Message.of(
        "{0}, turn {1}, {2} ({3})",
        turn.conversation(), number, turn.role().inWords(), turn.position());
  }

  /** The quote in square brackets, and as much around it as the line has room for. */
  private void context(String text, int start, int end) {
    String quote = "[" + DisplayText.printable(text.substring(start, end)) + "]";
    String before = DisplayText.printable(text.substring(0, start));
    String after = DisplayText.printable(text.substring(end));
    int room = TextTable.WIDTH - INDENT.length() - DisplayText.width(quote);
    int roomBefore = Math.max(room / 2, room - DisplayText.width(after));
    String shownBefore = room < 2 ? "" : DisplayText.fitEnd(before, roomBefore);
    int roomAfter = room - DisplayText.width(shownBefore);
    line(INDENT, shownBefore + quote + (room < 2 ? "" : DisplayText.fit(after, roomAfter)));
  }

  private void line(String indent, Message text) {
    line(indent, wording.say(text));
  }

  private void line(String indent, String text) {
    String shown = DisplayText.printable(indent + text);
    out.append(DisplayText.fit(shown, TextTable.WIDTH).stripTrailing()).append('\n');
  }
}

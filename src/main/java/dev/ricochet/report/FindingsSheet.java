package dev.ricochet.report;

import static dev.ricochet.report.Column.ordinal;
import static dev.ricochet.report.Column.text;
import static dev.ricochet.report.Column.yesNo;

import dev.ricochet.audit.Finding;
import dev.ricochet.source.Message;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row for each finding, with the fields of {@link FindingsJsonLines} as columns. Captures stand
 * in one column as {@code name=value; name=value}.
 */
final class FindingsSheet {

  private static final List<Column<Finding>> COLUMNS =
      List.of(
          text("conversation", Finding::conversation, "the conversation, as the export names it"),
          ordinal("turn", Finding::turn, "the turn in the conversation, counted from 0"),
          text("at", Finding::at, "when it was said, or how long after the start"),
          text("channel", Finding::channel, "phone, chat, email, internal, as the export has it"),
          text("language", Finding::language, "the language by which the turn was judged"),
          text("speaker", row -> row.speaker().word(), "what the speaker is: agent, customer …"),
          text("agent", FindingJson::agent, "who said it; empty for customers"),
          text("team", Finding::team, "the team or queue, as the export names it"),
          text("category", Finding::category, "the family and kind of what was said"),
          text("lexicon", Finding::lexicon, "the lexicon in which the phrase stands"),
          text("phrase", Finding::phrase, "the phrase of the lexicon that was found"),
          text("severity", row -> row.severity().word(), "how heavy the phrase weighs"),
          text("quote", Finding::quote, "what was said, to the letter"),
          ordinal("start", Finding::start, "where the quote begins in the turn, in characters"),
          ordinal("end", Finding::end, "where it ends"),
          yesNo(
              "recovered",
              Finding::recovered,
              "of deflections: whether the speaker took the matter on in this turn or in his next one"),
          text("captures", FindingsSheet::captures, "parts of the quote, such as who is blamed"),
          text("before", Finding::before, "some words before the quote"),
          text("after", Finding::after, "some words after it"),
          text("recording", Finding::recording, "the address of the recording"),
          text("source", row -> row.position().file(), "the file in which it stands"),
          ordinal("line", row -> row.position().line(), "the line of the file"),
          text("fingerprint", Finding::fingerprint, "the same for the same finding in every run"));

  static final Sheet<Finding> SHEET =
      new Sheet<>(
          "findings",
          Message.of("One row for each phrase that was found, with the place where it was said."),
          1,
          COLUMNS,
          analysis -> analysis.result().findings().stream());

  private FindingsSheet() {}

  private static @Nullable String captures(Finding finding) {
    if (finding.captures().isEmpty()) {
      return null;
    }
    return finding.captures().entrySet().stream()
        .map(capture -> capture.getKey() + "=" + capture.getValue())
        .collect(Collectors.joining("; "));
  }
}

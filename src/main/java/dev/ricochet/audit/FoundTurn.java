package dev.ricochet.audit;

import dev.ricochet.pattern.Match;
import dev.ricochet.text.RedactedText;
import dev.ricochet.transcript.Turn;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A turn in which something was found, with what all of its findings share. */
final class FoundTurn {

  /** So much of the turn is shown before and after a quote, in UTF-16 units. */
  private static final int CONTEXT = 60;

  private final NumberedTurn numbered;
  private final String language;
  private final String period;
  private final RedactedText shown;
  private final Fingerprints fingerprints;

  /**
   * @param language by which it was judged
   * @param period the ISO week in which it was said, or empty
   * @param shown its text, as reports may show it
   */
  FoundTurn(
      NumberedTurn numbered,
      String language,
      String period,
      RedactedText shown,
      Fingerprints fingerprints) {
    this.numbered = numbered;
    this.language = language;
    this.period = period;
    this.shown = shown;
    this.fingerprints = fingerprints;
  }

  /**
   * What was found in it, still without the turns around it.
   *
   * @param recovered on deflections whether the same turn takes the matter on, else null
   */
  Finding finding(Detection detection, @Nullable Boolean recovered) {
    Turn turn = numbered.turn();
    PhraseEntry entry = detection.entry();
    Match match = detection.match();
    return new Finding(
        turn.conversation(),
        numbered.index(),
        turn.at() == null ? null : turn.at().text(),
        period,
        turn.channel(),
        language,
        turn.role(),
        turn.who(),
        turn.team(),
        entry.category().name(),
        entry.lexicon().name(),
        entry.phrase().id(),
        entry.phrase().severity(),
        shown.slice(match.start(), match.end()),
        match.start(),
        match.end(),
        recovered,
        captures(detection),
        shown.slice(beginOfContext(turn.text(), match.start()), match.start()),
        shown.slice(match.end(), endOfContext(turn.text(), match.end())),
        recording(turn),
        turn.position(),
        fingerprints.of(numbered, entry, match),
        List.of());
  }

  /** Media Fragments URI 1.0 (W3C 2012): a time in seconds behind {@code #t=}. */
  private static @Nullable String recording(Turn turn) {
    Duration elapsed = turn.at() == null ? null : turn.at().elapsed();
    if (turn.recording() == null || elapsed == null || turn.recording().indexOf('#') >= 0) {
      return turn.recording();
    }
    String seconds = BigDecimal.valueOf(elapsed.toMillis(), 3).stripTrailingZeros().toPlainString();
    return turn.recording() + "#t=" + seconds;
  }

  /** What is shown of the captures; one of which nothing is left is none. */
  private SortedMap<String, String> captures(Detection detection) {
    if (detection.captures().isEmpty()) {
      return Collections.emptySortedMap();
    }
    SortedMap<String, String> captures = new TreeMap<>();
    detection
        .captures()
        .forEach(
            (name, captured) -> {
              String value = shown.slice(captured.start(), captured.end());
              if (!value.isEmpty()) {
                captures.put(name, value);
              }
            });
    return captures;
  }

  private static int beginOfContext(String text, int start) {
    if (start <= CONTEXT) {
      return 0;
    }
    int from = start - CONTEXT;
    while (from < start && !Character.isWhitespace(text.charAt(from - 1))) {
      from++;
    }
    return from;
  }

  private static int endOfContext(String text, int end) {
    if (text.length() - end <= CONTEXT) {
      return text.length();
    }
    int to = end + CONTEXT;
    while (to > end && !Character.isWhitespace(text.charAt(to))) {
      to--;
    }
    return to;
  }
}

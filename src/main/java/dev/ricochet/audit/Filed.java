package dev.ricochet.audit;

import dev.ricochet.pattern.Match;
import dev.ricochet.text.RedactedText;
import dev.ricochet.transcript.Turn;
import dev.ricochet.transcript.TurnTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A finding that may still turn out to be recovered, and of which further turns are told. */
final class Filed {

  /** So much of the turn is shown before and after a quote, in UTF-16 units. */
  private static final int CONTEXT = 60;

  private final int conversation;
  private final List<Count> counts;
  private final List<NearbyTurn> nearby = new ArrayList<>(4);
  private Finding finding;
  private int awaited;

  /**
   * @param conversation the number of the conversation, in the order in which they appear
   * @param recovered on deflections whether the same turn takes the matter on, else null
   * @param counts where it is counted
   * @param before the turns before it
   * @param options what is shown of the text
   */
  Filed(
      int conversation,
      NumberedTurn numbered,
      String language,
      Detection detection,
      @Nullable Boolean recovered,
      List<Count> counts,
      List<NearbyTurn> before,
      AuditOptions options) {
    this.conversation = conversation;
    this.finding = describe(numbered, language, detection, recovered, options);
    this.counts = counts;
    before.forEach(this::follow);
    counts.forEach(count -> count.add(finding));
  }

  /** The finding in its place, with what was said around it. */
  Placed placed() {
    return new Placed(conversation, finding.near(nearby));
  }

  /** Something more is awaited that may change it. */
  void await() {
    awaited++;
  }

  /**
   * One thing less is awaited.
   *
   * @return whether nothing will change it any more
   */
  boolean arrives() {
    awaited--;
    return awaited == 0;
  }

  /** Its turn. */
  int turn() {
    return finding.turn();
  }

  /** One more turn comes; where nothing of it is shown it is none. */
  void follow(NearbyTurn turn) {
    if (!turn.text().isEmpty()) {
      nearby.add(turn);
    }
  }

  /** The speaker took the matter on after all. */
  void recover() {
    finding = finding.asRecovered();
    counts.forEach(count -> count.addRecovery(finding.category()));
  }

  private static Finding describe(
      NumberedTurn numbered,
      String language,
      Detection detection,
      @Nullable Boolean recovered,
      AuditOptions options) {
    Turn turn = numbered.turn();
    PhraseEntry entry = detection.entry();
    Match match = detection.match();
    RedactedText shown = options.shown(turn, language);
    return new Finding(
        turn.conversation(),
        numbered.index(),
        turn.at() == null ? null : turn.at().text(),
        week(turn.at()),
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
        captures(detection, shown),
        shown.slice(beginOfContext(turn.text(), match.start()), match.start()),
        shown.slice(match.end(), endOfContext(turn.text(), match.end())),
        recording(turn),
        turn.position(),
        options.fingerprint(identity(numbered, entry, match)),
        List.of());
  }

  private static String week(@Nullable TurnTime at) {
    LocalDate date = at == null ? null : at.date();
    return date == null ? "" : TurnTime.week(date);
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
  private static SortedMap<String, String> captures(Detection detection, RedactedText shown) {
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

  /** The name without its folders, which differ from one machine to the next. */
  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /**
   * What makes a finding this one and no other. The words that were said are not among it: whoever
   * has a report without them could try all phone numbers until the fingerprint fits.
   */
  private static String identity(NumberedTurn numbered, PhraseEntry entry, Match match) {
    return String.join(
        "\u0000",
        fileName(numbered.turn().position().file()),
        numbered.turn().conversation(),
        Integer.toString(numbered.index()),
        entry.lexicon().name(),
        entry.category().name(),
        entry.phrase().id(),
        Integer.toString(match.start()),
        Integer.toString(match.end()));
  }
}

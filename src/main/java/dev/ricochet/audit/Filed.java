package dev.ricochet.audit;

import dev.ricochet.pattern.Match;
import dev.ricochet.transcript.Turn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding in its place among all others; whether it is recovered may turn out later. */
final class Filed implements Comparable<Filed> {

  private static final Comparator<Filed> ORDER =
      Comparator.comparingInt((Filed f) -> f.conversation)
          .thenComparingInt(f -> f.finding.turn())
          .thenComparingInt(f -> f.finding.start())
          .thenComparingInt(f -> f.finding.end())
          .thenComparing(f -> f.finding.category())
          .thenComparing(f -> f.finding.lexicon());

  /** So much of the turn is shown before and after a quote, in UTF-16 units. */
  private static final int CONTEXT = 60;

  private static final int FINGERPRINT_BYTES = 8;

  private final int conversation;
  private final List<Count> counts;
  private final List<NearbyTurn> nearby = new ArrayList<>(4);
  private Finding finding;

  /**
   * @param conversation the number of the conversation, in the order in which they appear
   * @param recovered on deflections whether the same turn takes the matter on, else null
   * @param counts where it is counted
   * @param before the turns before it
   */
  Filed(
      int conversation,
      NumberedTurn numbered,
      String language,
      Detection detection,
      @Nullable Boolean recovered,
      List<Count> counts,
      List<NearbyTurn> before) {
    this.conversation = conversation;
    this.finding = describe(numbered, language, detection, recovered);
    this.counts = counts;
    this.nearby.addAll(before);
    counts.forEach(count -> count.add(finding));
  }

  /** The finding, with what was said around it. */
  Finding finding() {
    return finding.near(nearby);
  }

  /** Its turn. */
  int turn() {
    return finding.turn();
  }

  /** One more turn comes after it. */
  void follow(NearbyTurn turn) {
    nearby.add(turn);
  }

  /** The speaker took the matter on after all. */
  void recover() {
    finding = finding.asRecovered();
    counts.forEach(count -> count.addRecovery(finding.category()));
  }

  private static Finding describe(
      NumberedTurn numbered, String language, Detection detection, @Nullable Boolean recovered) {
    Turn turn = numbered.turn();
    PhraseEntry entry = detection.entry();
    Match match = detection.match();
    String quote = turn.text().substring(match.start(), match.end());
    return new Finding(
        turn.conversation(),
        numbered.index(),
        turn.at() == null ? null : turn.at().text(),
        turn.channel(),
        language,
        turn.role(),
        turn.who(),
        turn.team(),
        entry.category().name(),
        entry.lexicon().name(),
        entry.phrase().id(),
        entry.phrase().severity(),
        quote,
        match.start(),
        match.end(),
        recovered,
        detection.captures(),
        before(turn.text(), match.start()),
        after(turn.text(), match.end()),
        recording(turn),
        turn.position(),
        fingerprint(numbered, entry, match, quote),
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

  private static String before(String text, int start) {
    if (start <= CONTEXT) {
      return text.substring(0, start);
    }
    int from = start - CONTEXT;
    while (from < start && !Character.isWhitespace(text.charAt(from - 1))) {
      from++;
    }
    return text.substring(from, start);
  }

  private static String after(String text, int end) {
    if (text.length() - end <= CONTEXT) {
      return text.substring(end);
    }
    int to = end + CONTEXT;
    while (to > end && !Character.isWhitespace(text.charAt(to))) {
      to--;
    }
    return text.substring(end, to);
  }

  /** The name without its folders, which differ from one machine to the next. */
  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static String fingerprint(
      NumberedTurn numbered, PhraseEntry entry, Match match, String quote) {
    String identity =
        String.join(
            "\u0000",
            fileName(numbered.turn().position().file()),
            numbered.turn().conversation(),
            Integer.toString(numbered.index()),
            entry.lexicon().name(),
            entry.category().name(),
            entry.phrase().id(),
            Integer.toString(match.start()),
            quote);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public int compareTo(Filed other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}

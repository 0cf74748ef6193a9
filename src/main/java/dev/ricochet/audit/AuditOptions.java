package dev.ricochet.audit;

import dev.ricochet.text.RedactedText;
import dev.ricochet.transcript.Pseudonyms;
import dev.ricochet.transcript.Turn;
import org.jspecify.annotations.Nullable;

/**
 * How an audit goes about its work.
 *
 * @param language the language of transcripts that do not name theirs (ISO 639-1), or null to
 *     detect it
 * @param excerpts how much of what was said is shown
 * @param pseudonyms what stands in place of identifiers, or null to leave them as they are
 * @param nearby how many turns are told on each side of a finding
 * @param threads how many threads judge turns, at least 1; the result is the same
 */
public record AuditOptions(
    @Nullable String language,
    Excerpts excerpts,
    @Nullable Pseudonyms pseudonyms,
    int nearby,
    int threads) {

  /** So many turns are told on each side of a finding where they are shown. */
  public static final int NEARBY = 2;

  /** An audit that shows everything. */
  public AuditOptions(@Nullable String language) {
    this(language, Excerpts.AS_THEY_ARE, null, NEARBY, 1);
  }

  /** The turn as reports may name it. */
  Turn named(Turn turn) {
    return pseudonyms == null ? turn : pseudonyms.apply(turn);
  }

  /**
   * The text of a turn as reports may show it.
   *
   * @param turn as {@link #named} gave it
   * @param language of the turn, an ISO 639-1 code
   */
  RedactedText shown(Turn turn, String language) {
    return excerpts.of(turn.text(), language, pseudonyms == null ? null : pseudonyms.namesIn(turn));
  }
}

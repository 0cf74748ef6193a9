package dev.ricochet.audit;

import dev.ricochet.text.RedactedText;
import dev.ricochet.transcript.Pseudonyms;
import dev.ricochet.transcript.Turn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * How an audit goes about its work.
 *
 * @param language the language of transcripts that do not name theirs (ISO 639-1), or null to
 *     detect it
 * @param excerpts how much of what was said is shown
 * @param pseudonyms what stands in place of identifiers, or null to leave them as they are
 */
public record AuditOptions(
    @Nullable String language, Excerpts excerpts, @Nullable Pseudonyms pseudonyms) {

  private static final int FINGERPRINT_BYTES = 8;

  /** An audit that shows everything. */
  public AuditOptions(@Nullable String language) {
    this(language, Excerpts.AS_THEY_ARE, null);
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
    return excerpts.of(
        turn.text(), language, pseudonyms == null ? word -> false : pseudonyms.namesIn(turn));
  }

  /**
   * A short hash, the same from run to run: 16 hexadecimal digits of SHA-256, or where there are
   * pseudonyms of HMAC-SHA-256 under their secret, so that nobody finds out by trying.
   */
  String fingerprint(String identity) {
    if (pseudonyms != null) {
      return pseudonyms.sign(identity);
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

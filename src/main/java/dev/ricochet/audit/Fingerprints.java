package dev.ricochet.audit;

import dev.ricochet.pattern.Match;
import dev.ricochet.transcript.Pseudonyms;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Tells a finding by a short hash, the same from run to run: 16 hexadecimal digits of SHA-256, or
 * where there are pseudonyms of HMAC-SHA-256 under their secret, so that nobody finds out by
 * trying. Not safe for use by several threads.
 */
final class Fingerprints {

  private static final int BYTES = 8;
  private static final char BETWEEN = '\0';

  private final @Nullable Pseudonyms pseudonyms;
  private final MessageDigest digest;
  private final StringBuilder identity = new StringBuilder();

  Fingerprints(@Nullable Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The hash of what makes a finding this one and no other. The words that were said are not among
   * it: whoever has a report without them could try all phone numbers until the fingerprint fits.
   */
  String of(NumberedTurn numbered, PhraseEntry entry, Match match) {
    identity.setLength(0);
    identity
        .append(fileName(numbered.turn().position().file()))
        .append(BETWEEN)
        .append(numbered.turn().conversation())
        .append(BETWEEN)
        .append(numbered.index())
        .append(BETWEEN)
        .append(entry.lexicon().name())
        .append(BETWEEN)
        .append(entry.category().name())
        .append(BETWEEN)
        .append(entry.phrase().id())
        .append(BETWEEN)
        .append(match.start())
        .append(BETWEEN)
        .append(match.end());
    return hash(identity.toString());
  }

  private String hash(String text) {
    return pseudonyms == null
        ? HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, BYTES)
        : pseudonyms.sign(text);
  }

  /** The name without its folders, which differ from one machine to the next. */
  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}

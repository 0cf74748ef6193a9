package dev.ricochet.transcript;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses of recordings in exports. */
final class RecordingAddress {

  /** With these anybody could fetch the recording, for as long as they are valid. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "[?&](?:sig|signature|x-(?:amz|goog)-signature|(?:access_?)?token)=",
          Pattern.CASE_INSENSITIVE);

  private RecordingAddress() {}

  /**
   * An address without the signature that is a key to it, and soon lapses; null where it is none.
   */
  static @Nullable String of(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return null;
    }
    return SIGNED.matcher(address).find() ? address.substring(0, address.indexOf('?')) : address;
  }
}

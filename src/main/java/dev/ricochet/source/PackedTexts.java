package dev.ricochet.source;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The texts of a packed file by their numbers. Each is decoded when it is first asked for. */
public final class PackedTexts {

  private final byte[] utf8;
  private final int[] ends;
  private final @Nullable String[] decoded;

  /**
   * @param utf8 the texts, one behind the other
   * @param ends by number the place behind the text
   */
  PackedTexts(byte[] utf8, int[] ends) {
    this.utf8 = utf8;
    this.ends = ends;
    this.decoded = new String[ends.length];
  }

  /** The text of a number. */
  public String get(int number) {
    String text = decoded[number];
    if (text == null) {
      int start = number == 0 ? 0 : ends[number - 1];
      text = new String(utf8, start, ends[number] - start, StandardCharsets.UTF_8);
      decoded[number] = text;
    }
    return text;
  }
}

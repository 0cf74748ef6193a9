package dev.ricochet.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the directory of a zip archive says of one of its members.
 *
 * @param name its path in the archive, with {@code /} between folders; may be a trick
 * @param flags the general purpose bits
 * @param method how it is packed: 0 not at all, 8 deflated, 9 with the larger window of Windows
 * @param crc the CRC-32 of the unpacked bytes
 * @param packed the number of bytes as they are stored
 * @param unpacked the number of bytes that come out
 * @param offset where its local header begins in the file
 */
record ZipHeader(
    String name, int flags, int method, long crc, long packed, long unpacked, long offset) {

  static final int STORED = 0;
  static final int DEFLATED = 8;
  static final int DEFLATED_64 = 9;

  private static final int ENCRYPTED = 1;

  boolean isFolder() {
    return name.endsWith("/");
  }

  boolean isEncrypted() {
    return (flags & ENCRYPTED) != 0;
  }

  boolean isUnpackable() {
    return method == STORED || method == DEFLATED || method == DEFLATED_64;
  }

  /** Whether people do not see it where they unpacked the archive. */
  boolean isHidden() {
    return !isTrick()
        && segments().stream().anyMatch(s -> s.startsWith(".") || s.equals("__MACOSX"));
  }

  /** Whether the name leads elsewhere than into the folder where the archive is unpacked. */
  boolean isTrick() {
    return name.startsWith("/")
        || name.matches("(?s)[A-Za-z]:.*")
        || segments().contains("..")
        || !printable().equals(name);
  }

  /** The name with escapes for signs that are no letters, or turn the letters around. */
  String printable() {
    StringBuilder out = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean isShown =
                  type != Character.CONTROL
                      && type != Character.FORMAT
                      && type != Character.SURROGATE
                      && type != Character.LINE_SEPARATOR
                      && type != Character.PARAGRAPH_SEPARATOR;
              if (isShown) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format(Locale.ROOT, "\\u%04X", c));
              }
            });
    return out.toString();
  }

  private List<String> segments() {
    return Arrays.asList(name.split("/"));
  }
}

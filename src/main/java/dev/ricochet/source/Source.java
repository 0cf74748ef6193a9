package dev.ricochet.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** One input: a file, one in a zip archive, or the standard input; plain or packed with gzip. */
public interface Source {

  /** The name under which the input was given, as messages show it. */
  String name();

  /**
   * The bytes, unpacked where they begin as gzip data do, whatever the name says. The caller closes
   * the stream.
   *
   * @throws IOException where the input cannot be read; {@link Sources#unreadable} puts it in words
   */
  InputStream open() throws IOException;

  /**
   * The first bytes, unpacked, or all where there are fewer; they are still there for {@link
   * #open}.
   *
   * @param count how many, at most a few thousand
   * @throws IOException where the input cannot be read
   */
  default byte[] start(int count) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(count);
    }
  }

  /** The number of bytes as they are stored, packed or not, where it is known. */
  OptionalLong size();

  /** The number of bytes that {@link #open} gives, where it is known before they are read. */
  default OptionalLong length() {
    return OptionalLong.empty();
  }

  /**
   * Another file of the same export, where this source knows of such.
   *
   * @param path from the folder of this source, with {@code /}, for example {@code ../users.json}
   */
  default Optional<Source> sibling(String path) {
    return Optional.empty();
  }
}

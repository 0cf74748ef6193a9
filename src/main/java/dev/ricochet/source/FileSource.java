package dev.ricochet.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A file. */
record FileSource(String name, Path path) implements Source {

  @Override
  public InputStream open() throws IOException {
    return Gzip.unpack(Files.newInputStream(path));
  }

  @Override
  public OptionalLong size() {
    try {
      return OptionalLong.of(Files.size(path));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}

package dev.ricochet.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

  @Override
  public Optional<Source> sibling(String relative) {
    Path other = path.resolveSibling(relative);
    if (!Files.isRegularFile(other)) {
      return Optional.empty();
    }
    String otherName = Path.of(name).resolveSibling(relative).normalize().toString();
    return Optional.of(new FileSource(otherName.replace(File.separatorChar, '/'), other));
  }
}

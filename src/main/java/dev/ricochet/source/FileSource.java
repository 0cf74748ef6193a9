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
    return new UnpackLimit(Gzip.unpack(Files.newInputStream(path)), Files.size(path));
  }

  /** Whether it is packed with gzip. */
  boolean isPacked() throws IOException {
    try (InputStream stored = Files.newInputStream(path)) {
      return Signature.of(stored.readNBytes(Signature.LONGEST_BYTES)) == Signature.GZIP;
    }
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
  public OptionalLong length() {
    try {
      return isPacked() ? OptionalLong.empty() : size();
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

package dev.ricochet.jmh;

import dev.ricochet.source.Source;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.OptionalLong;

/** A file that costs no reading from a disk. */
record InMemory(String name, byte[] bytes) implements Source {

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(bytes.length);
  }
}

package dev.ricochet.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** A source in memory, for tests. */
public record BytesSource(String name, byte[] bytes) implements Source {

  /** A text in UTF-8. */
  public static BytesSource of(String name, String text) {
    return new BytesSource(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public InputStream open() throws IOException {
    return Gzip.unpack(new ByteArrayInputStream(bytes));
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(bytes.length);
  }
}

package dev.ricochet.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** What is piped into the command; it can be read once. */
final class StandardInput implements Source {

  private final InputStream stdin;
  private boolean opened;

  StandardInput(InputStream stdin) {
    this.stdin = stdin;
  }

  @Override
  public String name() {
    return "<stdin>";
  }

  @Override
  public InputStream open() throws IOException {
    if (opened) {
      throw new IOException("the standard input can be read only once");
    }
    opened = true;
    return Gzip.unpack(stdin);
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.empty();
  }
}

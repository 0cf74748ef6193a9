package dev.ricochet.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What is piped into the command; it can be read once. */
final class StandardInput implements Source {

  private final InputStream stdin;
  private @Nullable InputStream unpacked;
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
      throw new ExplainedException("the standard input can be read only once");
    }
    opened = true;
    return unpacked();
  }

  @Override
  public byte[] start(int count) throws IOException {
    InputStream in = unpacked();
    in.mark(count);
    byte[] start = in.readNBytes(count);
    in.reset();
    return start;
  }

  private InputStream unpacked() throws IOException {
    if (unpacked == null) {
      unpacked = new BufferedInputStream(Gzip.unpack(stdin));
    }
    return unpacked;
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.empty();
  }
}

package dev.ricochet.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/**
 * An input that tells how far it was read.
 *
 * @param source where the bytes come from
 * @param meter gets the number of bytes that were read since it was last told
 */
public record MeteredSource(Source source, LongConsumer meter) implements Source {

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public InputStream open() throws IOException {
    return new Metered(source.open(), meter);
  }

  @Override
  public byte[] start(int count) throws IOException {
    return source.start(count);
  }

  @Override
  public OptionalLong size() {
    return source.size();
  }

  @Override
  public OptionalLong length() {
    return source.length();
  }

  @Override
  public Optional<Source> sibling(String path) {
    return source.sibling(path);
  }

  private static final class Metered extends FilterInputStream {

    private final LongConsumer meter;

    Metered(InputStream in, LongConsumer meter) {
      super(in);
      this.meter = meter;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      tell(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = super.read(bytes, from, length);
      tell(Math.max(0, count));
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = super.skip(count);
      tell(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void tell(long count) {
      if (count > 0) {
        meter.accept(count);
      }
    }
  }
}

package dev.ricochet.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;

/** A file in a zip archive, unpacked as it is read and never written anywhere. */
record ZipMember(ZipArchive archive, ZipHeader header) implements Source {

  private static final int BUFFER_BYTES = 1 << 16;

  /** The name of the archive, {@code !/}, and the path in it. */
  @Override
  public String name() {
    return archive.name() + ZipArchive.INSIDE + header.printable();
  }

  @Override
  public InputStream open() throws IOException {
    InputStream file = Files.newInputStream(archive.path());
    try {
      ZipDirectory.skipTo(header, file);
      InputStream member = new Unpacked(unpack(new Packed(file, header.packed())), header);
      return new UnpackLimit(Gzip.unpack(member), header.packed());
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(header.packed());
  }

  @Override
  public OptionalLong length() {
    return OptionalLong.of(header.unpacked());
  }

  @Override
  public Optional<Source> sibling(String relative) {
    Deque<String> segments = new ArrayDeque<>(List.of(header.name().split("/")));
    segments.removeLast();
    for (String segment : relative.split("/")) {
      if (!segment.equals("..")) {
        segments.addLast(segment);
      } else if (segments.pollLast() == null) {
        return Optional.empty();
      }
    }
    return archive.file(String.join("/", segments));
  }

  private InputStream unpack(Packed packed) throws IOException {
    return switch (header.method()) {
      case ZipHeader.STORED -> packed;
      case ZipHeader.DEFLATED -> new Inflated(packed);
      case ZipHeader.DEFLATED_64 ->
          new Deflate64CompressorInputStream(new BufferedInputStream(packed, BUFFER_BYTES));
      default -> throw new ExplainedException("it is packed in a way that is not known here");
    };
  }

  /**
   * A stream of which every byte, also a single or a skipped one, passes {@code read(byte[], …)}.
   */
  private abstract static class Blocks extends InputStream {

    final InputStream in;

    Blocks(InputStream in) {
      this.in = in;
    }

    @Override
    public abstract int read(byte[] bytes, int offset, int length) throws IOException;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** The bytes of the member as they are stored. */
  private static final class Packed extends Blocks {

    private long left;

    Packed(InputStream archive, long length) {
      super(archive);
      this.left = length;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }
  }

  /** Frees the memory of its inflater, which lies outside of the heap. */
  private static final class Inflated extends InflaterInputStream {

    Inflated(Packed packed) {
      super(packed, new Inflater(true), BUFFER_BYTES);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  /** The bytes of the member, compared with what the directory says of them. */
  private static final class Unpacked extends Blocks {

    private final ZipHeader header;
    private final CRC32 crc = new CRC32();
    private long count;

    Unpacked(InputStream in, ZipHeader header) {
      super(in);
      this.header = header;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = next(bytes, offset, length);
      if (read > 0) {
        crc.update(bytes, offset, read);
        count += read;
      }
      boolean isEnd = read < 0;
      if (count > header.unpacked()
          || (isEnd && (count < header.unpacked() || crc.getValue() != header.crc()))) {
        throw new ExplainedException(
            "it is damaged: what comes out is not what the directory of the zip archive says");
      }
      return read;
    }

    private int next(byte[] bytes, int offset, int length) throws IOException {
      try {
        return in.read(bytes, offset, length);
      } catch (EOFException e) {
        throw new ExplainedException(Message.of("it is damaged: the packed data end too early"), e);
      } catch (ZipException e) {
        throw new ExplainedException(Message.of("it is damaged ({0})", Sources.reason(e)), e);
      }
    }
  }
}

package dev.ricochet.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zip archives in memory, for tests; sound ones, and others by changing their bytes. */
public final class Zips {

  private Zips() {}

  /** An archive of files by their names. */
  public static byte[] of(Map<String, byte[]> files) {
    return of(files, UTF_8);
  }

  /** An archive of files by their names, which are written in an encoding. */
  static byte[] of(Map<String, byte[]> files, Charset charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** An archive of one text. */
  public static byte[] of(String name, String text) {
    return of(Map.of(name, text.getBytes(UTF_8)));
  }

  /** An archive of one text whose bytes are packed one by one, never as repetitions. */
  static byte[] withoutRepetitions(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip =
        new ZipOutputStream(bytes) {
          {
            def.setStrategy(Deflater.HUFFMAN_ONLY);
          }
        }) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  /** The same bytes packed with gzip. */
  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** The archive with another text of the same length wherever one stands in it. */
  static byte[] replace(byte[] archive, String text, String other) {
    return new String(archive, ISO_8859_1).replace(text, other).getBytes(ISO_8859_1);
  }

  /**
   * The archive with a number of the directory entry of its first file changed.
   *
   * @param at the offset of the number in the directory entry: 8 flags, 10 method, 16 CRC, 20
   *     packed, 24 unpacked, 42 offset
   */
  static byte[] patch(byte[] archive, int at, int size, long value) {
    byte[] patched = archive.clone();
    int entry = new String(archive, ISO_8859_1).indexOf("PK\1\2");
    for (int i = 0; i < size; i++) {
      patched[entry + at + i] = (byte) (value >> (8 * i));
    }
    return patched;
  }
}

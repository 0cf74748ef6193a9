package dev.ricochet.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class Utf8TextTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The first and the last bytes of each range of RFC 3629, and those next to them. */
  private static final List<Integer> EDGES =
      List.of(
          0x1f, 0x20, 0x61, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0,
          0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff, 0x0d, 0x0a);

  @Property(tries = 5000)
  void whatIsTextAndWhatIsNotIsToldAsJavaTellsIt(
      @ForAll("bytes") byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int atOnce)
      throws IOException {
    assertThat(said(bytes, atOnce)).isEqualTo(expected(bytes));
  }

  @Property(tries = 50)
  void charactersMayLieAcrossTheEndOfTheBuffer(
      @ForAll @IntRange(min = (1 << 16) - 8, max = 1 << 16) int before,
      @ForAll("bytes") byte[] bytes)
      throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes("a".repeat(before).getBytes(UTF_8));
    all.writeBytes(bytes);

    assertThat(said(all.toByteArray(), 1 << 17)).isEqualTo(expected(all.toByteArray()));
  }

  @Property(tries = 200)
  void textInAnotherEncodingBecomesUtf8(
      @ForAll("letters") String text, @ForAll @IntRange(min = 0, max = 20_000) int before)
      throws IOException {
    String all = "a".repeat(before) + text;

    assertThat(read(all.getBytes(UTF_16LE), UTF_16LE, 1 << 16)).isEqualTo(all);
    if (WINDOWS_1252.newEncoder().canEncode(all)) {
      assertThat(read(all.getBytes(WINDOWS_1252), WINDOWS_1252, 5)).isEqualTo(all);
    }
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<byte[]> edges = Arbitraries.of(EDGES).list().ofMaxSize(6).map(Utf8TextTest::toBytes);
    return Arbitraries.oneOf(edges, letters().map(text -> text.getBytes(UTF_8)))
        .list()
        .ofMaxSize(5)
        .map(Utf8TextTest::joined);
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.of("a", "bcdefghij", "é", "œ", "€", "\u0800", "\ud7ff", "\ue000", "😀", "\n")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  /** What is read, and the problem behind it. */
  private static String said(byte[] bytes, int atOnce) throws IOException {
    StringBuilder said = new StringBuilder();
    InputStream in = new SmallPieces(bytes, atOnce);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (Utf8Text utf8 = Utf8Text.of("x", in, UTF_8, 0)) {
      utf8.transferTo(text);
    } catch (ProblemsException e) {
      said.append('|').append(e.problems().get(0).message());
      said.append('|').append(e.problems().get(0).position());
    }
    return said.insert(0, text.toString(UTF_8)).toString();
  }

  /** The same, by a decoder of Java. */
  private static String expected(byte[] bytes) {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    int control = text.indexOf(0x1f);
    if (control >= 0) {
      String before = text.substring(0, control);
      return before
          + String.format("|0x1F at offset %d is a control byte, not text", size(before))
          + ("|x:" + line(before));
    }
    if (!result.isError()) {
      return text;
    }
    StringBuilder bad = new StringBuilder();
    for (int i = 0; i < result.length(); i++) {
      bad.append(String.format("0x%02X ", in.get(in.position() + i)));
    }
    return text
        + String.format("|%sat offset %d is no character of UTF-8", bad, size(text))
        + ("|x:" + line(text));
  }

  private static int size(String text) {
    return text.getBytes(UTF_8).length;
  }

  private static long line(String before) {
    return before.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count() + 1;
  }

  private static String read(byte[] bytes, Charset charset, int atOnce) throws IOException {
    try (Utf8Text text = Utf8Text.of("x", new SmallPieces(bytes, atOnce), charset, 0)) {
      return new String(text.readAllBytes(), UTF_8);
    }
  }

  private static byte[] toBytes(List<Integer> values) {
    byte[] bytes = new byte[values.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = values.get(i).byteValue();
    }
    return bytes;
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** Hands out a few bytes at a time. */
  private static final class SmallPieces extends ByteArrayInputStream {

    private final int atOnce;

    SmallPieces(byte[] bytes, int atOnce) {
      super(bytes);
      this.atOnce = atOnce;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(atOnce, length));
    }
  }
}

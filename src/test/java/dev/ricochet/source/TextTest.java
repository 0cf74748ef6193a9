package dev.ricochet.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String TEXT = "déjà vu : « 10 € », c’est l’été\r\nœuf\n";

  @Test
  void theEncodingIsFoundOrNamed() throws IOException {
    assertThat(decode(TEXT.getBytes(UTF_8), null)).isEqualTo(TEXT);
    assertThat(decode(("\ufeff" + TEXT).getBytes(UTF_8), null)).isEqualTo(TEXT);
    assertThat(decode(("\ufeff" + TEXT).getBytes(UTF_16LE), null)).isEqualTo(TEXT);
    assertThat(decode(TEXT.getBytes(UTF_16), null)).isEqualTo(TEXT);
    assertThat(decode(TEXT.getBytes(WINDOWS_1252), null)).isEqualTo(TEXT);
    assertThat(decode(TEXT.getBytes(UTF_16BE), UTF_16BE)).isEqualTo(TEXT);
    assertThat(decode(("\ufeff" + TEXT).getBytes(UTF_16LE), UTF_16)).isEqualTo(TEXT);
    assertThat(decode(("\ufeff" + TEXT).getBytes(UTF_8), UTF_8)).isEqualTo(TEXT);
    assertThat(decode("été".getBytes(ISO_8859_1), ISO_8859_1)).isEqualTo("été");
    assertThat(decode(new byte[0], null)).isEmpty();
  }

  @Property(tries = 20)
  void theFirstAccentTellsTheEncodingHoweverLateItComes(
      @ForAll @IntRange(min = 65_500, max = 65_560) int ascii) throws IOException {
    String text = "a".repeat(ascii) + TEXT.repeat(3000);

    assertThat(decode(text.getBytes(WINDOWS_1252), null)).isEqualTo(text);
    assertThat(decode(text.getBytes(UTF_8), null)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "'été\nété\nab\\xE9' => x:3: 0xE9 at offset 14 is no character of UTF-8",
        "'été\\xE9\nété' => x:1: 0xE9 at offset 5 is no character of UTF-8",
        "'\\xE9t\\xE9\r\n\\x81' => x:2: 0x81 at offset 5 is no character of windows-1252",
        "'a\r\rb\\x00' => x:3: 0x00 at offset 4 is a control byte, not text",
        "'é\\x1B[0m' => x:1: 0x1B at offset 2 is a control byte, not text",
        "'été\\xC3' => x:1: 0xC3 at offset 5 is no character of UTF-8",
      })
  void aBadByteIsNamedWithItsPlaceAndWhatIsBeforeItIsRead(String bytes, String message) {
    ProblemsException e =
        catchThrowableOfType(ProblemsException.class, () -> decode(unescape(bytes), null));

    assertThat(e.problems()).hasSize(1);
    assertThat(e.getMessage().lines().findFirst()).hasValue(message);
  }

  @Test
  void whatIsBeforeABadByteIsReadFirst() throws IOException {
    Reader reader = Text.decode(new BytesSource("x", unescape("été\nab\\x00c")), null);
    char[] chars = new char[100];

    assertThat(new String(chars, 0, reader.read(chars))).isEqualTo("été\nab");
    for (int again = 0; again < 2; again++) {
      assertThat(catchThrowableOfType(ProblemsException.class, reader::read)).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PK\\x03\\x04..., a zip archive or an Excel or Word document",
    "%PDF-1.7, a PDF document",
    "\\xD0\\xCF\\x11\\xE0, an old Excel or Word document",
    "RIFFxxxxWAVE, a sound or video file",
    "\\x1F\\x8Bzz, a gzip file inside another gzip file",
  })
  void aFileThatIsNoTextIsNamed(String start, String kind) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(unescape(start));
    }
    BytesSource source = new BytesSource("x", packed.toByteArray());

    ProblemsException e =
        catchThrowableOfType(ProblemsException.class, () -> Text.decode(source, null));

    assertThat(e).hasMessageStartingWith("x: this is " + kind);
  }

  @Test
  void gzipIsUnpackedWhateverTheNameSaysAndAllItsMembers() throws IOException {
    byte[] twice = concatenated(gzip(TEXT), gzip("fin"));

    assertThat(decode(twice, null)).isEqualTo(TEXT + "fin");
    assertThat(decode(new SlowStream(twice))).isEqualTo(TEXT + "fin");
  }

  @Test
  void damagedGzipIsAnError() throws IOException {
    byte[] packed = gzip(TEXT.repeat(100));
    byte[] damaged = packed.clone();
    Arrays.fill(damaged, 20, 40, (byte) 0xff);

    for (int length : new int[] {3, 12, packed.length / 2, packed.length - 3}) {
      assertThatIOException()
          .isThrownBy(() -> decode(Arrays.copyOf(packed, length), null))
          .withMessage("the gzip data end too early, the file is cut short");
    }
    assertThatIOException()
        .isThrownBy(() -> decode(damaged, null))
        .withMessageStartingWith("the gzip data are damaged");
  }

  @Test
  void linesEndInEachOfTheThreeWays() throws IOException {
    Lines lines = lines("a\nb\r\nc\r\rd\n\r\n");
    List<String> read = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      read.add(lines.number() + line);
    }

    assertThat(read).containsExactly("1a", "2b", "3c", "4", "5d", "6");
  }

  @Property(tries = 50)
  void linesMayLieAcrossTheEndOfTheBuffer(
      @ForAll @IntRange(min = (1 << 16) - 3, max = (1 << 16) + 1) int first) throws IOException {
    String long1 = "é".repeat(first / 2) + "x".repeat(first % 2);
    String long2 = "x".repeat(200_000);

    for (String end : List.of("\n", "\r\n", "\r")) {
      byte[] text = String.join(end, long1, "", "b", long2, "c").getBytes(UTF_8);
      Lines lines = new Lines("x", new ByteArrayInputStream(text));

      assertThat(List.of(lines.next(), lines.next(), lines.next(), lines.next(), lines.next()))
          .containsExactly(long1, "", "b", long2, "c");
      assertThat(lines.next()).isNull();
    }
  }

  @Test
  void aLineMayHaveSoManyLettersWhateverTheirBytes() throws IOException {
    String longest = "€".repeat(Text.LONGEST);

    assertThat(new Lines("x", stream(longest + "\na")).next()).hasSize(Text.LONGEST);
    assertThat(
            catchThrowableOfType(
                ProblemsException.class, new Lines("x", stream(longest + "a\n"))::next))
        .hasMessageStartingWith("x:1: this line is longer than 16 Mi characters");
  }

  @Test
  void aLineWithoutEndIsAProblemBeforeItFillsTheMemory() {
    Lines lines = new Lines("x", new EndlessText());

    assertThat(catchThrowableOfType(ProblemsException.class, lines::next))
        .hasMessageStartingWith("x:1: this line is longer than 16 Mi characters");
  }

  private static String decode(byte[] bytes, @Nullable Charset forced) throws IOException {
    return read(Text.decode(new BytesSource("x", bytes), forced));
  }

  private static String decode(InputStream stdin) throws IOException {
    return read(Text.decode(new StandardInput(stdin), null));
  }

  private static String read(Reader reader) throws IOException {
    try (reader) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static Lines lines(String text) {
    return new Lines("x", new SlowStream(text.getBytes(UTF_8)));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private static byte[] concatenated(byte[] first, byte[] second) throws IOException {
    return new SequenceInputStream(
            new ByteArrayInputStream(first), new ByteArrayInputStream(second))
        .readAllBytes();
  }

  /** UTF-8, but for bytes that are written as {@code \xE9}. */
  private static byte[] unescape(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\x", i)) {
        bytes.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
        i += 3;
      } else {
        bytes.writeBytes(text.substring(i, i + 1).getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** Hands out one byte at a time and never knows whether there are more, as a slow pipe. */
  private static final class SlowStream extends ByteArrayInputStream {

    SlowStream(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(1, length));
    }

    @Override
    public synchronized int available() {
      return 0;
    }
  }

  private static final class EndlessText extends InputStream {

    @Override
    public int read() {
      return 'a';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      Arrays.fill(target, offset, offset + length, (byte) 'a');
      return length;
    }
  }
}

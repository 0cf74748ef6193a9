package dev.ricochet.transcript;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.BytesSource;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import dev.ricochet.source.Zips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptsTest {

  private static final String CSV = "call_id;role;text\nc1;agent;ça va\nc1;client;très bien\n";
  private static final ReadOptions DEFAULTS = ReadOptions.defaults();

  @Test
  void theFormatIsFoundByTheContent() {
    String json =
        "{\"conversation\":\"c1\",\"turns\":[{\"speaker\":\"agent\",\"text\":\"ça va\"}]}";

    for (String text : new String[] {CSV, json, "AGENT: ça va", "\n\n  AGENT : ça va\n"}) {
      assertThat(Reading.of(text).turns()).first().extracting(Turn::text).isEqualTo("ça va");
    }
  }

  @Test
  void aPackedFileOfAFrenchExcelIsRead() throws IOException {
    byte[] packed = gzip(CSV.getBytes(Charset.forName("windows-1252")));

    assertThat(Reading.of(new BytesSource("x", packed), DEFAULTS).lines())
        .containsExactly("2 agent null: ça va", "3 customer null: très bien");
  }

  @Test
  void aFileThatIsCutShortIsAProblem() throws IOException {
    byte[] packed = gzip(CSV.getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(packed, packed.length - 12);

    assertThat(Reading.of(new BytesSource("x", cut), DEFAULTS).rendered())
        .isEqualTo("x: this cannot be read: the gzip data end too early, the file is cut short");
  }

  @Test
  void aFileThatVanishesIsAProblem(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("calls.csv"), CSV);
    Source source = Sources.file("calls.csv", file);
    Files.delete(file);

    assertThat(Reading.of(source, DEFAULTS).rendered())
        .isEqualTo("calls.csv: there is no such file or folder");
  }

  @Test
  void badBytesFarInTheFileComeAfterTheTurnsBeforeThem() {
    byte[] start = (CSV + "c2;agent;oui\n".repeat(20_000)).getBytes(UTF_8);
    byte[] bytes = Arrays.copyOf(start, start.length + 1);
    bytes[start.length] = (byte) 0xe9;

    Reading reading = Reading.of(new BytesSource("x", bytes), DEFAULTS);

    assertThat(reading.turns()).hasSize(20_002);
    assertThat(reading.rendered())
        .startsWith("x:20004: 0xE9 at offset " + start.length + " is no character of UTF-8");
  }

  @Test
  void theEncodingMayBeForced() {
    ReadOptions options =
        ReadOptions.defaults().withEncoding(ReadOptions.parseEncoding("x-MacRoman"));
    byte[] bytes = CSV.getBytes(Charset.forName("x-MacRoman"));

    assertThat(Reading.of(new BytesSource("x", bytes), options).lines())
        .containsExactly("2 agent null: ça va", "3 customer null: très bien");
  }

  @Test
  void aZipArchiveWhereNoneCanBeReadIsNamed() {
    byte[] archive = Zips.of("calls.csv", CSV);
    String nested =
        """
        x: this is a zip archive inside another archive, or in a pipe
          help: unpack it first, or give it as a file of its own\
        """;

    assertThat(Reading.of(new BytesSource("x", archive), DEFAULTS).rendered()).isEqualTo(nested);
    assertThat(Reading.of(new BytesSource("x", Zips.gzip(archive)), DEFAULTS).rendered())
        .isEqualTo(nested);
    assertThat(Reading.of(new BytesSource("x", "PK\3\4...".getBytes(UTF_8)), DEFAULTS).rendered())
        .isEqualTo("x: this cannot be read: the zip archive is cut short: its end is missing");
  }

  @Test
  void languagesAreKnownByCodeAndName() {
    assertThat(Languages.code("fr-FR")).isEqualTo("fr");
    assertThat(Languages.code("EN_us")).isEqualTo("en");
    assertThat(Languages.code("Français")).isEqualTo("fr");
    assertThat(Languages.code("anglais")).isEqualTo("en");
    assertThat(Languages.code("fra")).isEqualTo("fr");
    assertThat(Languages.code("klingon?")).isNull();
    assertThat(Languages.code("")).isNull();
  }

  @Property(tries = 1000)
  void whateverAFileHoldsThereAreTurnsOrProblems(@ForAll("files") byte[] bytes) {
    Reading reading = Reading.of(new BytesSource("x", bytes), DEFAULTS);

    assertThat(reading.turns().size() + reading.problems().size()).isPositive();
  }

  @Provide
  Arbitrary<byte[]> files() {
    return Arbitraries.of(
            "call_id,role,text\n",
            "c1;agent;oui\n",
            "c1,client,",
            "\"",
            ",",
            ";",
            "\n",
            "\r",
            " ",
            "sep=;\n",
            "{\"conversation\":\"c\",\"turns\":[",
            "{\"speaker\":\"agent\"}",
            "]}",
            "[",
            "AGENT: ",
            "Julie (",
            "[09:12:31] ",
            "16/13/2026 10:30 ",
            "# call 1\n",
            ":",
            "é",
            "\ufeff",
            "\0",
            "\u001f")
        .list()
        .ofMaxSize(12)
        .flatMap(
            parts ->
                Arbitraries.of(UTF_8, UTF_16LE, Charset.forName("windows-1252"))
                    .map(charset -> String.join("", parts).getBytes(charset)));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}

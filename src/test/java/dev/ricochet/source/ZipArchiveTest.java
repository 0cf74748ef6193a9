package dev.ricochet.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZipArchiveTest {

  private static final String TEXT = "AGENT: bonjour\n".repeat(1000);

  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void itsFilesAreInputsInTheOrderOfTheirNames() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("calls/b.csv", TEXT.getBytes(UTF_8));
    files.put("calls/", new byte[0]);
    files.put("calls/a.csv", "un".getBytes(UTF_8));
    files.put("équipe/été.txt", "deux".getBytes(UTF_8));
    files.put("calls/.DS_Store", "x".getBytes(UTF_8));
    files.put(".git/config", "x".getBytes(UTF_8));
    files.put("__MACOSX/calls/._a.csv", "x".getBytes(UTF_8));
    write("export.zip", Zips.of(files));

    List<Source> found = find("export.zip");

    assertThat(found)
        .extracting(Source::name)
        .containsExactly(
            "export.zip!/calls/a.csv", "export.zip!/calls/b.csv", "export.zip!/équipe/été.txt");
    assertThat(text(found.get(1))).isEqualTo(TEXT);
    assertThat(text(found.get(2))).isEqualTo("deux");
    assertThat(found.get(1).size().orElseThrow()).isPositive().isLessThan(TEXT.length());
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void itIsKnownByItsContentAndFoundInFolders() throws IOException {
    write("exports/week.csv", Zips.of("a.csv", "un"));
    write("exports/z.csv", "deux".getBytes(UTF_8));

    assertThat(names("exports")).containsExactly("exports/week.csv!/a.csv", "exports/z.csv");
    assertThat(names("exports/week.csv", "./exports/week.csv", "exports/week.csv!/a.csv"))
        .containsExactly("exports/week.csv!/a.csv");
  }

  @Test
  void aFileOfItMayBeNamed() throws IOException {
    write("a.zip", Zips.of(Map.of("x.csv", TEXT.getBytes(UTF_8), "y[1].csv", new byte[1])));

    assertThat(names("a.zip!/y[1].csv")).containsExactly("a.zip!/y[1].csv");
    assertThat(names("a.zip!/z.csv")).isEmpty();
    assertThat(rendered()).isEqualTo("a.zip!/z.csv: there is no such file in the archive");
  }

  @Test
  void itsFilesKnowEachOther() throws IOException {
    write("a.zip", Zips.of(Map.of("x/y.json", new byte[1], "users.json", new byte[2])));
    Source file = find("a.zip!/x/y.json").get(0);

    assertThat(file.sibling("../users.json").map(Source::name)).contains("a.zip!/users.json");
    assertThat(file.sibling("y.json").map(Source::name)).contains("a.zip!/x/y.json");
    assertThat(file.sibling("users.json")).isEmpty();
    assertThat(file.sibling("../../users.json")).isEmpty();
  }

  @Test
  void gzipInsideIsUnpacked() throws IOException {
    write("a.zip", Zips.of(Map.of("x.csv.gz", Zips.gzip(TEXT.getBytes(UTF_8)))));

    assertThat(text(find("a.zip").get(0))).isEqualTo(TEXT);
  }

  @Test
  void filesThatAreOnlyStoredAreReadLikePackedOnes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("a", "b")) {
        byte[] content = (name + TEXT).getBytes(UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
      }
    }
    write("a.zip", bytes.toByteArray());

    assertThat(text(find("a.zip").get(0))).isEqualTo("a" + TEXT);
    assertThat(text(find("a.zip").get(1))).isEqualTo("b" + TEXT);
  }

  @Test
  void whatTheExplorerOfWindowsPacksIsRead() throws IOException {
    byte[] deflated = Zips.withoutRepetitions("a.csv", TEXT);
    write("large.zip", Zips.patch(deflated, 10, 2, ZipHeader.DEFLATED_64));
    assertThat(text(find("large.zip").get(0))).isEqualTo(TEXT);

    byte[] dos = Zips.of(Map.of("calls\\été.csv", new byte[1]), Charset.forName("IBM850"));
    write("dos.zip", dos);
    assertThat(names("dos.zip")).containsExactly("dos.zip!/calls/été.csv");
  }

  @Test
  void aProgramMayStandBeforeTheArchive() throws IOException {
    byte[] archive = Zips.of("a.csv", TEXT);
    byte[] program = "PK\3\4 and what unpacks it".getBytes(UTF_8);
    byte[] both = Arrays.copyOf(program, program.length + archive.length);
    System.arraycopy(archive, 0, both, program.length, archive.length);
    write("a.exe", both);

    assertThat(text(find("a.exe").get(0))).isEqualTo(TEXT);
  }

  @Test
  void namesThatLeadElsewhereAreShownAndNotRead() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name :
        List.of("../a", "x/../../a", "/etc/a", "C:\\a", "\u001b[2Ja", "gpj.\u202eexe", "..\\a")) {
      files.put(name, new byte[1]);
    }
    files.put("ok..csv", new byte[1]);
    write("a.zip", Zips.of(files));

    assertThat(names("a.zip")).containsExactly("a.zip!/ok..csv");
    assertThat(problems.list())
        .extracting(problem -> problem.position().toString())
        .containsExactly(
            "a.zip!/../a",
            "a.zip!/x/../../a",
            "a.zip!//etc/a",
            "a.zip!/C:/a",
            "a.zip!/\\u001B[2Ja",
            "a.zip");
    assertThat(problems.list().get(0).render())
        .isEqualTo(
            """
            a.zip!/../a: its name leads out of the archive, or hides what it is
              help: is this archive forged? make it again, or unpack it with care\
            """);
    assertThat(problems.list().get(5).message().toString()).isEqualTo("and 2 more such files");
  }

  @Test
  void encryptedFilesAreAProblem() throws IOException {
    write("a.zip", Zips.patch(Zips.of("a.csv", TEXT), 8, 2, 9));

    assertThat(names("a.zip")).isEmpty();
    assertThat(rendered())
        .isEqualTo(
            """
            a.zip!/a.csv: it is encrypted
              help: unpack the archive with its password, and read the files\
            """);
  }

  @Test
  void filesPackedInRareWaysAreAProblem() throws IOException {
    write("a.zip", Zips.patch(Zips.of("a.csv", TEXT), 10, 2, 93));

    assertThat(names("a.zip")).isEmpty();
    assertThat(rendered())
        .startsWith("a.zip!/a.csv: it is packed in a way that is not known here\n  help: unpack");
  }

  @Test
  void twoFilesOfOneNameAreAProblem() throws IOException {
    byte[] two = Zips.of(Map.of("a.csv", new byte[1], "b.csv", new byte[2]));
    write("a.zip", Zips.replace(two, "b.csv", "a.csv"));

    assertThat(names("a.zip")).hasSize(1);
    assertThat(rendered())
        .isEqualTo(
            """
            a.zip!/a.csv: there are two files of this name in the archive
              help: nobody knows which of them counts; make the archive again\
            """);
  }

  @Test
  void anArchiveWithoutFilesIsAProblem() throws IOException {
    write("empty.zip", Zips.of(Map.of()));
    write("hidden.zip", Zips.of(".DS_Store", "x"));

    assertThat(names("empty.zip", "hidden.zip")).isEmpty();
    assertThat(rendered())
        .isEqualTo(
            """
            empty.zip: there is no file in this archive
              help: hidden files are left out
            hidden.zip: there is no file in this archive
              help: hidden files are left out\
            """);
  }

  @Test
  void anArchiveThatIsCutShortIsAProblemWhereverTheCutIs() throws IOException {
    byte[] archive = Zips.of("a.csv", TEXT);
    for (int length = 4; length < archive.length; length++) {
      Problems found = new Problems();
      Path file = folder.resolve("cut" + length + ".zip");
      Files.write(file, Arrays.copyOf(archive, length));

      List<Source> sources = Sources.find(List.of(file.toString()), folder, noInput(), found);

      assertThat(sources).isEmpty();
      assertThat(found.list()).hasSize(1);
      assertThat(found.list().get(0).message().toString())
          .isEqualTo("this cannot be read: the zip archive is cut short: its end is missing");
    }
  }

  @Test
  void damagedBytesAreFoundWhereverTheyAre() throws IOException {
    byte[] archive = Zips.of("a.csv", TEXT + "fin");
    for (int at = 4; at < archive.length; at++) {
      byte[] damaged = archive.clone();
      damaged[at] ^= 0x55;
      Path file = folder.resolve("damaged" + at + ".zip");
      Files.write(file, damaged);

      // What must never come of it: another text, or another fault than one of reading.
      for (Source source :
          Sources.find(List.of(file.toString()), folder, noInput(), new Problems())) {
        try {
          assertThat(text(source)).isEqualTo(TEXT + "fin");
        } catch (IOException e) {
          assertThat(e).hasMessageMatching("(?s)it is damaged.*|the zip archive is damaged.*");
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "24, 4, 4294967294 | it unpacks to more than 4 GiB and to more than 100 times its size",
        "20, 4, 4294967294 | the zip archive is cut short or damaged",
        "28, 2, 60000      | the zip archive is damaged",
        "0, 4, 0           | the zip archive is damaged"
      })
  void numbersThatCannotBeAreAProblem(String patch, String message) throws IOException {
    String[] numbers = patch.strip().split(", *");
    byte[] archive = Zips.of(new TreeMap<>(Map.of("a", new byte[9], "b", new byte[9])));
    byte[] patched =
        Zips.patch(
            archive,
            Integer.parseInt(numbers[0]),
            Integer.parseInt(numbers[1]),
            Long.parseLong(numbers[2]));
    write("a.zip", patched);

    assertThat(names("a.zip")).isEmpty();
    assertThat(rendered()).startsWith("a.zip: this cannot be read: " + message);
  }

  @Test
  void aFileThatIsNotWhereTheDirectorySaysIsAProblem() throws IOException {
    write("a.zip", Zips.patch(Zips.of("a.csv", TEXT), 42, 4, 1));

    assertThatIOException()
        .isThrownBy(() -> text(find("a.zip").get(0)))
        .withMessage("the zip archive is damaged");
  }

  @Test
  void aFileThatSaysItIsSmallerThanItIsIsStopped() throws IOException {
    write("a.zip", Zips.patch(Zips.of("a.csv", TEXT), 24, 4, 100));

    assertThatIOException()
        .isThrownBy(() -> text(find("a.zip").get(0)))
        .withMessageStartingWith("it is damaged: what comes out is not what the directory");
  }

  @Test
  void filesThatShareTheirBytesAreATrap() throws IOException {
    byte[] two = Zips.of(Map.of("a", TEXT.getBytes(UTF_8), "b", TEXT.getBytes(UTF_8)));
    byte[] bomb = Zips.patch(two, 42, 4, 0);
    int second = new String(bomb, ISO_8859_1).lastIndexOf("PK\1\2");
    Arrays.fill(bomb, second + 42, second + 46, (byte) 0);
    write("a.zip", bomb);

    assertThat(names("a.zip")).isEmpty();
    assertThat(rendered())
        .isEqualTo(
            "a.zip: this cannot be read: files of the zip archive lie upon each other, as in a zip"
                + " bomb");
  }

  @Test
  void moreThanAnyExportUnpacksToIsATrap() {
    assertThat(UnpackLimit.isExceeded(1 << 20, 2L << 30)).isFalse();
    assertThat(UnpackLimit.isExceeded(1 << 20, 4L << 30)).isFalse();
    assertThat(UnpackLimit.isExceeded(1 << 20, (4L << 30) + 1)).isTrue();
    assertThat(UnpackLimit.isExceeded(1 << 30, 100L << 30)).isFalse();
    assertThat(UnpackLimit.isExceeded(1 << 30, 102L << 30)).isTrue();
    assertThatIOException()
        .isThrownBy(() -> new UnpackLimit(endless(), 1 << 20).skipNBytes(5L << 30))
        .withMessage(
            "it unpacks to more than 4 GiB and to more than 100 times its size, as a zip bomb does");
  }

  @Test
  void manyFilesAreReadButNotAnyNumber() throws IOException {
    write("many.zip", numbered(70_000));
    assertThat(find("many.zip")).hasSize(70_000);

    write("more.zip", numbered(100_001));
    assertThat(find("more.zip")).isEmpty();
    assertThat(rendered())
        .isEqualTo(
            "more.zip: this cannot be read: there are more than 100,000 files in the zip archive");
  }

  @Test
  void documentsAreNoArchives() throws IOException {
    write("a.docx", Zips.of(Map.of("[Content_Types].xml", new byte[1], "word/x", new byte[1])));
    write("a.odt", Zips.of(Map.of("mimetype", new byte[1], "content.xml", new byte[1])));

    assertThat(names("a.docx", "a.odt")).containsExactly("a.docx", "a.odt");
  }

  private static byte[] numbered(int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < count; i++) {
        zip.putNextEntry(new ZipEntry(i + ".csv"));
      }
    }
    return bytes.toByteArray();
  }

  private static InputStream endless() {
    return new InputStream() {
      @Override
      public int read() {
        return 'a';
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        return length;
      }
    };
  }

  private List<String> names(String... arguments) {
    return find(arguments).stream().map(Source::name).toList();
  }

  private List<Source> find(String... arguments) {
    return Sources.find(List.of(arguments), folder, noInput(), problems);
  }

  private static InputStream noInput() {
    return new ByteArrayInputStream(new byte[0]);
  }

  private String rendered() {
    return String.join("\n", problems.list().stream().map(Problem::render).toList());
  }

  private static String text(Source source) throws IOException {
    try (InputStream in = source.open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}

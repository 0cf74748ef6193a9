package dev.ricochet.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 4180, section 2, and the usual deviations from it. */
class CsvConformanceTest {

  /**
   * The rows are written as {@code [cell][cell]}; ␍ ␊ and ⇥ stand for signs that one cannot see.
   */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = " -> ",
      value = {
        // 1 to 3: rows end with CR LF, the last one perhaps not; a header is a row
        "aaa,bbb␍␊zzz,yyy␍␊ -> [aaa][bbb] [zzz][yyy]",
        "aaa,bbb␍␊zzz,yyy -> [aaa][bbb] [zzz][yyy]",
        "a␊b␊ -> [a] [b]",
        "a␍b␍ -> [a] [b]",
        "a␍␊b␊c␍d -> [a] [b] [c] [d]",
        // 4: blanks belong to a cell
        "a, b ,⇥c -> [a][ b ][⇥c]",
        "a,,c, -> [a][][c][]",
        ",  -> [][]",
        // 5 to 7: quotes
        "\"aaa\",\"b ␍␊bb\",\"ccc\"␍␊zzz -> [aaa][b ␍␊bb][ccc] [zzz]",
        "\"aaa\",\"b\"\"bb\",\"\"\"\" -> [aaa][b\"bb][\"]",
        "\"\",\"\"\"\" -> [][\"]",
        "\"a,b\",\"c␍d\" -> [a,b][c␍d]",
        "\"a\"␍\"b\"␍ -> [a] [b]",
        // deviations: blanks around quotes, quotes within a cell that does not begin with one
        "a, \"b, c\" ,d -> [a][b, c][d]",
        "⇥\"a\"⇥,b -> [a][b]",
        "a \"b\" c,d\" -> [a \"b\" c][d\"]",
        "5\",6\"\",'x' -> [5\"][6\"\"]['x']",
        "a␊␊b -> [a] [] [b]",
        // other delimiters than the one in use are letters
        "a;b|c -> [a;b|c]"
      })
  void rowsAndCells(String csv, String rows) throws IOException {
    assertThat(rows(visible(csv), ",")).isEqualTo(visible(rows));
  }

  @Test
  void aTabIsNoBlankWhereItIsTheDelimiter() throws IOException {
    assertThat(rows("a\t\t\"b\tc\"\t \"d\" \n", "\t")).isEqualTo("[a][][b\tc][d]");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheHeader() {
    assertThat(Reading.of("\ufeffcall_id,role,text\nc1,agent,oui\n").lines())
        .containsExactly("2 agent null: oui");
    assertThat(Reading.of("\ufeff\"call_id\",\"role\",\"text\"\nc1,agent,oui\n").lines())
        .containsExactly("2 agent null: oui");
  }

  @Test
  void aFileIsReadTheSameWayWithAnyLineEnd() {
    String csv = "call_id;role;text\nc1;agent;\"un\ndeux\"\nc1;client; \"oui; non\"\nc1;agent;fin";

    for (String end : List.of("\n", "\r\n", "\r")) {
      assertThat(Reading.of(csv.replace("\n", end)).lines())
          .containsExactly(
              "2 agent null: un" + end + "deux", "4 customer null: oui; non", "5 agent null: fin");
    }
  }

  @Test
  void aRowWithTooFewCellsIsNamedAndBlankOnesTooManyDoNoHarm() {
    String csv = "call_id,role,text\nc1,agent\nc1,agent,oui,, \nc1,agent,oui,non\n\"c1\"\n";

    assertThat(Reading.of(csv).lines()).containsExactly("3 agent null: oui");
    assertThat(Reading.of(csv).rendered())
        .isEqualTo(
            """
            x:2: this row has 2 cells, the header has 3
            x:4: this row has 4 cells, the header has 3
              help: a text that contains "," has to stand in quotes
            x:5: this row has 1 cell, the header has 3\
            """);
  }

  @Test
  void aRowOfNothingButDelimitersDoesNotFillTheMemory() {
    assertThat(fault("a,b\n" + ",".repeat(70_000)).position().toString()).isEqualTo("x:2");
    assertThat(fault("a,b\n" + ",".repeat(70_000)).message().toString())
        .isEqualTo("the row that begins here has more than 65,536 cells");
  }

  @Test
  void faultsAreToldWhereTheyAre() {
    assertThat(fault("a\n\"b\r\nc\"\r\n\"d\"x").render())
        .startsWith("x:4: there is text behind the closing quote of a cell\n");
    assertThat(fault("a\n\"b\r\nc\" x").render())
        .startsWith(
            "x:3: there is text behind the closing quote of a cell, in the row that begins");
    assertThat(fault("a\r\rb,\"c\r\n\n").render()).startsWith("x:3: the quote that opens a cell");
  }

  @Property
  void whatAnotherProgramWritesIsReadBack(
      @ForAll("tables") List<List<String>> table, @ForAll("formats") CSVFormat format)
      throws IOException {
    StringBuilder csv = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(csv, format)) {
      for (List<String> row : table) {
        printer.printRecord(row);
      }
    }
    String delimiter = format.getDelimiterString();

    assertThat(all(csv.toString(), delimiter)).isEqualTo(table);
    assertThat(all(new SmallPieces(csv.toString(), 1), delimiter)).isEqualTo(table);
  }

  /** Blanks around quotes are left out: there this scanner is kinder than the other. */
  @Property(tries = 5000)
  void anyTextIsReadAsAnotherProgramReadsIt(
      @ForAll("scraps") List<String> scraps, @ForAll @IntRange(min = 1, max = 20) int atOnce)
      throws IOException {
    String csv = String.join("", scraps);

    assertThat(outcome(new SmallPieces(csv, atOnce))).isEqualTo(outcomeElsewhere(csv));
  }

  @Property(tries = 100)
  void rowsMayLieAcrossTheEndOfTheBuffer(
      @ForAll("scraps") List<String> scraps,
      @ForAll @IntRange(min = (1 << 16) - 20, max = 1 << 16) int before)
      throws IOException {
    for (String opening : List.of("", "\"", "a,")) {
      String csv = opening + "x".repeat(before) + String.join("", scraps);

      assertThat(outcome(new SmallPieces(csv, csv.length()))).isEqualTo(outcomeElsewhere(csv));
    }
  }

  @Test
  void aRowMayBeAsLongAsARecordMayBe() throws IOException {
    String longest = "é\"\"".repeat(Text.LONGEST / 2);

    assertThat(all("a\n\"" + longest + "\",,\n", ",").get(1).get(0)).hasSize(Text.LONGEST);
    assertThat(fault("a\n\"" + longest + "\",b,\n").render())
        .startsWith("x:2: the row that begins here is longer than 16 Mi characters");
  }

  @Test
  void theDelimiterMayBeAnySign() throws IOException {
    for (String delimiter : List.of("§", "€", "😀", "-")) {
      String csv = "aé" + delimiter + "\"b" + delimiter + "\"\r\n" + delimiter + "¤¦";

      assertThat(all(new SmallPieces(csv, 1), delimiter))
          .containsExactly(List.of("aé", "b" + delimiter), List.of("", "¤¦"));
    }
  }

  @Provide
  Arbitrary<List<String>> scraps() {
    return Arbitraries.of(
            "a",
            "b c",
            "éàê",
            "€😀",
            "\"",
            "\"\"",
            ",",
            ",\"",
            "\",",
            "\n",
            "\r\n",
            "\r",
            "defghijkl")
        .list()
        .ofMaxSize(20);
  }

  /** The rows up to the first fault, and whether there is one. */
  private static List<List<String>> outcome(InputStream csv) throws IOException {
    CsvScanner scanner = new CsvScanner("x", csv, ",", 1);
    List<List<String>> rows = new ArrayList<>();
    try {
      while (scanner.next()) {
        rows.add(scanner.cells());
      }
    } catch (ProblemsException e) {
      rows.add(List.of("fault"));
    }
    return rows;
  }

  private static List<List<String>> outcomeElsewhere(String csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = format.parse(new StringReader(csv))) {
      for (CSVRecord row : parser) {
        rows.add(row.toList());
      }
    } catch (UncheckedIOException e) {
      rows.add(List.of("fault"));
    }
    return rows;
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return Arbitraries.of("a", "é", "\"", ",", ";", "\n", "\r\n", "\r", "\t", " ", "'", "|", "\\")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<CSVFormat> formats() {
    return Arbitraries.of(',', ';', '\t', '|')
        .flatMap(
            delimiter ->
                Arbitraries.of("\n", "\r\n", "\r")
                    .map(
                        end ->
                            CSVFormat.RFC4180
                                .builder()
                                .setDelimiter(delimiter)
                                .setRecordSeparator(end)
                                .setQuoteMode(QuoteMode.ALL)
                                .get()));
  }

  private static Problem fault(String csv) {
    return catchThrowableOfType(ProblemsException.class, () -> all(csv, ",")).problems().get(0);
  }

  private static String rows(String csv, String delimiter) throws IOException {
    return String.join(
        " ", all(csv, delimiter).stream().map(row -> "[" + String.join("][", row) + "]").toList());
  }

  private static List<List<String>> all(String csv, String delimiter) throws IOException {
    return all(new ByteArrayInputStream(csv.getBytes(UTF_8)), delimiter);
  }

  private static List<List<String>> all(InputStream csv, String delimiter) throws IOException {
    CsvScanner scanner = new CsvScanner("x", csv, delimiter, 1);
    List<List<String>> rows = new ArrayList<>();
    while (scanner.next()) {
      rows.add(scanner.cells());
    }
    return rows;
  }

  private static String visible(String text) {
    return text.replace('␍', '\r').replace('␊', '\n').replace('⇥', '\t');
  }

  /** Hands on a few bytes at a time, as a slow pipe may. */
  private static final class SmallPieces extends ByteArrayInputStream {

    private final int atOnce;

    SmallPieces(String text, int atOnce) {
      super(text.getBytes(UTF_8));
      this.atOnce = atOnce;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(atOnce, length));
    }
  }
}

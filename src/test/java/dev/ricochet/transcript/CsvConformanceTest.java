package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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
    assertThat(rows(visible(csv), ',')).isEqualTo(visible(rows));
  }

  @Test
  void aTabIsNoBlankWhereItIsTheDelimiter() throws IOException {
    assertThat(rows("a\t\t\"b\tc\"\t \"d\" \n", '\t')).isEqualTo("[a][][b\tc][d]");
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
    char delimiter = format.getDelimiterString().charAt(0);

    assertThat(all(new StringReader(csv.toString()), delimiter)).isEqualTo(table);
    assertThat(all(new Trickle(csv.toString()), delimiter)).isEqualTo(table);
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
    return catchThrowableOfType(ProblemsException.class, () -> all(new StringReader(csv), ','))
        .problems()
        .get(0);
  }

  private static String rows(String csv, char delimiter) throws IOException {
    return String.join(
        " ",
        all(new StringReader(csv), delimiter).stream()
            .map(row -> "[" + String.join("][", row) + "]")
            .toList());
  }

  private static List<List<String>> all(Reader csv, char delimiter) throws IOException {
    CsvScanner scanner = new CsvScanner("x", csv, delimiter, 1);
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row = scanner.next(); row != null; row = scanner.next()) {
      rows.add(row);
    }
    return rows;
  }

  private static String visible(String text) {
    return text.replace('␍', '\r').replace('␊', '\n').replace('⇥', '\t');
  }

  /** A reader that hands on one character at a time, as a slow pipe may. */
  private static final class Trickle extends FilterReader {

    Trickle(String text) {
      super(new StringReader(text));
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      return super.read(target, offset, Math.min(1, length));
    }
  }
}

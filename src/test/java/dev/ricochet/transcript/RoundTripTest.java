package dev.ricochet.transcript;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ricochet.source.BytesSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** What other programs write is read back as it was. */
class RoundTripTest {

  private static final List<String> HEADER =
      List.of("Texte", "Agent ID", "Rôle", "conversation", "horodatage", "Équipe");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The turn of a row or of a JSON object, and what is written for it. */
  record Said(String conversation, Role role, String agent, String at, String team, String text) {}

  @Property(tries = 300)
  void csvOfAnyDelimiterLineEndAndEncoding(
      @ForAll("turns") List<Said> turns,
      @ForAll("delimiters") char delimiter,
      @ForAll("lineEnds") String lineEnd,
      @ForAll("encodings") Map.Entry<String, Charset> encoding,
      @ForAll QuoteMode quotes)
      throws IOException {
    StringBuilder csv = new StringBuilder(encoding.getKey());
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setRecordSeparator(lineEnd)
            .setQuoteMode(quotes == QuoteMode.NONE ? QuoteMode.ALL : quotes)
            .get();
    try (CSVPrinter printer = new CSVPrinter(csv, format)) {
      printer.printRecord(HEADER);
      for (Said s : turns) {
        printer.printRecord(s.text, s.agent, s.role.word(), s.conversation, s.at, s.team);
      }
    }
    Charset charset = encoding.getValue();
    Assume.that(charset.newEncoder().canEncode(csv));
    ReadOptions options =
        ReadOptions.defaults().withEncoding(charset.equals(WINDOWS_1252) ? charset : null);

    Reading reading = Reading.of(new BytesSource("x", csv.toString().getBytes(charset)), options);

    assertThat(reading.rendered()).isEmpty();
    assertThat(reading.turns().stream().map(RoundTripTest::said).toList()).isEqualTo(turns);
  }

  @Property(tries = 300)
  void nativeJson(@ForAll("turns") List<Said> turns) throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    StringBuilder lines = new StringBuilder();
    for (Said s : turns) {
      ObjectNode conversation = mapper.createObjectNode();
      conversation.put("conversation", s.conversation).put("team", s.team);
      ArrayNode list = conversation.putArray("turns");
      ObjectNode turn = list.addObject().put("speaker", s.role.word()).put("text", s.text);
      turn.put("who", s.role == Role.AGENT ? s.agent : null).put("at", s.at);
      lines.append(mapper.writeValueAsString(conversation)).append('\n');
    }

    Reading reading = Reading.of(new BytesSource("x", lines.toString().getBytes(UTF_8)), OPTIONS);

    assertThat(reading.rendered()).isEmpty();
    assertThat(reading.turns().stream().map(RoundTripTest::said).toList()).isEqualTo(turns);
  }

  private static final ReadOptions OPTIONS = ReadOptions.defaults();

  /** The agent's column tells nothing of customers, so that it is not read back there. */
  private static Said said(Turn turn) {
    return new Said(
        turn.conversation(),
        turn.role(),
        turn.role() == Role.AGENT ? turn.who() : "A1",
        turn.at() == null ? "" : turn.at().text(),
        turn.team() == null ? "" : turn.team(),
        turn.text());
  }

  @Provide
  Arbitrary<List<Said>> turns() {
    Arbitrary<String> id = Arbitraries.strings().withChars("cC17é-").ofMinLength(1).ofMaxLength(5);
    Arbitrary<Said> turn =
        Combinators.combine(
                id,
                Arbitraries.of(Role.AGENT, Role.CUSTOMER),
                Arbitraries.just("A1"),
                Arbitraries.of("00:00:31", "00:00:04.200", "2026-11-16T09:02:11+01:00"),
                Arbitraries.of("Nord", "Sud-Ouest", "Nord \"est\""),
                texts())
            .as(Said::new);
    return turn.list().ofMinSize(1).ofMaxSize(30);
  }

  /** Now and then so long that readers take them in several parts. */
  private static Arbitrary<String> texts() {
    Arbitrary<String> character =
        Arbitraries.oneOf(
            Arbitraries.of("abcéèœÀ€’«» \"',;|\t\n\r#=-:[{".split("")),
            Arbitraries.of("\uD83D\uDE00"));
    Arbitrary<Integer> times = Arbitraries.frequency(Tuple.of(60, 1), Tuple.of(1, 4000));
    return Combinators.combine(character.list().ofMinSize(1).ofMaxSize(40), times)
        .as((characters, repeated) -> "0" + String.join("", characters).repeat(repeated));
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(',', ';', '\t', '|');
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of("\n", "\r\n", "\r");
  }

  /** A byte order mark, or none, and an encoding. */
  @Provide
  Arbitrary<Map.Entry<String, Charset>> encodings() {
    return Arbitraries.of(
        Map.entry("", UTF_8),
        Map.entry("\ufeff", UTF_8),
        Map.entry("\ufeff", UTF_16LE),
        Map.entry("\ufeff", UTF_16BE),
        Map.entry("", WINDOWS_1252));
  }
}

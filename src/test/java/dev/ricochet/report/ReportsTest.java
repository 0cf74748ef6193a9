package dev.ricochet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Finding;
import dev.ricochet.source.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportsTest {

  private static final Map<String, Report> REPORTS = reports();

  /** All that have golden files. */
  private static Map<String, Report> reports() {
    Map<String, Report> reports =
        Reports.named(
            EnumSet.complementOf(EnumSet.of(Reports.Kind.HTML, Reports.Kind.XLSX)),
            CsvDialect.STANDARD,
            Wording.ENGLISH,
            "1.2.3");
    reports.put("result.json", SummaryJson.whole("1.2.3"));
    reports.put("table.txt", new AgentsTable(Wording.ENGLISH, Ink.PLAIN));
    return reports;
  }

  static Stream<String> names() {
    return REPORTS.keySet().stream().sorted();
  }

  /** The golden files stand beside this class among the test's resources. */
  @ParameterizedTest
  @MethodSource("names")
  void report_is_as_expected(String name) throws IOException {
    assertThat(written(name, Results.WEEK)).isEqualTo(golden(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void report_is_the_same_in_every_locale(String name) throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(written(name, Results.WEEK)).isEqualTo(golden(name));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void reports_of_nothing_found() throws IOException {
    assertThat(written("agents.csv", Results.EMPTY).lines()).hasSize(1);
    assertThat(written("findings.csv", Results.EMPTY).lines()).hasSize(1);
    assertThat(written("findings.jsonl", Results.EMPTY)).isEmpty();
    assertThat(written("table.txt", Results.EMPTY))
        .isEqualTo("No turn of an agent could be judged.\n");
  }

  @Test
  void findings_csv_reads_back_to_the_letter() throws IOException {
    List<CSVRecord> records =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(written("findings.csv", Results.WEEK)))
            .getRecords();
    Finding finding = Results.WEEK.findings().get(0);
    assertThat(records).hasSize(2);
    assertThat(records.get(0).get("quote")).isEqualTo(finding.quote());
    assertThat(records.get(0).get("before")).isEqualTo(finding.before());
    assertThat(records.get(0).get("after")).isEqualTo(finding.after());
  }

  @Test
  void each_line_of_findings_is_json() throws IOException {
    List<String> lines = written("findings.jsonl", Results.WEEK).lines().toList();
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertThat(first.get("quote").asText()).isEqualTo(Results.WEEK.findings().get(0).quote());
    assertThat(lines).hasSize(2);
  }

  @Test
  void without_excerpts_json_has_no_such_fields() throws IOException {
    JsonNode finding = new ObjectMapper().readTree(written("findings.jsonl", withQuote("")));
    assertThat(finding.has("quote")).isFalse();
    assertThat(finding.has("before")).isFalse();
    assertThat(finding.has("after")).isFalse();
    assertThat(finding.has("start")).isTrue();
  }

  @Test
  void half_a_surrogate_pair_spoils_no_report() throws IOException {
    assertThat(written("findings.jsonl", withQuote("a\ud83d"))).contains("\"quote\":\"a?\"");
    assertThat(written("findings.csv", withQuote("a\ud83d"))).contains(",a?,");
  }

  private static AuditResult withQuote(String quote) {
    Finding f = Results.WEEK.findings().get(1);
    return new AuditResult(
        List.of(
            new Finding(
                f.conversation(),
                f.turn(),
                f.at(),
                f.period(),
                f.channel(),
                f.language(),
                f.speaker(),
                f.who(),
                f.team(),
                f.category(),
                f.lexicon(),
                f.phrase(),
                f.severity(),
                quote,
                f.start(),
                f.end(),
                f.recovered(),
                f.captures(),
                f.before(),
                f.after(),
                null,
                f.position(),
                f.fingerprint(),
                f.nearby())),
        List.of(),
        List.of(),
        List.of(),
        Collections.emptySortedMap(),
        1,
        1,
        List.of());
  }

  private static String written(String name, AuditResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Objects.requireNonNull(REPORTS.get(name)).write(Results.analysis(result), out);
    return out.toString(UTF_8);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(ReportsTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}

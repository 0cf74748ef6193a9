package dev.ricochet.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Finding;
import dev.ricochet.audit.Group;
import dev.ricochet.audit.NearbyTurn;
import dev.ricochet.audit.Tally;
import dev.ricochet.lexicon.Severity;
import dev.ricochet.report.HtmlReport;
import dev.ricochet.source.Position;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.AnalysisOptions;
import dev.ricochet.transcript.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private static final Analysis WEEKS = LargeAudit.of(3, 8, 12, 900);
  private static final String HOSTILE =
      "</script><script>alert(1)</script><img src=x onerror=alert(2)> \"'><!-- \u2028 \u202egnp.exe";

  @Test
  void page_is_well_formed() {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Jsoup.parse(html(WEEKS, null, Wording.ENGLISH), "", parser);
    assertThat(parser.getErrors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void language_is_said(String language) {
    Document page = page(WEEKS, null, Wording.of(language).orElseThrow());
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
    assertThat(page.charset()).isEqualTo(UTF_8);
  }

  @Test
  void headings_leave_no_level_out() {
    int before = 0;
    for (Element heading : page(WEEKS).select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isBetween(1, before + 1);
      before = level;
    }
    assertThat(page(WEEKS).select("h1")).hasSize(1);
  }

  @Test
  void the_organisation_stands_first_and_the_person_last() {
    assertThat(page(WEEKS).select("main > section").eachAttr("id"))
        .containsExactly("summary", "system", "teams", "agents", "findings", "guide");
  }

  @Test
  void agents_stand_in_the_order_of_their_names() {
    assertThat(page(WEEKS).select("article.agent > h3").eachText()).hasSize(24).isSorted();
    assertThat(page(WEEKS).select("#agents-table tbody a").eachText()).hasSize(24).isSorted();
    assertThat(page(WEEKS).select("#agents-table [data-sort]").eachText())
        .containsExactly("team", "agent", "turns");
  }

  @Test
  void ids_are_unique_and_links_lead_somewhere() {
    Document page = page(WEEKS);
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    for (Element link : page.select("a[href^=#]")) {
      String target = link.attr("href").substring(1);
      assertThat(target.contains("=") || ids.contains(target)).as(target).isTrue();
    }
    for (Element named : page.select("[aria-labelledby]")) {
      assertThat(ids).contains(named.attr("aria-labelledby").split(" "));
    }
  }

  @Test
  void every_field_has_a_label() {
    Document page = page(WEEKS);
    assertThat(page.select("input, select")).hasSize(6);
    for (Element field : page.select("input, select")) {
      assertThat(page.select("label[for=" + field.id() + "]").text()).isNotEmpty();
    }
  }

  @Test
  void every_drawing_says_what_it_shows_and_has_its_figures_in_a_table() {
    Document page = page(WEEKS);
    assertThat(page.select(".chart > svg")).hasSize(4 + 3);
    assertThat(page.select(".multiples svg")).hasSize(8);
    for (Element drawing : page.select("svg")) {
      assertThat(drawing.attr("role")).isIn("img", "group");
      assertThat(drawing.selectFirst("> title").text()).isNotEmpty();
      assertThat(drawing.selectFirst("> desc").text()).isNotEmpty();
    }
    for (Element chart : page.select(".chart, .multiples")) {
      assertThat(chart.nextElementSibling().select("table tbody tr")).isNotEmpty();
    }
  }

  @Test
  void tables_have_captions_and_scopes() {
    for (Element table : page(WEEKS).select("table")) {
      assertThat(table.select("> caption").text()).isNotEmpty();
      assertThat(table.select("th:not([scope])")).isEmpty();
    }
  }

  @Test
  void page_allows_its_own_style_and_script_and_nothing_else() throws Exception {
    Document page = page(WEEKS);
    String policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; style-src "
                + hash(page.selectFirst("style").data())
                + "; script-src "
                + hash(page.selectFirst("script:not([type])").data())
                + "; base-uri 'none'; form-action 'none'");
    assertThat(page.select("link, iframe, img, [src], [style], [onclick]")).isEmpty();
  }

  private static String hash(String text) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  @Test
  void embedded_findings_are_all_findings() throws IOException {
    JsonNode data = data(page(WEEKS));
    assertThat(data.get("findings")).hasSize(WEEKS.result().findings().size());
    Finding first = WEEKS.result().findings().get(0);
    JsonNode row = data.get("findings").get(0);
    assertThat(data.get("categories").get(row.get(0).asInt()).asText()).isEqualTo(first.category());
    assertThat(data.get("agents").get(row.get(3).asInt()).asText()).isEqualTo(first.who());
    assertThat(row.get(11).asText()).isEqualTo(first.quote());
  }

  @Test
  void customers_are_not_named() {
    assertThat(WEEKS.result().findings())
        .anyMatch(f -> "customer-7".equals(f.who()) || f.speaker() == Role.CUSTOMER);
    assertThat(html(WEEKS, null, Wording.ENGLISH)).doesNotContainPattern("customer-\\d");
  }

  @Test
  void hostile_text_stays_text() throws IOException {
    Analysis hostile = hostile("https://example.org/\"><script>");
    String html = html(hostile, null, Wording.ENGLISH);
    Document page = Jsoup.parse(html);
    assertThat(page.select("script")).hasSize(2);
    assertThat(page.select("img")).isEmpty();
    assertThat(page.select("mark")).isNotEmpty();
    assertThat(page.select("mark").first().text()).startsWith("</script><script>alert(1)");
    assertThat(data(page).get("findings").get(0).get(11).asText()).startsWith("</script>");
    assertThat(html).doesNotContain("\u202e", "\u2028");
    Parser parser = Parser.htmlParser().setTrackErrors(5);
    Jsoup.parse(html, "", parser);
    assertThat(parser.getErrors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "no address at all"
      })
  void recordings_that_are_not_of_the_web_are_no_links(String address) {
    assertThat(page(hostile(address)).select("a[rel]")).isEmpty();
    assertThat(html(hostile(address), null, Wording.ENGLISH)).doesNotContain(address);
  }

  @Test
  void recordings_of_the_web_are_links() {
    assertThat(page(hostile("https://rec.example/1.mp3#t=3")).select("a[rel]").attr("href"))
        .isEqualTo("https://rec.example/1.mp3#t=3");
  }

  @Test
  void page_of_one_agent_holds_no_other_person() throws IOException {
    String html = html(WEEKS, "A003", Wording.ENGLISH);
    Document page = Jsoup.parse(html);
    assertThat(page.select("article.agent")).hasSize(1);
    assertThat(html).contains("A003").doesNotContainPattern("A0(?!03)\\d\\d");
    assertThat(data(page).get("agents")).hasSize(1);
    assertThat(data(page).get("findings"))
        .hasSize(
            (int) WEEKS.result().findings().stream().filter(f -> "A003".equals(f.who())).count());
    assertThat(page.select("#system, #teams, svg")).isEmpty();
  }

  @Test
  void page_of_one_agent_of_a_small_group_does_not_tell_of_the_group() {
    Analysis pair = LargeAudit.of(1, 2, 12, 200);
    assertThat(page(pair).select("article.agent").text()).contains("The group has");
    assertThat(page(pair, "A001", Wording.ENGLISH).text()).doesNotContain("The group has");
  }

  @Test
  void few_turns_have_counts_and_no_rate() {
    Analysis few = hostile("");
    Document page = page(few);
    assertThat(page.select("article.agent > p").first().text())
        .isEqualTo("1 bare deflection in 7 turns: too few turns for a rate.");
    assertThat(page.select("#agents-table td").eachText()).contains("–");
  }

  @Test
  void nothing_found_is_said() {
    AuditResult empty =
        new AuditResult(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Collections.emptySortedMap(),
            1,
            3,
            List.of("deflection.fr"));
    Document page = page(Analysis.of(empty, List.of(), AnalysisOptions.DEFAULT));
    assertThat(page.select("#findings .none").text()).isEqualTo("Nothing was found.");
    assertThat(page.select("form, #data")).isEmpty();
  }

  @Test
  void bytes_are_the_same_in_every_locale() {
    Locale before = Locale.getDefault();
    String expected = html(WEEKS, null, Wording.ENGLISH);
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(html(WEEKS, null, Wording.ENGLISH)).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Document page(Analysis analysis) {
    return page(analysis, null, Wording.ENGLISH);
  }

  private static Document page(Analysis analysis, String agent, Wording wording) {
    return Jsoup.parse(html(analysis, agent, wording));
  }

  private static String html(Analysis analysis, String agent, Wording wording) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new HtmlReport(wording, agent).write(analysis, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode data(Document page) throws IOException {
    return new ObjectMapper().readTree(page.selectFirst("#data").data());
  }

  /** One finding of an agent, in which all that is text is hostile. */
  private static Analysis hostile(String recording) {
    Finding finding =
        new Finding(
            HOSTILE,
            2,
            HOSTILE,
            "2026-W47",
            HOSTILE,
            "fr",
            Role.AGENT,
            HOSTILE,
            HOSTILE,
            "deflection/" + HOSTILE,
            "deflection.fr",
            "x",
            Severity.HIGH,
            HOSTILE,
            0,
            HOSTILE.length(),
            false,
            new TreeMap<>(Map.of("blamed", HOSTILE)),
            HOSTILE,
            HOSTILE,
            recording,
            Position.of(HOSTILE, 1),
            "00",
            List.of(new NearbyTurn(1, Role.CUSTOMER, HOSTILE)));
    List<Tally> agents = new ArrayList<>();
    for (String agent : List.of(HOSTILE, "")) {
      agents.add(
          new Tally(
              new Group("2026-W47", HOSTILE, agent),
              1,
              7,
              70,
              0,
              new TreeMap<>(Map.of(finding.category(), 1L)),
              new TreeMap<>(),
              new TreeMap<>()));
    }
    AuditResult result =
        new AuditResult(
            List.of(finding),
            agents.subList(0, 1),
            agents.subList(1, 2),
            List.of(),
            Collections.emptySortedMap(),
            1,
            9,
            List.of("deflection.fr"));
    return Analysis.of(result, List.of(), AnalysisOptions.DEFAULT);
  }
}

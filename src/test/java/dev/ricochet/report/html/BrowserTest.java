package dev.ricochet.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ricochet.report.HtmlReport;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.Analysis;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** What a reader does with the page, in a real browser. */
class BrowserTest {

  private static final Analysis ANALYSIS = LargeAudit.of(3, 8, 12, 900);
  private static final int ALL = ANALYSIS.result().findings().size();

  @TempDir private static Path folder;
  private static Path file;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws IOException {
    assumeTrue(Browser.isInstalled(), Browser.MISSING);
    file = written("report.html", null);
    browser = Browser.start(1366, 768);
  }

  private static Path written(String name, String agent) throws IOException {
    Path written = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(written)) {
      new HtmlReport(Wording.ENGLISH, agent).write(ANALYSIS, out);
    }
    return written;
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void load() {
    visit(file, "");
  }

  private static void visit(Path page, String hash) {
    browser.get("about:blank");
    browser.get(page.toUri() + hash);
  }

  @Test
  void nothing_is_refused_and_nothing_fails() {
    assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();
  }

  @Test
  void all_findings_are_listed_page_by_page() {
    assertThat(text("count"))
        .isEqualTo("Findings: " + written(ALL) + " of " + written(ALL) + "; page 1 of " + pages());
    assertThat(items()).hasSize(50);
    String first = items().get(0).getText();
    click("page-next");
    assertThat(text("count")).endsWith("page 2 of " + pages());
    assertThat(items().get(0).getText()).isNotEqualTo(first);
    assertThat(byId("list").getDomAttribute("start")).isEqualTo("51");
    click("page-before");
    assertThat(items().get(0).getText()).isEqualTo(first);
    assertThat(byId("page-before").isEnabled()).isFalse();
  }

  private static String pages() {
    return (ALL + 49) / 50 + ".";
  }

  @Test
  void filters_count_what_fits_and_hide_the_other_agents() {
    choose("f-team", "Team 02");
    choose("f-kind", "left bare");
    long expected =
        ANALYSIS.result().findings().stream()
            .filter(f -> "Team 02".equals(f.team()) && Boolean.FALSE.equals(f.recovered()))
            .count();
    assertThat(text("count")).startsWith("Findings: " + written(expected) + " of ");
    assertThat(visible("article.agent")).isEqualTo(8);
    assertThat(visible("#agents-table tbody tr")).isEqualTo(8);
    assertThat(hash()).isEqualTo("#team=Team+02&kind=bare");
    choose("f-agent", "A010");
    assertThat(visible("article.agent")).isEqualTo(1);
    assertThat(text("state-text")).isEqualTo("Team 02 · A010 · left bare");
    click("state-clear");
    assertThat(visible("article.agent")).isEqualTo(24);
    assertThat(text("count")).startsWith("Findings: " + written(ALL) + " of ");
  }

  @Test
  void search_minds_neither_accents_nor_case() {
    byId("f-text").sendKeys("COMPTABILITE");
    await(() -> !text("count").startsWith("Findings: " + written(ALL)));
    long expected =
        ANALYSIS.result().findings().stream()
            .filter(f -> f.quote().contains("comptabilité"))
            .count();
    assertThat(text("count")).startsWith("Findings: " + written(expected) + " of ");
    assertThat(items().get(0).findElement(By.tagName("mark")).getText()).contains("comptabilité");
    byId("f-text").sendKeys(" nobody says this");
    await(() -> text("count").equals("No finding fits. Take a filter away."));
    assertThat(items()).isEmpty();
  }

  @Test
  void filters_come_back_with_the_address() {
    visit(file, "#agent=A003&text=livraison");
    assertThat(byId("f-text").getDomProperty("value")).isEqualTo("livraison");
    assertThat(visible("article.agent")).isEqualTo(1);
    long expected =
        ANALYSIS.result().findings().stream()
            .filter(f -> "A003".equals(f.who()))
            .filter(f -> (f.before() + f.quote() + f.after()).contains("livraison"))
            .count();
    assertThat(text("count")).startsWith("Findings: " + written(expected) + " of ");
  }

  @Test
  void link_in_the_part_of_an_agent_shows_his_findings() {
    browser.executeScript("document.querySelector('#agent-A005 a.his').click()");
    await(() -> text("state-text").equals("Team 01 · A005"));
  }

  @Test
  void all_works_by_keyboard() {
    new Actions(browser).sendKeys(Keys.TAB).perform();
    assertThat(focused().getText()).isEqualTo("Skip to the report");
    new Actions(browser).sendKeys(Keys.ENTER).perform();
    assertThat(focused().getDomAttribute("id")).isEqualTo("main");
    browser.executeScript("document.getElementById('f-text').focus()");
    new Actions(browser).sendKeys("marketing").perform();
    await(() -> hash().equals("#text=marketing"));
    new Actions(browser).sendKeys(Keys.TAB).perform();
    assertThat(focused().getDomAttribute("id")).isEqualTo("f-team");
    new Actions(browser).sendKeys("Team 03").perform();
    await(() -> hash().equals("#text=marketing&team=Team+03") || hash().contains("team=Team+03"));
    new Actions(browser).sendKeys(Keys.ESCAPE).perform();
    assertThat(text("count")).startsWith("Findings: " + written(ALL) + " of ");
    assertThat(focused().getDomAttribute("id")).isEqualTo("f-text");
  }

  @Test
  void points_of_a_funnel_are_reached_by_arrows_and_lead_to_the_agent() {
    browser.executeScript("document.querySelector('[data-roving] .point').focus()");
    String first = focused().getDomAttribute("href");
    new Actions(browser).sendKeys(Keys.ARROW_RIGHT).perform();
    String second = focused().getDomAttribute("href");
    assertThat(second).startsWith("#agent-").isNotEqualTo(first);
    new Actions(browser).sendKeys(Keys.ENTER).perform();
    await(() -> hash().equals(second));
  }

  @Test
  void table_of_agents_is_sorted_by_turns_on_demand() {
    By turns = By.cssSelector("#agents-table th[data-sort=number] button");
    browser.executeScript("arguments[0].click()", browser.findElement(turns));
    List<Long> sorted =
        browser.findElements(By.cssSelector("#agents-table tbody td.n:nth-child(3)")).stream()
            .map(cell -> Long.valueOf(cell.getText().replace(",", "")))
            .toList();
    assertThat(sorted).hasSize(24).isSorted();
    assertThat(browser.findElements(By.cssSelector("#agents-table [aria-sort]"))).hasSize(1);
  }

  @Test
  void page_of_one_agent_lists_his_findings() throws IOException {
    visit(written("one.html", "A003"), "");
    long expected =
        ANALYSIS.result().findings().stream().filter(f -> "A003".equals(f.who())).count();
    assertThat(text("count")).startsWith("Findings: " + written(expected) + " of " + expected);
    assertThat(browser.findElements(By.id("f-agent"))).isEmpty();
  }

  @Test
  void phone_does_not_scroll_sideways() {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        java.util.Map.of("width", 360, "height", 800, "deviceScaleFactor", 1, "mobile", true));
    try {
      load();
      assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
          .isEqualTo(360L);
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", java.util.Map.of());
    }
  }

  private static WebElement byId(String id) {
    return browser.findElement(By.id(id));
  }

  private static String text(String id) {
    return byId(id).getText();
  }

  private static void click(String id) {
    browser.executeScript("arguments[0].click()", byId(id));
  }

  private static void choose(String select, String option) {
    byId(select).findElement(By.xpath("option[.='" + option + "']")).click();
  }

  private static List<WebElement> items() {
    return browser.findElements(By.cssSelector("#list > li"));
  }

  private static long visible(String selector) {
    return (Long)
        browser.executeScript(
            "return [...document.querySelectorAll(arguments[0])].filter(e => !e.hidden).length",
            selector);
  }

  private static String hash() {
    return (String) browser.executeScript("return location.hash");
  }

  private static WebElement focused() {
    return browser.switchTo().activeElement();
  }

  private static String written(long number) {
    return Wording.ENGLISH.number(number);
  }

  /** Typing is awaited by the page before it searches. */
  private static void await(Supplier<Boolean> condition) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.get() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(condition.get()).isTrue();
  }
}

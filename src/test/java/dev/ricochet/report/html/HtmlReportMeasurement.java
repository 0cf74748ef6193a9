package dev.ricochet.report.html;

import dev.ricochet.report.HtmlReport;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.Analysis;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * How long {@code report.html} of 500 agents and 20,000 findings takes to write and to open, and
 * how large it is. Run it with {@code src/test/sh/measure-html}.
 */
final class HtmlReportMeasurement {

  private static final int TIMES = 5;

  private HtmlReportMeasurement() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]).toAbsolutePath();
    Analysis analysis = LargeAudit.of(20, 25, 12, 20_000);
    PrintStream out = System.out;
    out.printf(
        "findings %d, agents %d%n", analysis.result().findings().size(), analysis.people().size());
    out.printf("written in ms: %s%n", Arrays.toString(writingTimes(analysis, file)));
    out.printf("size in bytes: %d%n", Files.size(file));
    if (Browser.isInstalled()) {
      out.printf("opened in ms (loadEventEnd): %s%n", Arrays.toString(openingTimes(file)));
    }
  }

  private static long[] writingTimes(Analysis analysis, Path file) throws IOException {
    long[] times = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        new HtmlReport(Wording.ENGLISH).write(analysis, out);
      }
      times[i] = (System.nanoTime() - start) / 1_000_000;
    }
    return times;
  }

  private static long[] openingTimes(Path file) {
    long[] times = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      ChromeDriver browser = Browser.start(1366, 768);
      try {
        browser.get(file.toUri().toString());
        times[i] =
            ((Number)
                    browser.executeScript(
                        "return performance.timing.loadEventEnd"
                            + " - performance.timing.navigationStart"))
                .longValue();
      } finally {
        browser.quit();
      }
    }
    return times;
  }
}

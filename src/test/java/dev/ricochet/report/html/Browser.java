package dev.ricochet.report.html;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.SessionNotCreatedException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.opentest4j.TestAbortedException;

/** The Chromium of Debian without a window, driven by its own driver, with a profile of its own. */
final class Browser {

  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  static final String MISSING =
      "no browser: apt-get install --no-install-recommends chromium chromium-driver";

  private Browser() {}

  static boolean isInstalled() {
    return Files.isExecutable(DRIVER) && Files.isExecutable(CHROMIUM);
  }

  /**
   * A browser with a window of a size, in pixels.
   *
   * @throws TestAbortedException where it does not start, which says nothing of the page
   */
  static ChromeDriver start(int width, int height) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            "--proxy-server=127.0.0.1:9",
            "--window-size=" + width + "," + height));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    try {
      return new ChromeDriver(service, options);
    } catch (SessionNotCreatedException e) {
      throw new TestAbortedException("a browser is installed, but does not start", e);
    }
  }
}

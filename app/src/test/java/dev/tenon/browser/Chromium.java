package dev.tenon.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's Chromium; one for each JVM, started by the first test that needs it. */
final class Chromium {
  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");

  private static final Browser BROWSER = start();

  private Chromium() {}

  static Browser browser() {
    return BROWSER;
  }

  /** Where it is; nothing where there is none. */
  static Optional<Path> path() {
    return Stream.concat(
            Stream.ofNullable(System.getenv("TENON_CHROMIUM")),
            Stream.concat(Stream.of(), USUAL.stream()))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Browser start() {
    Path path = path().orElseThrow(() -> new IllegalStateException("there is no Chromium"));
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    // How long an expectation may take to come true where the machine is busy.
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    return Objects.requireNonNull(
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(path)
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"))));
  }
}

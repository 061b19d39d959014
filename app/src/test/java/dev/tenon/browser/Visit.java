package dev.tenon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import dev.tenon.testing.TestOrganization.Person;
import dev.tenon.testing.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Somebody at a browser with cookies of its own. When it is closed, the test fails if anything went
 * wrong on the way that nobody looked at: an error on the console, an exception in a script, a
 * breach of the content security policy, an answer of 500 or more.
 */
public final class Visit implements AutoCloseable {
  public static final int WIDE = 1280;
  public static final int NARROW = 360;

  private static final int HEIGHT = 900;

  /** What a browser itself says on its console of an answer that a test may well ask for. */
  private static final String REFUSED =
      "Failed to load resource: the server responded with a status of 4";

  /** And of requests while the network is away: of pages, and of the worker that stands in. */
  private static final Set<String> AWAY =
      Set.of(
          "Failed to load resource: net::ERR_INTERNET_DISCONNECTED",
          "An unknown error occurred when fetching the script.");

  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();

  private Visit(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(this::listen);
    page.onPageError(fault -> faults.add("script: " + fault));
    page.onResponse(response -> {
      if (response.status() >= 500) {
        faults.add(response.status() + " for " + response.url());
      }
    });
  }

  private void listen(ConsoleMessage message) {
    if (Set.of("error", "warning").contains(message.type())
        && !message.text().startsWith(REFUSED)
        && !AWAY.contains(message.text())) {
      faults.add("console: " + message.text());
    }
  }

  /** A stranger, who speaks English. */
  public static Visit anonymous() {
    return new Visit(Chromium.browser().newContext(options()));
  }

  /** The same, who speaks another language, by its tag. */
  public static Visit speaking(String language) {
    return new Visit(Chromium.browser().newContext(options().setLocale(language)));
  }

  /** The same, whose browser runs no scripts. */
  public static Visit withoutScripts() {
    return new Visit(Chromium.browser().newContext(options().setJavaScriptEnabled(false)));
  }

  private static NewContextOptions options() {
    return new NewContextOptions()
        .setLocale("en")
        .setReducedMotion(ReducedMotion.REDUCE)
        .setExtraHTTPHeaders(Map.of("X-Forwarded-For", address()))
        .setBaseURL(TestServer.uri("").toString())
        .setViewportSize(WIDE, HEIGHT);
  }

  /** Everybody comes from a network of their own: sign-ins are bounded for each. */
  private static String address() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "2001:db8:%x:%x::1".formatted(random.nextInt(0xffff), random.nextInt(0xffff));
  }

  /** A person who is signed in. */
  public static Visit as(Person person) {
    return anonymous().signedIn(person.sessionToken());
  }

  /** The same, whose browser runs no scripts. */
  public static Visit withoutScripts(Person person) {
    return withoutScripts().signedIn(person.sessionToken());
  }

  /** Whoever has this session. */
  public static Visit with(String session) {
    return anonymous().signedIn(session);
  }

  /** The same, who has this session. */
  public Visit signedIn(String session) {
    context.addCookies(
        List.of(new Cookie("tenon_session", session).setUrl(TestServer.uri("").toString())));
    return this;
  }

  public Page page() {
    return page;
  }

  /** Opens an address of ours, and waits for what it loads. */
  public Visit open(String path) {
    page.navigate(path);
    return this;
  }

  public Visit width(int pixels) {
    page.setViewportSize(pixels, HEIGHT);
    return this;
  }

  public Visit scheme(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    return this;
  }

  /** Takes the network away, or gives it back. */
  public Visit offline(boolean away) {
    context.setOffline(away);
    return this;
  }

  /** What happens while this browser's session is over. */
  public Visit withoutSession(Runnable what) {
    List<Cookie> cookies = context.cookies();
    context.clearCookies();
    what.run();
    context.addCookies(cookies);
    return this;
  }

  /** The path and query that the page has by now. */
  public String place() {
    return page.url().substring(TestServer.uri("").toString().length());
  }

  /**
   * Keeps a picture of the whole page for people to look at, where the property {@code
   * tenon.screenshots} names a directory.
   */
  public Visit picture(String name) {
    String directory = System.getProperty("tenon.screenshots");
    if (directory != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(directory, name + ".png"))
              .setFullPage(true));
    }
    return this;
  }

  @Override
  public void close() {
    // A request that comes in while all ends would be a failure of the test's.
    page.unrouteAll();
    context.close();
    assertThat(faults).as("what went wrong in the browser").isEmpty();
  }
}

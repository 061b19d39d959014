package dev.tenon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Access;
import dev.tenon.web.Method;
import dev.tenon.web.Route;
import java.net.URI;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page of the route table, as a person with something on it sees it, in both themes and both
 * widths. A page that is added is looked at without being named here; one with a part of its
 * address that {@link Furnished} doesn't know fails until it does.
 */
@InBrowser
final class EveryPageTest {
  private static final int KEYS = 40;

  /**
   * Whether what has the keyboard, or what holds it, is drawn with a ring. In a drawing it is the
   * frame of a shape that is drawn stronger.
   */
  private static final String UNSEEN =
      """
      () => {
        const at = document.activeElement
        if (!at || at === document.body) return null
        const ringed = (element) => {
          const style = getComputedStyle(element)
          return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
        }
        const seen = ringed(at) || ringed(at.parentElement) || at instanceof SVGElement
        return seen ? "" : `${at.tagName} ${at.getAttribute("aria-label") ?? at.textContent.trim()}`
      }
      """;

  private final Furnished place = new Furnished();

  @TestFactory
  Stream<DynamicTest> everybodyCanUseEveryPage() {
    return eachPage(this::look);
  }

  /** Its words are longer. */
  @TestFactory
  Stream<DynamicTest> everyPageFitsOnAPhoneInGerman() {
    return eachPage(this::lookInGerman);
  }

  private Stream<DynamicTest> eachPage(Consumer<Route<?, ?>> look) {
    openOperatorPages();
    return TestServer.pages().stream()
        .filter(route -> route.method() == Method.GET)
        .map(route -> DynamicTest.dynamicTest(route.operation(), () -> look.accept(route)));
  }

  private void lookInGerman(Route<?, ?> route) {
    try (Visit visit = Visit.speaking("de")) {
      if (!(route.access() instanceof Access.Anyone)) {
        visit.signedIn(place.session());
      }
      String path = place.path(route);
      APIResponse answer = visit.page().request().get(path, asBrowser());
      if (isDocument(answer) && isAt(answer, path) && isOurs(route)) {
        visit.open(path);
        PlaywrightAssertions.assertThat(visit.page().locator("html")).hasAttribute("lang", "de");
        Accessibility.holds(visit, "german-" + route.operation(), Visit.NARROW, ColorScheme.LIGHT);
      }
    }
  }

  private void look(Route<?, ?> route) {
    boolean isForAll = route.access() instanceof Access.Anyone;
    try (Visit visit = isForAll ? Visit.anonymous() : Visit.with(place.session())) {
      String path = place.path(route);
      APIResponse answer = visit.page().request().get(path, asBrowser());
      assertThat(answer.status()).as(path).isLessThan(400);
      isGuarded(answer);
      if (isDocument(answer) && isAt(answer, path)) {
        visit.open(path);
        everythingReachedIsSeen(visit.page());
        Accessibility.holds(visit, "page-" + route.operation());
      } else {
        assertThat(isForAll || !answer.url().contains("/sign-in")).as(answer.url()).isTrue();
      }
    }
  }

  /** No other site frames it, no cache keeps it, and nothing in it is taken for something else. */
  private static void isGuarded(APIResponse answer) {
    assertThat(answer.headers().get("content-security-policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().get("cache-control")).contains("no-store");
    assertThat(answer.headers()).containsEntry("x-content-type-options", "nosniff");
  }

  private static void everythingReachedIsSeen(Page page) {
    for (int i = 0; i < KEYS; i++) {
      page.keyboard().press("Tab");
      Object unseen = page.evaluate(UNSEEN);
      if (unseen == null) {
        assertThat(i).as("what the keyboard reaches on " + page.url()).isPositive();
        return;
      }
      assertThat(unseen).as("the keyboard's place on " + page.url()).isEqualTo("");
    }
  }

  private static RequestOptions asBrowser() {
    return RequestOptions.create().setHeader("Accept", "text/html");
  }

  /** Parts of pages, streams of changes and downloads are no documents. */
  private static boolean isDocument(APIResponse answer) {
    return answer.headers().getOrDefault("content-type", "").startsWith("text/html")
        && answer.text().stripLeading().startsWith("<!doctype html>");
  }

  /** The diagram of the schema is a page of the toolkit's, which speaks English. */
  private static boolean isOurs(Route<?, ?> route) {
    return !route.operation().equals("operatorDiagramPage");
  }

  private static boolean isAt(APIResponse answer, String path) {
    return URI.create(answer.url()).getPath().equals(URI.create(path).getPath());
  }

  private void openOperatorPages() {
    try (Visit visit = Visit.with(place.session())) {
      Page page = visit.open("/operator").page();
      page.getByLabel("Password").fill(place.password());
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open")).click();
      PlaywrightAssertions.assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
    }
  }
}

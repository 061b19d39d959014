package dev.tenon.browser.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.Furnished;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.web.Access;
import dev.tenon.web.Route;
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

  private final EachPage pages = new EachPage();

  @TestFactory
  Stream<DynamicTest> everybodyCanUseEveryPage() {
    return pages.each(this::look);
  }

  private void look(Route<?, ?> route) {
    boolean isForAll = route.access() instanceof Access.Anyone;
    try (Visit visit = isForAll ? Visit.anonymous() : Visit.with(pages.session())) {
      String path = pages.path(route);
      APIResponse answer = EachPage.read(visit, path);
      assertThat(answer.status()).as(path).isLessThan(400);
      isGuarded(answer);
      if (EachPage.isDocument(answer, path)) {
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
}

package dev.tenon.browser.everywhere;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.tenon.browser.Accessibility;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.web.Access;
import dev.tenon.web.Route;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every page in German, whose words are longer, on a phone. */
@InBrowser
final class EveryPageInGermanTest {
  private final EachPage pages = new EachPage();

  @TestFactory
  Stream<DynamicTest> everyPageFitsOnAPhone() {
    return pages.each(this::look);
  }

  private void look(Route<?, ?> route) {
    try (Visit visit = Visit.speaking("de")) {
      if (!(route.access() instanceof Access.Anyone)) {
        visit.signedIn(pages.session());
      }
      String path = pages.path(route);
      if (EachPage.isDocument(EachPage.read(visit, path), path) && isOurs(route)) {
        visit.open(path);
        assertThat(visit.page().locator("html")).hasAttribute("lang", "de");
        Accessibility.holdsInWords(visit, "german-" + route.operation());
      }
    }
  }

  /** The diagram of the schema is a page of the toolkit's, which speaks English. */
  private static boolean isOurs(Route<?, ?> route) {
    return !route.operation().equals("operatorDiagramPage");
  }
}

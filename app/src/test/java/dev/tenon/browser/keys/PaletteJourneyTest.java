package dev.tenon.browser.keys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Furnished;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Method;
import dev.tenon.web.Route;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The command palette reaches whatever a mouse does. */
@InBrowser
final class PaletteJourneyTest {
  private static final String ORGANIZATION = "/o/{organization}/";
  private static final String TASK = ORGANIZATION + "tasks/{task}/";

  /** What scripts ask for: nobody goes there. */
  private static final Set<String> FOR_SCRIPTS =
      Set.of("destinationsOfPalette", "changesPage", "mentionablePage", "peoplePage");

  /**
   * What is done to one of several things on a task, beside which its button stands; or another
   * day.
   */
  private static final Set<String> BESIDE =
      Set.of(
          "assignees/removal",
          "labels/removal",
          "relations/removal",
          "comments/edit",
          "comments/deletion",
          "reopening",
          "restoration");

  private static final String LEADS_TO =
      "() => [...document.querySelectorAll('[data-command][href]')]"
          + ".map((way) => way.getAttribute('href').split('#')[0])";

  private static final String SENDS =
      """
      () => [...document.querySelectorAll("[data-command]")]
        .map((one) => one.form ?? one.closest("[data-controller~=inline]")?.querySelector("form"))
        .filter(Boolean)
        .map((form) => new URL(form.action).pathname)
      """;

  private final Furnished place = new Furnished();

  @Test
  void everyPageOfAnOrganizationIsReachedFromAnyOther() {
    Map<String, String> pages =
        TestServer.pages().stream()
            .filter(route -> route.method() == Method.GET && isOne(route))
            .filter(route -> !FOR_SCRIPTS.contains(route.operation()))
            .collect(Collectors.toMap(Route::operation, place::path));
    assertThat(pages).hasSizeGreaterThan(10);
    try (Visit visit = Visit.with(place.session())) {
      for (String from : List.of(place.home() + "/my-work", place.home() + "/teams")) {
        Page page = visit.open(from).page();
        assertThat(strings(page, LEADS_TO)).containsAll(pages.values());
      }
    }
  }

  /** Whether there is one such page in an organization. */
  private static boolean isOne(Route<?, ?> route) {
    return route.path().startsWith(ORGANIZATION)
        && !route.path().substring(ORGANIZATION.length()).contains("{");
  }

  @Test
  void whateverCanBeDoneToATaskIsReachedFromItsPage() {
    Set<String> forms = new TreeSet<>();
    String task = "";
    for (Route<?, ?> route : TestServer.pages()) {
      if (route.method() == Method.POST && route.path().startsWith(TASK)) {
        String rest = route.path().substring(TASK.length());
        task = place.path(route).replace("/" + rest, "");
        if (!BESIDE.contains(rest)) {
          forms.add(place.path(route));
        }
      }
    }
    assertThat(forms).hasSizeGreaterThan(6);
    try (Visit visit = Visit.with(place.session())) {
      Page page = visit.open(task).page();
      assertThat(strings(page, SENDS)).containsAll(forms);
    }
  }

  @Test
  void whatConcernsThePageComesFirstAndNothingTwice() {
    try (Visit visit = Visit.with(place.session())) {
      Page page = visit.open(place.home() + "/projects/WEB").page();
      page.keyboard().press("Control+k");
      Locator options = page.locator("#palette [role=option]");
      assertThat(options.first()).hasText("Members, workflow and labels of this project");
      List<String> words = options.allTextContents();
      assertThat(words).doesNotHaveDuplicates();
      page.keyboard().type("dark");
      page.keyboard().press("Enter");
      assertThat(page.locator("html[data-theme=dark]")).hasCount(1);
      page.keyboard().press("Control+k");
      page.keyboard().type("keyboard");
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.DIALOG).locator("kbd").first()).isVisible();
    }
  }

  @Test
  void anyTaskAndAnyProjectIsFound() {
    try (Visit visit = Visit.with(place.session())) {
      Page page = visit.open(place.home() + "/teams").page();
      for (String key : List.of("WEB-1", "WEB")) {
        page.keyboard().press("Control+k");
        page.keyboard().type(key);
        page.locator("#palette .key").getByText(key, exactly()).click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        page.waitForURL(url -> url.endsWith("/" + key));
      }
    }
  }

  @SuppressWarnings("unchecked") // the scripts answer with lists of strings
  private static Collection<String> strings(Page page, String script) {
    return (List<String>) page.evaluate(script);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}

package dev.tenon.browser.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Held;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page keeps when it is read again, since others work on what it shows. */
@InBrowser
final class PagesReadThemselvesAgainTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person ada = organization.member();
  private final TestOrganization.Person ben = organization.member();
  private final TestClient client = ben.client();
  private final String home = "/o/" + organization.slug();
  private final String project = home + "/projects/WEB";

  @BeforeEach
  void makeProject() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    makeTasks(3);
  }

  @Test
  void whatIsChosenAndWhereOneIsStays() {
    try (Visit visit = Visit.as(ada)) {
      Page page = following(visit.open(project));
      page.keyboard().press("j");
      page.keyboard().press("x");
      page.keyboard().press("j");
      page.keyboard().press("x");
      Locator bar = page.locator("#bulk");
      bar.locator("[name=priority]").selectOption("high");
      page.locator("#card_WEB-2 .name").focus();
      rename(page, 1, "Our site");
      assertThat(page.locator("[data-selection-target=box]:checked")).hasCount(2);
      assertThat(bar).isVisible();
      assertThat(bar.locator("[role=status]")).hasText("2 tasks chosen");
      assertThat(bar.locator("[name=priority]")).hasValue("high");
      assertThat(page.locator("[data-row][data-current]")).hasCount(1);
      assertThat(page.locator("#card_WEB-2 .name")).isFocused();
    }
  }

  @Test
  void whatWasScrolledToStaysInSight() {
    makeTasks(150);
    int version = 1;
    for (String view : List.of("", "/table", "/board")) {
      try (Visit visit = Visit.as(ada)) {
        Page page = following(visit.open(project + view));
        Locator rows = page.locator("[data-row]");
        for (int seen = rows.count(); seen < 120; seen = rows.count()) {
          page.evaluate("() => document.querySelector('.more')?.scrollIntoView()");
          assertThat(rows.nth(seen)).isAttached();
        }
        int before = rows.count();
        Locator last = rows.nth(115);
        page.evaluate("() => document.querySelectorAll('[data-row]')[115].scrollIntoView()");
        rename(page, version++, "Our site" + view);
        Assertions.assertThat(rows.count()).isGreaterThanOrEqualTo(before);
        assertThat(last).isInViewport();
        assertThat(page.locator("#card_WEB-1")).hasCount(1);
      }
    }
  }

  @Test
  void cardsCanBeCarriedAfterwards() {
    try (Visit visit = Visit.as(ada)) {
      Page page = following(visit.open(project + "/board"));
      assertThat(page.locator("[data-carries]")).isVisible();
      rename(page, 1, "Our site");
      assertThat(page.locator("[data-following] [data-carries]")).isVisible();
    }
  }

  @Test
  void howLongAgoItWasIsStillSaidSo() {
    client.post("/tasks/WEB-1/comments", "{\"body\": \"First\"}").expect(201);
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(home + "/tasks/WEB-1").page();
      Locator moment = page.locator(".comment time").first();
      assertThat(moment).hasText("now");
      client.post("/tasks/WEB-1/comments", "{\"body\": \"Second\"}").expect(201);
      assertThat(page.locator(".comment")).hasCount(2);
      assertThat(moment).hasText("now");
      assertThat(moment).hasAttribute("title", Pattern.compile(".+20\\d\\d.+"));
    }
  }

  @Test
  void aVisitThatIsUnderWayIsNotBrokenOff() {
    try (Visit visit = Visit.as(ada)) {
      Page page = following(visit.open(project));
      Held held = Held.first(page, "**/teams");
      page.evaluate(
          """
          () => {
            window.heard = 0
            const { followChangesValue } = document.querySelector("[data-following]").dataset
            new EventSource(followChangesValue).addEventListener("change", () => window.heard++)
          }
          """);
      page.locator("a[href$='/teams']").first().click();
      held.waitForIt();
      for (int i = 1; i <= 3; i++) {
        makeLabel("label " + i);
        page.waitForFunction("many => window.heard >= many", i);
      }
      held.letGo();
      assertThat(page).hasURL(Pattern.compile(".*/teams"));
    }
  }

  @Test
  void aPageWhoseTaskIsDeletedStaysWithWhatIsTyped() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(home + "/tasks/WEB-1").page();
      Locator field = page.getByLabel("Comment", new Page.GetByLabelOptions().setExact(true));
      field.pressSequentially("Half a thou");
      client.delete("/tasks/WEB-1", 1);
      assertThat(page.locator(".offline")).containsText("is no longer here");
      assertThat(field).hasValue("Half a thou");
      assertThat(field).isFocused();
      assertThat(page).hasURL(Pattern.compile(".*/tasks/WEB-1"));
    }
  }

  @Test
  void aServerThatCanNotAnswerIsAskedAgainBehindThePage() {
    try (Visit visit = Visit.as(ada)) {
      Page page = following(visit.open(project));
      page.route(
          Pattern.compile(".*/projects/WEB$"),
          route -> route.fulfill(new Route.FulfillOptions().setStatus(429).setBody("Later")));
      makeLabel("urgent");
      assertThat(page.locator(".offline")).containsText("can't be brought up to date");
      assertThat(page.locator("[data-row]")).hasCount(3);
      page.unrouteAll();
      assertThat(page.locator(".offline")).isHidden();
    }
  }

  @Test
  void aPanelStaysWhenItsTaskCanNotBeReadAgain() {
    try (Visit visit = Visit.as(ada)) {
      Page page = following(visit.open(project + "?task=WEB-1"));
      Locator panel = page.locator(".panel");
      assertThat(panel.getByRole(AriaRole.HEADING, in("Paint door 1"))).isVisible();
      page.route(
          "**/tasks/WEB-1",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setStatus(429)
                      .setContentType("text/html")
                      .setBody("<p>Later</p>")));
      client.patch("/tasks/WEB-1", 1, "{\"title\": \"Paint the gate\"}").expect(200);
      assertThat(page.locator(".offline")).containsText("can't be brought up to date");
      assertThat(panel.getByRole(AriaRole.HEADING, in("Paint door 1"))).isVisible();
    }
  }

  @Test
  void whoIsSignedOutElsewhereIsToldAndLedBack() {
    try (Visit visit = Visit.as(ada)) {
      Page page = following(visit.open(project));
      page.context().clearCookies();
      makeLabel("urgent");
      assertThat(page.locator(".offline")).containsText("You are signed out");
      assertThat(page.locator("[data-row]")).hasCount(3);
      page.locator(".offline a").click();
      assertThat(page).hasURL(Pattern.compile(".*/sign-in[?]to=.*projects%2FWEB"));
    }
  }

  @Test
  void manyChangesInARowAreFewReadings() {
    try (Visit visit = Visit.as(ada)) {
      Page page = following(visit.open(project));
      List<String> readings = new ArrayList<>();
      page.onRequest(request -> {
        if (request.url().endsWith("/projects/WEB")) {
          readings.add(request.url());
        }
      });
      // At once, so that how fast the machine is says nothing of how far they are apart.
      IntStream.rangeClosed(1, 40).parallel().forEach(i -> makeLabel("label " + i));
      assertThat(page.locator("#bulk [name=label_id] option")).hasCount(41);
      Assertions.assertThat(readings).hasSizeBetween(1, 8);
    }
  }

  @Test
  void aPageThatComesBackCatchesUp() {
    try (Visit visit = Visit.as(ada)) {
      Page page = following(visit.open(project));
      page.locator("a[href$='/teams']").first().click();
      assertThat(page).hasURL(Pattern.compile(".*/teams"));
      client.patch("/tasks/WEB-2", 1, "{\"title\": \"Paint the gate\"}").expect(200);
      page.goBack();
      assertThat(page.locator("#card_WEB-2 .name")).hasText("Paint the gate");
    }
  }

  @Test
  void newsThatComeLateReplaceNothingNewer() {
    try (Visit visit = Visit.as(ada)) {
      Page page = following(visit.open(project));
      List<Runnable> late = new ArrayList<>();
      page.route(
          "**/cards?**",
          route -> {
            if (late.isEmpty()) {
              APIResponse answer = route.fetch();
              late.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
            } else {
              route.resume();
            }
          });
      page.evaluate(
          """
          () => {
            window.placed = []
            document.addEventListener("card:place", ({ detail: card }) =>
              card.id === "card_WEB-1" && window.placed.push(Number(card.dataset.version)))
          }
          """);
      page.keyboard().press("j");
      Locator row = page.locator("#card_WEB-1");
      page.keyboard().press("p");
      choose(page, "#priority-menu", "Urgent");
      page.waitForCondition(() -> !late.isEmpty());
      page.keyboard().press("s");
      choose(page, "#status-menu", "In progress");
      assertThat(row).hasAttribute("data-category", "started");
      late.getFirst().run();
      client.patch("/tasks/WEB-2", 1, "{\"title\": \"Paint the gate\"}").expect(200);
      assertThat(page.locator("#card_WEB-2 .name")).hasText("Paint the gate");
      Object placed =
          page.evaluate("() => window.placed.join() === window.placed.toSorted().join()");
      Assertions.assertThat(placed).as("each at least as new as the one before").isEqualTo(true);
    }
  }

  private void makeTasks(int many) {
    IntStream.rangeClosed(1, many)
        .forEach(i ->
            client
                .post("/projects/WEB/tasks", "{\"title\": \"Paint door %d\"}".formatted(i))
                .expect(201));
  }

  private void makeLabel(String name) {
    client
        .post("/projects/WEB/labels", "{\"name\": \"%s\", \"color\": \"d73a4a\"}".formatted(name))
        .expect(201);
  }

  private static Page following(Visit visit) {
    assertThat(visit.page().locator("[data-following]")).isVisible();
    return visit.page();
  }

  /** Has the whole page read again, and waits until it is. */
  private void rename(Page page, int version, String title) {
    client.patch("/projects/WEB", version, "{\"title\": \"%s\"}".formatted(title)).expect(200);
    assertThat(page.locator("main h1")).hasText(title);
  }

  private static void choose(Page page, String menu, String item) {
    page.locator(menu).getByText(item, new Locator.GetByTextOptions().setExact(true)).click();
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}

package dev.tenon.browser.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.ThreeDoors.in;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestClient;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a page hears of others, once; and what it says while it can't. */
@InBrowser
final class HearingOfOthersTest {
  private final ThreeDoors doors = new ThreeDoors();

  @Test
  void whatAPageTellsAlreadyIsNoReasonToReadItAgain() {
    makeLabel("urgent");
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.page();
      List<String> read = new ArrayList<>();
      page.onRequest(request -> {
        if (request.url().endsWith("/WEB/labels")) {
          read.add(request.url());
        }
      });
      visit.open(doors.project + "/labels");
      page.evaluate(
          """
          () => new Promise((told) => {
            const { liveUrlValue, seen } = document.querySelector("[data-live-url-value]").dataset
            new EventSource(`${liveUrlValue}&after=${seen}`).addEventListener("ready", told)
          })
          """);
      makeLabel("late");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("late");
      Assertions.assertThat(read).hasSize(2);
    }
  }

  @Test
  void whoAdministersNothingSeesPeopleAndTeamsAsTheyAre() {
    TestClient admin = doors.organization.admin().client();
    String home = "/o/" + doors.organization.slug();
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = following(visit, home + "/members");
      admin
          .patch("/users/" + doors.ada.userId(), 1, "{\"display_name\": \"Ada Lovelace\"}")
          .expect(200);
      assertThat(page.locator("main")).containsText("Ada Lovelace");
      assertThat(page.locator("#invitations")).hasCount(0);

      page = following(visit, home + "/teams");
      String team = admin.post("/teams", "{\"name\": \"Design\"}").expect(201).text("/id");
      assertThat(page.locator("main")).containsText("Design");

      page = following(visit, home + "/teams/" + team);
      admin
          .put("/teams/%s/members/%s".formatted(team, doors.ada.userId()), "{\"role\": \"member\"}")
          .expect(200);
      assertThat(page.locator("main .rows")).containsText("Ada Lovelace");
    }
  }

  @Test
  void whatADialogCouldNotSendIsSaidInIt() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project + "/board").page();
      page.keyboard().press("c");
      Locator dialog = page.locator("#new-task");
      dialog.getByLabel("Title").fill("From a tunnel");
      visit.offline(true);
      page.keyboard().press("Enter");
      Locator again = dialog.getByRole(AriaRole.BUTTON, in("Send again"));
      assertThat(again).isVisible();
      assertThat(dialog.getByRole(AriaRole.STATUS)).containsText("has not arrived");
      Accessibility.holds(visit, "dialog-offline");
      visit.offline(false);
      again.click();
      assertThat(dialog).isHidden();
      assertThat(
              page.locator("[data-card]")
                  .filter(new Locator.FilterOptions().setHasText("From a tunnel")))
          .hasCount(1);
      assertThat(page.locator(".offline")).isHidden();
    }
  }

  @Test
  void whoCanNotHearOfOthersIsToldSoOnEveryView() {
    for (String view : ThreeDoors.VIEWS) {
      try (Visit visit = Visit.as(doors.ada)) {
        Page page = visit.page();
        page.route(
            "**/changes?**", route -> route.fulfill(new Route.FulfillOptions().setStatus(429)));
        visit.open(doors.project + view);
        Locator notice = page.locator(".offline");
        assertThat(notice).containsText("The connection to the server is lost");
        page.unroute("**/changes?**");
        assertThat(notice).isHidden();
        visit.withoutSession(() -> {
          page.evaluate("() => dispatchEvent(new Event('online'))");
          assertThat(notice.getByRole(AriaRole.LINK, in("Sign in again"))).isVisible();
        });
      }
    }
  }

  /** Opens a page, and waits until it listens. */
  private static Page following(Visit visit, String path) {
    Page page = visit.page();
    page.waitForResponse(response -> response.url().contains("/changes?"), () -> visit.open(path));
    return page;
  }

  private void makeLabel(String name) {
    doors
        .client
        .post("/projects/WEB/labels", "{\"name\": \"%s\", \"color\": \"d73a4a\"}".formatted(name))
        .expect(201);
  }
}

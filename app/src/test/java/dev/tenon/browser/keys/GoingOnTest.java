package dev.tenon.browser.keys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.ThreeDoors.in;
import static dev.tenon.browser.ThreeDoors.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Carried;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever has done something by the keys goes on by the keys, from where they are. */
@InBrowser
final class GoingOnTest {
  private final ThreeDoors doors = new ThreeDoors();

  @Test
  void whatAMenuHasChangedIsOpenedByTheNextKey() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project).page();
      assertThat(page.locator("[data-following]")).isVisible();
      toFirst(page);
      choose(page, "s", "#status-menu", "In progress");
      assertThat(row(page, 1)).hasAttribute("data-version", "2");
      assertThat(row(page, 1)).isFocused();
      choose(page, "p", "#priority-menu", "High");
      assertThat(row(page, 1)).hasAttribute("data-version", "3");
      page.keyboard().press("Enter");
      assertThat(page.locator(".panel").getByRole(AriaRole.HEADING, in("Paint door 1")))
          .isVisible();
    }
  }

  @Test
  void aMenuThatStaysOpenWhileItsRowIsShownAnewLeadsBackToIt() {
    for (String view : List.of("", "/board", "/table")) {
      try (Visit visit = Visit.as(doors.ada)) {
        Page page = visit.open(doors.project + view).page();
        assertThat(page.locator("[data-following]")).isVisible();
        toFirst(page);
        for (String way : List.of("Escape", "Enter")) {
          page.keyboard().press("p");
          Locator now = page.locator("#priority-menu [aria-checked=true]");
          assertThat(now).isFocused();
          int version = version();
          doors
              .client
              .patch("/tasks/WEB-1", version, "{\"title\": \"Door " + version + "\"}")
              .expect(200);
          assertThat(row(page, 1)).containsText("Door " + version);
          assertThat(now).isFocused();
          page.keyboard().press(way);
          assertThat(page.locator("#priority-menu")).isHidden();
          assertThat(row(page, 1)).isFocused();
        }
      }
    }
  }

  @Test
  void aRowWhoseChangeWasRefusedIsWhereOneStays() {
    String work = "/o/" + doors.organization.slug() + "/my-work";
    doors.client.put("/tasks/WEB-1/assignees/" + doors.ada.userId(), "{}").expect(200);
    for (String place :
        List.of(doors.project, doors.project + "/board", doors.project + "/table", work)) {
      try (Visit visit = Visit.as(doors.ada)) {
        Carried.unheard(visit);
        Page page = visit.open(place).page();
        toFirst(page);
        page.keyboard().press("p");
        Locator menu = page.locator("#priority-menu");
        assertThat(menu.locator("[aria-checked=true]")).isFocused();
        doors.client.patch("/tasks/WEB-1", version(), "{\"title\": \"Paint it\"}").expect(200);
        menu.getByRole(AriaRole.MENUITEMRADIO, in("Low")).press("Enter");
        assertThat(page.locator(".toast")).containsText("was changed by somebody else meanwhile");
        assertThat(row(page, 1)).isFocused();
      }
    }
  }

  @Test
  void whoeverMakesATaskIsAtItAfterwards() {
    int number = 3;
    for (String view : List.of("", "/board", "/table")) {
      try (Visit visit = Visit.as(doors.ada)) {
        Page page = visit.open(doors.project + view).page();
        assertThat(page.locator("[data-following]")).isVisible();
        page.keyboard().press("c");
        page.keyboard().type("Paint the gate");
        page.keyboard().press("Enter");
        assertThat(page.locator("#new-task")).isHidden();
        assertThat(row(page, ++number)).isFocused();
        assertThat(row(page, number)).hasAttribute("data-current", "");
      }
    }
  }

  @Test
  void aCardIsOpenedByEnter() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = Carried.ready(visit.open(doors.project + "/board"));
      toFirst(page);
      page.keyboard().press("Enter");
      assertThat(page.locator(".panel").getByRole(AriaRole.HEADING, in("Paint door 1")))
          .isVisible();
    }
  }

  @Test
  void whoeverChangesATitleIsAfterwardsWhereTheyWere() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = Carried.ready(visit.open(doors.project + "/board"));
      toFirst(page);
      page.keyboard().press("Enter");
      Locator panel = page.locator(".panel");
      assertThat(panel.getByRole(AriaRole.HEADING, in("Paint door 1"))).isVisible();
      Locator field = panel.locator("form[action$='/edit'] [name=title]");
      for (String way : new String[] {"Escape", "Enter"}) {
        assertThat(panel).isFocused();
        page.keyboard().press("e");
        field.fill("Paint it twice");
        page.keyboard().press(way);
        assertThat(field).isHidden();
      }
      assertThat(panel).isFocused();
      assertThat(panel.getByRole(AriaRole.HEADING, in("Paint it twice"))).isVisible();
      page.keyboard().press("Escape");
      assertThat(panel).isHidden();
    }
  }

  @Test
  void aFieldThatAKeyLedToIsLeftByEscape() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open("/o/" + doors.organization.slug() + "/tasks/WEB-1").page();
      page.keyboard().press("s");
      assertThat(page.locator("#status")).isFocused();
      page.keyboard().press("Escape");
      assertThat(page.locator("#main")).isFocused();
      page.keyboard().press("e");
      assertThat(page.locator("form[action$='/edit'] [name=title]")).isFocused();
      visit.open(doors.project);
      toFirst(page);
      page.keyboard().press("/");
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      assertThat(row(page, 1)).isFocused();
    }
  }

  @Test
  void whoComesToAFieldByThemselvesIsLedNowhereByEscape() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open("/o/" + doors.organization.slug() + "/tasks/WEB-1").page();
      Locator status = page.locator("#status");
      page.keyboard().press("s");
      page.keyboard().press("Tab");
      assertThat(status).not().isFocused();
      page.keyboard().press("Shift+Tab");
      assertThat(status).isFocused();
      page.keyboard().press("Escape");
      assertThat(status).isFocused();
    }
  }

  @Test
  void escapeLeadsToTheContentWhereOnesPlaceIsHidden() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project).page();
      toFirst(page);
      page.keyboard().press("/");
      row(page, 1).evaluate("(row) => (row.style.display = 'none')");
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      assertThat(page.locator("#main")).isFocused();
    }
  }

  private static void choose(Page page, String key, String menu, String item) {
    page.keyboard().press(key);
    page.locator(menu).getByRole(AriaRole.MENUITEMRADIO, in(item)).press("Enter");
  }

  private void toFirst(Page page) {
    Locator wanted = row(page, 1);
    for (int i = 0; i < 3 && wanted.getAttribute("data-current") == null; i++) {
      page.keyboard().press("j");
    }
    assertThat(wanted).isFocused();
  }

  private int version() {
    return doors.client.get("/tasks/WEB-1").expect(200).json().at("/version").asInt();
  }
}

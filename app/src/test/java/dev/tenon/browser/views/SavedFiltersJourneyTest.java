package dev.tenon.browser.views;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.ThreeDoors.named;
import static dev.tenon.browser.ThreeDoors.rows;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
import org.junit.jupiter.api.Test;

/** Filters that others have shared, and tables longer than a page. */
@InBrowser
final class SavedFiltersJourneyTest {
  private final ThreeDoors doors = new ThreeDoors();

  @Test
  void aManagerRenamesAndDeletesWhatAnotherSharedAndAMemberCannot() {
    shared();
    var member = doors.organization.member();
    try (Visit visit = Visit.as(member)) {
      Page page = choose(visit);
      assertThat(page.getByRole(AriaRole.MENUITEM, named("Rename or share"))).hasCount(0);
    }
    try (Visit visit = Visit.as(doors.organization.admin())) {
      Page page = choose(visit);
      page.getByRole(AriaRole.MENUITEM, named("Rename or share")).click();
      page.locator("#change-filter-name").fill("For everybody");
      page.keyboard().press("Enter");
      assertThat(menu(page)).containsText("For everybody");
      menu(page).click();
      page.getByRole(AriaRole.MENUITEM, named("Delete this filter")).click();
      page.locator("#confirm button[value=yes]").click();
      assertThat(page.getByText("The filter “For everybody” is gone.")).isVisible();
    }
  }

  @Test
  void whoRenamesTooLateSeesWhatTheOtherDidAndKeepsWhatWasTyped() {
    String filter = shared();
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = choose(visit);
      page.getByRole(AriaRole.MENUITEM, named("Rename or share")).click();
      doors.client.patch("/filters/" + filter, 1, "{\"name\": \"Quicker\"}").expect(200);
      page.locator("#change-filter-name").fill("Slower");
      page.keyboard().press("Enter");
      Locator told = page.getByRole(AriaRole.ALERT).first();
      assertThat(told).containsText("Somebody else was quicker");
      assertThat(told.locator("dl")).containsText("changed");
      assertThat(page.locator("#filter-name")).hasValue("Slower");
      Accessibility.holds(visit, "filter-overtaken");
      page.getByRole(AriaRole.BUTTON, named("Save mine anyway")).click();
      assertThat(page.getByText("The filter “Slower” was changed.")).isVisible();
    }
  }

  @Test
  void aTableGoesOnWhereItsFirstPageEnds() {
    StringBuilder many = new StringBuilder();
    for (int i = 4; i <= 110; i++) {
      many.append(many.isEmpty() ? "" : ",")
          .append("{\"op\": \"create\", \"project\": \"WEB\", \"draft\": {\"title\": \"Door\"}}");
    }
    doors.client.post("/tasks/bulk", "{\"operations\": [" + many + "]}").expect(200);
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project + "/table").page();
      assertThat(page.getByText("110 tasks")).isVisible();
      Locator more = page.locator("#more");
      page.evaluate("() => document.querySelector('#more').scrollIntoView()");
      assertThat(rows(page)).hasCount(110);
      assertThat(more).hasCount(0);
      assertThat(rows(page).last()).containsText("WEB-1");
    }
    try (Visit visit = Visit.withoutScripts(doors.ada)) {
      Page page = visit.open(doors.project + "/table").page();
      int first = rows(page).count();
      page.locator("#more a").click();
      assertThat(rows(page)).hasCount(110 - first);
    }
  }

  private String shared() {
    return doors
        .client
        .post(
            "/filters",
            """
            {"name": "Ours", "filter": "priority:none", "project": "WEB", "shared": true}
            """)
        .expect(201)
        .json()
        .at("/id")
        .asString();
  }

  private Page choose(Visit visit) {
    Page page = visit.open(doors.project).page();
    menu(page).click();
    page.getByRole(AriaRole.MENUITEM, named("Ours")).click();
    assertThat(menu(page)).containsText("Ours");
    menu(page).click();
    return page;
  }

  private static Locator menu(Page page) {
    return page.locator("[popovertarget=saved-menu]");
  }
}

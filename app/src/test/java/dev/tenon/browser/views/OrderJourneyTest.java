package dev.tenon.browser.views;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.ThreeDoors.named;
import static dev.tenon.browser.ThreeDoors.row;
import static dev.tenon.browser.ThreeDoors.rows;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
import org.junit.jupiter.api.Test;

/** Where a task stands once it has changed, and where whoever changed it is then. */
@InBrowser
final class OrderJourneyTest {
  private final ThreeDoors doors = new ThreeDoors();

  @Test
  void aTaskGoesToItsPlaceInTheOrderAndTheKeysGoAlong() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project + "?sort=-priority&group=none").page();
      assertThat(page.locator("[data-following]")).hasCount(1);
      assertStands(page, 3, 2, 1);
      press(page, "j", "j", "j", "p");
      page.getByRole(AriaRole.MENUITEMRADIO, named("Urgent")).click();
      assertStands(page, 1, 3, 2);
      assertThat(page.locator("[data-current]")).hasId("card_WEB-1");
      assertThat(row(page, 1)).isFocused();
      press(page, "j");
      assertThat(row(page, 3)).isFocused();
    }
  }

  @Test
  void aTaskGoesToItsPlaceInAnotherGroup() {
    doors.client.put("/tasks/WEB-1/closure", "").expect(200);
    doors.client.put("/tasks/WEB-3/closure", "").expect(200);
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project).page();
      assertThat(page.locator("[data-following]")).hasCount(1);
      assertStands(page, 2, 1, 3);
      press(page, "j", "s");
      page.getByRole(AriaRole.MENUITEMRADIO, named("Done")).click();
      assertStands(page, 1, 2, 3);
      assertThat(page.locator("[data-current]")).hasId("card_WEB-2");
    }
  }

  @Test
  void aTaskThatIsRenamedGoesToItsPlaceInTheTable() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project + "/table?sort=title").page();
      assertThat(page.locator("[data-following]")).hasCount(1);
      assertStands(page, 1, 2, 3);
      press(page, "j", "e");
      page.locator(".rename input[name=title]").fill("Sand the door");
      press(page, "Enter");
      assertStands(page, 2, 3, 1);
      assertThat(row(page, 1)).isFocused();
    }
  }

  @Test
  void whoeverHasATaskLeaveTheFilterIsAtTheNextOne() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project + "?filter=priority:none").page();
      assertThat(page.locator("[data-following]")).hasCount(1);
      press(page, "j", "p");
      page.getByRole(AriaRole.MENUITEMRADIO, named("High")).click();
      assertStands(page, 2, 3);
      assertThat(row(page, 2)).isFocused();
      assertThat(page.locator("[data-current]")).hasId("card_WEB-2");
    }
  }

  @Test
  void somebodyIsFoundByTheBeginningOfTheirNameAndAssignedByTheKeys() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project).page();
      assertThat(page.locator("[data-following]")).hasCount(1);
      press(page, "j", "a");
      Locator people = page.locator("#assignee-menu").getByRole(AriaRole.OPTION);
      assertThat(people).hasCount(2);
      assertThat(people.first()).containsText("A member");
      Accessibility.holds(visit, "assignees");
      page.keyboard().type("nobody");
      assertThat(people).hasCount(0);
      assertThat(page.getByText("Nobody is called so.")).isVisible();
      press(page, "Enter");
      assertThat(page.locator("#assignee-menu")).isVisible();
      page.keyboard().press("Control+a");
      page.keyboard().type("adm");
      assertThat(people).hasCount(1);
      press(page, "Enter");
      assertThat(row(page, 1))
          .hasAttribute("data-assignees", doors.organization.admin().userId().toString());
    }
  }

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private static void assertStands(Page page, int... numbers) {
    assertThat(rows(page)).hasCount(numbers.length);
    for (int at = 0; at < numbers.length; at++) {
      assertThat(rows(page).nth(at)).hasId("card_WEB-" + numbers[at]);
    }
  }
}

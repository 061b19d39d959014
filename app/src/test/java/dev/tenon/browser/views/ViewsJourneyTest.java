package dev.tenon.browser.views;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.ThreeDoors.in;
import static dev.tenon.browser.ThreeDoors.named;
import static dev.tenon.browser.ThreeDoors.row;
import static dev.tenon.browser.ThreeDoors.rows;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.Carried;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InBrowser
final class ViewsJourneyTest {
  private final ThreeDoors doors = new ThreeDoors();
  private final TestOrganization.Person ada = doors.ada;
  private final TestClient client = doors.client;
  private final String project = doors.project;

  @BeforeEach
  void makeOneUrgent() {
    client.patch("/tasks/WEB-2", 1, "{\"priority\": \"urgent\"}").expect(200);
  }

  @Test
  void whatIsLookedAtOutlivesAChangeOfView() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(project + "?filter=priority:urgent&group=priority").page();
      assertThat(rows(page)).hasCount(1);
      for (String view : List.of("Board", "Table", "Calendar", "List")) {
        page.locator(".tabs").getByRole(AriaRole.LINK, in(view)).click();
        assertThat(page.locator(".tabs [aria-current=page]")).hasText(view);
        assertThat(page.locator(".tabs a")).hasCount(4);
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("Filter"))).hasValue("priority:urgent");
        assertThat(page.locator(".chip")).hasCount(1);
        assertThat(rows(page)).hasCount(1);
      }
      assertThat(page.getByRole(AriaRole.HEADING, named("Urgent"))).isVisible();
      page.getByRole(AriaRole.LINK, named("Without priority:urgent")).click();
      assertThat(rows(page)).hasCount(3);
    }
  }

  @Test
  void aFilterIsKeptChosenRenamedChangedAndDeleted() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(project + "/board?filter=priority:urgent").page();
      saved(page).click();
      page.getByRole(AriaRole.MENUITEM, named("Save this filter")).click();
      Accessibility.holds(visit, "filter-save");
      page.locator("#save-filter-name").fill("On fire");
      page.keyboard().press("Enter");
      assertThat(page.getByText("The filter “On fire” is saved.")).isVisible();

      visit.open(project + "/table");
      saved(page).click();
      Accessibility.holds(visit, "filter-menu");
      page.getByRole(AriaRole.MENUITEM, named("On fire")).click();
      assertThat(rows(page)).hasCount(1);
      assertThat(saved(page)).containsText("On fire");

      page.getByRole(AriaRole.COMBOBOX, named("Filter")).fill("priority:urgent title:door");
      page.keyboard().press("Enter");
      assertThat(saved(page)).containsText("changed");
      saved(page).click();
      page.getByRole(AriaRole.MENUITEM, named("Save the changes")).click();
      assertThat(page.getByText("The filter “On fire” was changed.")).isVisible();
      assertThat(saved(page).getByText("changed")).hasCount(0);

      saved(page).click();
      page.getByRole(AriaRole.MENUITEM, named("Rename or share")).click();
      page.locator("#change-filter-name").fill("Burning");
      page.locator("#change-filter").getByLabel("Share it").check();
      page.keyboard().press("Enter");
      assertThat(saved(page)).containsText("Burning");
      try (Visit other = Visit.as(doors.organization.admin())) {
        other.open(project);
        saved(other.page()).click();
        assertThat(other.page().getByRole(AriaRole.MENUITEM, named("Burning"))).isVisible();
      }

      saved(page).click();
      page.getByRole(AriaRole.MENUITEM, named("Delete this filter")).click();
      page.locator("#confirm button[value=yes]").click();
      assertThat(page.getByText("The filter “Burning” is gone.")).isVisible();
      assertThat(saved(page)).containsText("Saved filters");
    }
  }

  @Test
  void aNameThatIsTakenComesBackWithWhatWasTyped() {
    client
        .post("/filters", "{\"name\": \"Mine\", \"filter\": \"\", \"project\": \"WEB\"}")
        .expect(201);
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(project).page();
      saved(page).click();
      page.getByRole(AriaRole.MENUITEM, named("Save this filter")).click();
      page.locator("#save-filter-name").fill("Mine");
      page.keyboard().press("Enter");
      assertThat(page.locator(".field:has(#filter-name) .error"))
          .containsText("one of this name here already");
      assertThat(page.locator("#filter-name")).hasAttribute("aria-invalid", "true");
      assertThat(page.locator("#filter-name")).hasValue("Mine");
    }
  }

  @Test
  void theKeysMeanTheSameInEachView() {
    for (String view : ThreeDoors.VIEWS) {
      try (Visit visit = Visit.as(ada)) {
        Page page = visit.open(project + view).page();
        assertThat(page.locator("[data-following]")).hasCount(1);
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        Locator row = page.locator("[data-row][data-current]");
        assertThat(row).hasCount(1);
        page.keyboard().press("p");
        assertThat(page.locator("#priority-menu")).isVisible();
        page.getByRole(AriaRole.MENUITEMRADIO, named("Low")).click();
        assertThat(row).hasAttribute("data-priority", "low");
        page.keyboard().press("a");
        assertThat(page.locator("#assignee-menu")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#assignee-menu")).isHidden();
        page.keyboard().press("s");
        assertThat(page.getByRole(AriaRole.MENUITEMRADIO, named("To do"))).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#status-menu")).isHidden();
        page.keyboard().press("x");
        assertThat(page.getByText("1 task chosen")).isVisible();
        page.keyboard().press("e");
        page.locator(".rename input[name=title]").fill("By the keys");
        page.keyboard().press("Enter");
        assertThat(row).containsText("By the keys");
        assertThat(row).isFocused();
      }
    }
  }

  @Test
  void aTitleThatTwoPeopleChangeIsNotLost() {
    try (Visit visit = Visit.as(ada)) {
      Carried.unheard(visit);
      Page page = visit.open(project).page();
      row(page, 1).hover();
      row(page, 1).getByRole(AriaRole.BUTTON, in("Rename WEB-1")).click();
      client.patch("/tasks/WEB-1", 1, "{\"title\": \"Sand the door\"}").expect(200);
      Locator field = page.locator(".rename input[name=title]");
      field.fill("Oil the door");
      field.press("Enter");
      assertThat(page.locator("#rename-why")).containsText("it is called “Sand the door” now");
      assertThat(field).hasValue("Oil the door");
      Accessibility.holds(visit, "rename-refused");
      field.press("Enter");
      assertThat(row(page, 1).locator(".name")).hasText("Oil the door");
      row(page, 1).getByRole(AriaRole.BUTTON, in("Rename WEB-1")).click();
      field.fill("Never mind");
      field.press("Escape");
      assertThat(row(page, 1).locator(".name")).hasText("Oil the door");
    }
  }

  @Test
  void aChoiceThatIsRefusedIsExplained() {
    try (Visit visit = Visit.as(ada)) {
      Carried.unheard(visit);
      Page page = visit.open(project).page();
      client.patch("/tasks/WEB-1", 1, "{\"title\": \"Sand the door\"}").expect(200);
      row(page, 1).getByRole(AriaRole.BUTTON, in("Priority of WEB-1")).click();
      page.getByRole(AriaRole.MENUITEMRADIO, named("High")).click();
      assertThat(page.locator(".toast")).containsText("WEB-1 was changed by somebody else");
      assertThat(row(page, 1).locator(".name")).hasText("Sand the door");
    }
  }

  @Test
  void cardsAreChosenAndChangedTogetherOrNotAtAll() {
    try (Visit visit = Visit.as(ada)) {
      Carried.unheard(visit);
      Page page = visit.open(project + "/board").page();
      page.getByLabel("Choose WEB-1").check();
      page.getByLabel("Choose WEB-3").check();
      page.locator("#bulk [name=status_id]").selectOption("Done");
      page.locator("#bulk [name=due_day]").fill("2150-03-17");
      page.locator("#bulk").getByRole(AriaRole.BUTTON, in("Change")).click();
      assertThat(page.locator(".toast")).containsText("Tasks changed: 2");
      assertThat(column(page, "Done").locator(".card")).hasCount(2);
      client.patch("/tasks/WEB-3", 2, "{\"title\": \"Sand the door\"}").expect(200);
      page.getByLabel("Choose WEB-1").check();
      page.getByLabel("Choose WEB-3").check();
      page.locator("#bulk [name=status_id]").selectOption("To do");
      page.locator("#bulk").getByRole(AriaRole.BUTTON, in("Change")).click();
      assertThat(page.getByText("somebody else changed WEB-3 meanwhile")).isVisible();
      assertThat(column(page, "Done").locator(".card")).hasCount(2);
      assertThat(page.getByText("2 tasks chosen")).isVisible();
    }
  }

  @Test
  void aKeyIsForAllChosenTasksAndEscapeLetsGoOfThem() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(project).page();
      for (String key : List.of("j", "x", "j", "x", "p")) {
        page.keyboard().press(key);
      }
      page.getByRole(AriaRole.MENUITEMRADIO, named("Low")).click();
      assertThat(page.locator(".toast")).containsText("Tasks changed: 2");
      assertThat(page.locator("[data-row][data-priority=low]")).hasCount(2);
      page.keyboard().press("x");
      page.keyboard().press("b");
      assertThat(page.locator("#bulk [name=status_id]")).isFocused();
      page.keyboard().press("Escape");
      assertThat(page.locator("#bulk")).isHidden();
      page.keyboard().press("k");
      page.keyboard().press("x");
      assertThat(page.getByText("1 task chosen")).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator("#bulk")).isHidden();
    }
  }

  @Test
  void whatOthersMakeAndChangeAppearsInListAndTable() {
    try (Visit list = Visit.as(ada);
        Visit table = Visit.as(doors.organization.admin())) {
      list.open(project);
      table.open(project + "/table");
      assertThat(list.page().locator("[data-following]")).hasCount(1);
      assertThat(table.page().locator("[data-following]")).hasCount(1);
      client.post("/projects/WEB/tasks", "{\"title\": \"Hang the door\"}").expect(201);
      client.patch("/tasks/WEB-1", 1, "{\"title\": \"Sand the door\"}").expect(200);
      for (Page page : List.of(list.page(), table.page())) {
        assertThat(row(page, 4)).containsText("Hang the door");
        assertThat(row(page, 1)).containsText("Sand the door");
      }
    }
  }

  @Test
  void withoutScriptsViewsFilterLeadToTasksAndMakeThem() {
    try (Visit visit = Visit.withoutScripts(ada)) {
      Page page = visit.open(project).page();
      page.locator("#filter").fill("priority:urgent");
      page.getByRole(AriaRole.BUTTON, named("Filter").setExact(true)).click();
      assertThat(rows(page)).hasCount(1);
      page.locator(".tabs").getByRole(AriaRole.LINK, in("Table")).click();
      assertThat(rows(page)).hasCount(1);
      page.getByLabel("Choose WEB-2").check();
      page.locator("#bulk [name=priority]").selectOption("low");
      page.locator("#bulk").getByRole(AriaRole.BUTTON, in("Change")).click();
      assertThat(page.getByText("Tasks changed: 1")).isVisible();
      visit.open(project + "/board");
      row(page, 2).locator(".name").click();
      assertThat(page).hasURL(Pattern.compile(".*/tasks/WEB-2"));
      assertThat(page.getByRole(AriaRole.HEADING, named("Paint door 2"))).isVisible();
    }
  }

  private static Locator column(Page page, String name) {
    return page.getByRole(AriaRole.REGION, named(name));
  }

  private static Locator saved(Page page) {
    return page.locator("[popovertarget=saved-menu]");
  }
}

package dev.tenon.browser.views;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.Carried;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestOrganization;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InBrowser
final class ProjectJourneyTest {
  private final TestOrganization organization = TestOrganization.make();
  private final String home = "/o/" + organization.slug();

  @Test
  void aProjectIsMadeChangedArchivedDeletedAndBroughtBack() {
    try (Visit visit = Visit.as(organization.admin())) {
      Page page = visit.open(home + "/projects").page();
      Accessibility.holds(visit, "projects-empty");
      page.getByRole(AriaRole.LINK, named("New project")).click();
      page.getByLabel("Title").fill("Web site");
      page.locator("#key").fill("web site");
      page.getByRole(AriaRole.BUTTON, named("Create the project")).click();
      assertThat(page.locator("#key")).hasAttribute("aria-invalid", "true");
      assertThat(page.getByLabel("Title")).hasValue("Web site");
      Accessibility.holds(visit, "project-new-refused");
      page.locator("#key").fill("WEB");
      page.getByRole(AriaRole.BUTTON, named("Create the project")).click();
      assertThat(page.getByRole(AriaRole.HEADING, named("Web site")).first()).isVisible();
      assertThat(page.getByText("Web site is there.")).isVisible();

      page.locator("#main").getByText("Settings").click();
      Accessibility.holds(visit, "project-edit");
      page.getByLabel("Title").fill("The web site");
      page.getByRole(AriaRole.BUTTON, named("Save")).click();
      assertThat(page.getByText("The web site was changed.")).isVisible();

      visit.open(home + "/projects/WEB/edit");
      page.getByRole(AriaRole.BUTTON, named("Archive")).click();
      assertThat(page.getByText("The web site is in the archive.")).isVisible();
      visit.open(home + "/projects/archived");
      assertThat(page.getByRole(AriaRole.LINK, named("The web site"))).isVisible();
      visit.open(home + "/projects/WEB/edit");
      page.getByRole(AriaRole.BUTTON, named("Take out of the archive")).click();
      assertThat(page.getByText("The web site is active again.")).isVisible();

      visit.open(home + "/projects/WEB/edit");
      page.getByRole(AriaRole.BUTTON, named("Delete")).click();
      page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, in("Delete")).click();
      assertThat(page.getByText("The project is in the trash.")).isVisible();
      visit.open(home + "/projects/trash");
      Accessibility.holds(visit, "projects-trash");
      page.getByRole(AriaRole.BUTTON, named("Restore")).click();
      assertThat(page.getByText("The web site is back.")).isVisible();
    }
  }

  @Test
  void aKeyThatIsTakenIsToldBesideItsField() {
    organization
        .admin()
        .client()
        .post("/projects", "{\"key\":\"OPS\",\"title\":\"Ops\"}")
        .expect(201);
    try (Visit visit = Visit.as(organization.admin())) {
      Page page = visit.open(home + "/projects/new").page();
      page.getByLabel("Title").fill("Operations");
      page.locator("#key").fill("OPS");
      page.locator("#key").press("Enter");
      assertThat(page.locator("#key")).hasAttribute("aria-invalid", "true");
      assertThat(page.locator("#key")).isFocused();
      assertThat(page.locator(".field:has(#key) .error"))
          .containsText("Another project has this key.");
      assertThat(page.getByLabel("Title")).hasValue("Operations");
    }
  }

  @Test
  void whatTwoPeopleChangeAtOnceIsShownToTheSecondWhoseTextStays() {
    organization
        .admin()
        .session()
        .post("/projects", "{\"key\":\"OPS\",\"title\":\"Ops\"}")
        .expect(201);
    try (Visit first = Visit.as(organization.admin());
        Visit second = Visit.as(organization.admin())) {
      Carried.unheard(second);
      first.open(home + "/projects/OPS/edit");
      second.open(home + "/projects/OPS/edit");
      first.page().getByLabel("Title").fill("Operations");
      first.page().getByRole(AriaRole.BUTTON, named("Save")).click();
      assertThat(first.page().getByText("Operations was changed.")).isVisible();
      second.page().getByLabel("Title").fill("Running it");
      second.page().getByRole(AriaRole.BUTTON, named("Save")).click();
      assertThat(second.page().getByRole(AriaRole.ALERT).locator("ins")).hasText("Operations");
      assertThat(second.page().getByLabel("Title")).hasValue("Running it");
      second.page().getByRole(AriaRole.BUTTON, named("Save mine anyway")).click();
      assertThat(second.page().getByText("Running it was changed.")).isVisible();
    }
  }

  @Test
  void tasksAreFilteredAndChangedWhereTheyStand() {
    var client = organization.admin().session();
    client.post("/projects", "{\"key\":\"APP\",\"title\":\"App\"}").expect(201);
    for (String title : List.of("Write the manual", "Draw the logo", "Answer the post")) {
      client.post("/projects/APP/tasks", "{\"title\":\"%s\"}".formatted(title)).expect(201);
    }
    try (Visit visit = Visit.as(organization.admin())) {
      Page page = visit.open(home + "/projects/APP").page();
      Locator logo = page.locator("li.task", new Page.LocatorOptions().setHasText("Draw the logo"));
      logo.getByRole(AriaRole.BUTTON, in("Priority of")).click();
      page.getByRole(AriaRole.MENUITEMRADIO, named("Urgent")).click();
      assertThat(logo.getByRole(AriaRole.BUTTON, in("Urgent"))).isVisible();

      logo.getByRole(AriaRole.BUTTON, in("Status of")).click();
      page.getByRole(AriaRole.MENUITEMRADIO, named("In progress")).click();
      assertThat(
              page.locator("section", new Page.LocatorOptions().setHasText("In progress"))
                  .getByText("Draw the logo"))
          .isVisible();

      logo.getByRole(AriaRole.BUTTON, in("Assignees of")).click();
      page.getByRole(AriaRole.OPTION, named("Ada Admin")).click();
      assertThat(logo.getByRole(AriaRole.BUTTON, in("Ada Admin"))).isVisible();
      Accessibility.holds(visit, "list");

      page.keyboard().press("/");
      page.keyboard().type("prio");
      assertThat(page.getByRole(AriaRole.OPTION, named("priority:urgent"))).isVisible();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.keyboard().press("Enter");
      assertThat(page.locator("li.task")).hasCount(1);
      assertThat(page).hasURL(Pattern.compile(".*filter=priority.*"));
      Accessibility.holds(visit, "list-filtered");

      visit.open(home + "/projects/APP?filter=colour:red");
      assertThat(page.locator("#filter-error")).isVisible();
      assertThat(page.getByLabel("Filter").first()).hasValue("colour:red");
    }
  }

  @Test
  void severalTasksAreChangedAtOnceInTheTable() {
    var client = organization.admin().session();
    client.post("/projects", "{\"key\":\"TAB\",\"title\":\"Table\"}").expect(201);
    for (int i = 1; i <= 3; i++) {
      client.post("/projects/TAB/tasks", "{\"title\":\"Task %d\"}".formatted(i)).expect(201);
    }
    try (Visit visit = Visit.as(organization.admin())) {
      Page page = visit.open(home + "/projects/TAB/table").page();
      page.getByLabel("Choose TAB-1").check();
      page.getByLabel("Choose TAB-3").check();
      assertThat(page.getByText("2 tasks chosen")).isVisible();
      page.locator("#bulk [name=priority]").selectOption("high");
      page.locator("#bulk [name=assignee_id]").selectOption("Ada Admin");
      Accessibility.holds(visit, "table");
      page.getByRole(AriaRole.BUTTON, named("Change").setExact(true)).click();
      assertThat(page.getByText("Tasks changed: 2")).isVisible();
      assertThat(page.locator("#bulk")).isHidden();
      assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Ada Admin"))).hasCount(2);
      assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("High"))).hasCount(2);
    }
  }

  @Test
  void aTaskIsWrittenByTheKeyboardAlone() {
    organization
        .admin()
        .session()
        .post("/projects", "{\"key\":\"KEY\",\"title\":\"Keys\"}")
        .expect(201);
    try (Visit visit = Visit.as(organization.admin())) {
      Page page = visit.open(home + "/projects/KEY").page();
      assertThat(page.locator("body[data-controller=shortcuts]")).isVisible();
      page.keyboard().press("c");
      assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
      Accessibility.holds(visit, "task-new");
      page.keyboard().type("From the keyboard");
      page.keyboard().press("Enter");
      assertThat(page.locator("li.task").getByText("From the keyboard")).isVisible();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}

package dev.tenon.browser.tasks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Carried;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What hangs on a task: its labels, parts and relations, and what becomes of it in the trash. */
@InBrowser
final class TaskPartsJourneyTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person ada = organization.member();
  private final TestClient client = ada.client();
  private final String home = "/o/" + organization.slug();

  @BeforeEach
  void makeTasks() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    for (String title : new String[] {"Paint the wall", "Buy paint"}) {
      client.post("/projects/WEB/tasks", "{\"title\": \"%s\"}".formatted(title)).expect(201);
    }
  }

  @Test
  void aLabelIsMadePutOnATaskAndTakenOff() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(home + "/projects/WEB/labels").page();
      page.getByLabel("Name", exactly()).first().fill("urgent 🎉");
      button(page, "Create label").click();
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("urgent 🎉");

      visit.open(home + "/tasks/WEB-1");
      page.getByLabel("Add a label").selectOption("urgent 🎉");
      button(page, "Take off urgent 🎉").click();
      assertThat(button(page, "Take off urgent 🎉")).hasCount(0);
      assertThat(page.getByLabel("Add a label")).isVisible();
    }
  }

  @Test
  void aTaskIsPartedAndItsPartLeadsBack() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(home + "/tasks/WEB-1").page();
      page.getByLabel("Another subtask").fill("Sand the wall");
      page.getByLabel("Another subtask").press("Enter");
      assertThat(page.getByLabel("Another subtask")).hasValue("");
      page.getByRole(AriaRole.LINK, named("Sand the wall")).click();
      assertThat(page.getByRole(AriaRole.HEADING, named("Sand the wall"))).isVisible();
      page.getByRole(AriaRole.LINK, named("WEB-1")).click();
      assertThat(page.getByRole(AriaRole.HEADING, named("Paint the wall"))).isVisible();
    }
  }

  @Test
  void tasksAreRelatedSeenFromBothSidesAndPartedAgain() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(home + "/tasks/WEB-1").page();
      page.getByLabel("How it relates").selectOption("is blocked by");
      page.getByLabel("Other task, such as WEB-42").fill("web-2");
      page.getByLabel("Other task, such as WEB-42").press("Enter");
      assertThat(page.getByLabel("Other task, such as WEB-42")).hasValue("");
      page.getByRole(AriaRole.LINK, named("Buy paint")).click();
      assertThat(relations(page)).containsText("blocks");
      assertThat(relations(page)).containsText("Paint the wall");
      button(page, "No longer relate to WEB-1").click();
      assertThat(button(page, "No longer relate to WEB-1")).hasCount(0);
    }
  }

  @Test
  void aRelationToWhatIsNotThereStaysAsItWasTyped() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(home + "/tasks/WEB-1").page();
      page.getByLabel("How it relates").selectOption("is blocked by");
      Locator other = page.getByLabel("Other task, such as WEB-42");
      other.fill("WEB-99");
      other.press("Enter");
      assertThat(page.locator("#other-error")).containsText("no task of this key");
      assertThat(other).hasValue("WEB-99");
      assertThat(other).hasAttribute("aria-describedby", "other-error");
      assertThat(page.getByLabel("How it relates")).hasValue("blocked_by");
    }
  }

  @Test
  void whoseCommentWasEditedMeanwhileSeesHow() {
    String comment =
        client.post("/tasks/WEB-1/comments", "{\"body\": \"First\"}").expect(201).text("/id");
    try (Visit visit = Visit.as(ada)) {
      Carried.unheard(visit);
      Page page = visit.open(home + "/tasks/WEB-1").page();
      page.locator("summary").getByText("Edit").click();
      client.patch("/comments/" + comment, 1, "{\"body\": \"Second\"}").expect(200);
      page.locator("textarea[name=words]").fill("Third");
      button(page, "Save").click();
      assertThat(page.getByRole(AriaRole.ALERT).locator("ins")).hasText("Second");
    }
  }

  @Test
  void aTaskGoesIntoTheTrashAndComesBack() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(home + "/tasks/WEB-2").page();
      button(page, "Delete").click();
      page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).last().click();
      assertThat(page).hasTitle(Pattern.compile("Web site.*"));
      assertThat(page.getByText("WEB-2")).isVisible();
      visit.open(home + "/settings/trash");
      button(page, "Restore WEB-2").click();
      assertThat(button(page, "Restore WEB-2")).hasCount(0);
      visit.open(home + "/tasks/WEB-2");
      assertThat(page.getByRole(AriaRole.HEADING, named("Buy paint"))).isVisible();
    }
  }

  private static Locator relations(Page page) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Relations"));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}

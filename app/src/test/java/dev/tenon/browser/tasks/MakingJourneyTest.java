package dev.tenon.browser.tasks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.Carried;
import dev.tenon.browser.Held;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Making tasks, from wherever one is, and when it is refused. */
@InBrowser
final class MakingJourneyTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person ada = organization.member();
  private final TestClient client = organization.admin().client();
  private final String home = "/o/" + organization.slug();
  private final String board = home + "/projects/WEB/board";

  @BeforeEach
  void makeProject() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client.post("/projects/WEB/tasks", "{\"title\": \"Paint the wall\"}").expect(201);
  }

  @Test
  void aTaskThatIsRefusedStaysInItsDialogOverItsView() {
    String later = status();
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(board).page();
      page.keyboard().press("c");
      Locator dialog = page.locator("#new-task");
      dialog.getByLabel("Title").fill("Hang the door");
      dialog.getByLabel("Description").fill("With three hinges");
      dialog.getByLabel("Status").selectOption("Later");
      client.delete("/statuses/" + later, 1).expect(204);
      dialog.getByRole(AriaRole.BUTTON, inside("Create the task")).click();
      assertThat(dialog.locator(".error, [role=alert]").first()).isVisible();
      assertThat(dialog.getByLabel("Title")).hasValue("Hang the door");
      assertThat(dialog.getByLabel("Description")).hasValue("With three hinges");
      assertThat(page.locator("#card_WEB-1")).hasCount(1);
      Accessibility.holds(visit, "new-task-refused");
      dialog.getByLabel("Status").selectOption("To do");
      dialog.getByRole(AriaRole.BUTTON, inside("Create the task")).click();
      assertThat(dialog).isHidden();
      assertThat(page.locator("#card_WEB-2")).containsText("Hang the door");
      page.keyboard().press("c");
      assertThat(dialog.getByLabel("Title")).hasValue("");
      assertThat(dialog.locator(".error")).hasCount(0);
    }
  }

  @Test
  void whatAColumnCanNotTakeIsShownInTheDialog() {
    String later = status();
    try (Visit visit = Visit.as(ada)) {
      Carried.unheard(visit);
      Page page = visit.open(board).page();
      Locator column = page.getByRole(AriaRole.REGION, named("Later"));
      column.locator("summary").click();
      client.delete("/statuses/" + later, 1).expect(204);
      column.getByLabel("Title").fill("Hang the door");
      page.keyboard().press("Enter");
      assertThat(page.locator("#new-task")).isVisible();
      assertThat(page.locator("#new-title")).hasValue("Hang the door");
      assertThat(page.locator("#new-task .error, #new-task [role=alert]").first()).isVisible();
    }
  }

  @Test
  void whatIsTypedBehindACardThatIsRefusedIsTheNext() {
    String later = status();
    try (Visit visit = Visit.as(ada)) {
      Carried.unheard(visit);
      Page page = visit.open(board).page();
      Locator column = page.getByRole(AriaRole.REGION, named("Later"));
      column.locator("summary").click();
      client.delete("/statuses/" + later, 1).expect(204);
      Held held = Held.first(page, "**/projects/WEB/tasks?**");
      Locator title = column.getByLabel("Title");
      title.fill("Hang the door");
      title.press("Enter");
      held.waitForIt();
      title.pressSequentially("Oil the lock");
      held.letGo();
      assertThat(page.locator("#new-title")).hasValue("Hang the door");
      assertThat(title).hasValue("Oil the lock");
    }
  }

  @Test
  void aFormWhoseSenderMayNotKeepsWhatWasTypedAndSaysSo() {
    try (Visit visit = Visit.as(ada)) {
      Carried.unheard(visit);
      Page page = visit.open(home + "/tasks/WEB-1").page();
      Locator field = page.getByLabel("Comment", new Page.GetByLabelOptions().setExact(true));
      field.fill("Not to be lost");
      client.put("/projects/WEB/members/" + ada.userId(), "{\"role\": \"viewer\"}").expect(200);
      page.getByRole(AriaRole.BUTTON, named("Comment").setExact(true)).click();
      assertThat(page.locator(".toast[data-kind=error]")).isVisible();
      assertThat(field).hasValue("Not to be lost");
      assertThat(field.locator("xpath=ancestor::form")).hasAttribute("data-unsaved", "");
    }
  }

  @Test
  void cMakesATaskFromAnywhere() {
    client.post("/projects", "{\"key\": \"OPS\", \"title\": \"Operations\"}").expect(201);
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(home + "/my-work").page();
      page.keyboard().press("c");
      assertThat(page).hasURL(Pattern.compile(".*/new-task"));
      Accessibility.holds(visit, "new-task-where");
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile(".*/projects/OPS/new-task"));
      visit.open(home + "/tasks/WEB-1").page().keyboard().press("c");
      assertThat(page).hasURL(Pattern.compile(".*/projects/WEB/new-task"));
      page.getByLabel("Title").fill("  ");
      page.getByRole(AriaRole.BUTTON, named("Create the task")).click();
      assertThat(page.locator("#title-error")).isVisible();
      Accessibility.holds(visit, "new-task-page-refused");
      page.getByLabel("Title").fill("Hang the door");
      page.getByRole(AriaRole.BUTTON, named("Create the task")).click();
      assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("Hang the door");
      assertThat(page).hasURL(Pattern.compile(".*/tasks/WEB-2"));
    }
  }

  @Test
  void whoDictatesTurnsSingleKeysOff() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(home + "/account").page();
      Locator off = page.getByRole(AriaRole.BUTTON, named("Off"));
      off.click();
      assertThat(off).hasAttribute("aria-pressed", "true");
      visit.open(home + "/projects/WEB");
      page.keyboard().press("j");
      page.keyboard().press("c");
      page.keyboard().press("?");
      page.keyboard().press("Control+k");
      assertThat(page.locator("#palette")).isVisible();
      assertThat(page.locator("#new-task, #shortcuts").and(page.locator("[open]"))).hasCount(0);
      assertThat(page.locator("[data-current]")).hasCount(0);
      visit.open(home + "/account");
      page.getByRole(AriaRole.BUTTON, named("On")).click();
      visit.open(home + "/projects/WEB").page().keyboard().press("j");
      assertThat(page.locator("[data-current]")).hasCount(1);
    }
  }

  private String status() {
    return client
        .post("/projects/WEB/statuses", "{\"name\": \"Later\", \"category\": \"unstarted\"}")
        .expect(201)
        .text("/id");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}

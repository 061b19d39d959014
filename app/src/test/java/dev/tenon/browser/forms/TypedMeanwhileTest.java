package dev.tenon.browser.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.ThreeDoors.in;
import static dev.tenon.browser.ThreeDoors.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Carried;
import dev.tenon.browser.Held;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestClient;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is typed into a form while that is on its way stays, whether it is refused or taken. */
@InBrowser
final class TypedMeanwhileTest {
  private final ThreeDoors doors = new ThreeDoors();
  private final String home = "/o/" + doors.organization.slug();
  private final String task = home + "/tasks/WEB-1";

  @Test
  void itIsNewerThanARefusal() {
    TestClient admin = doors.organization.admin().client();
    String team = admin.post("/teams", "{\"name\": \"A\"}").expect(201).text("/id");
    try (Visit visit = Visit.as(doors.organization.admin())) {
      Carried.unheard(visit);
      Page page = visit.open(home + "/teams/" + team).page();
      admin.patch("/teams/" + team, 1, "{\"name\": \"B\"}").expect(200);
      Held held = Held.first(page, "**/teams/" + team + "?**");
      page.locator("#name").fill("Mine");
      page.locator("#name").press("Enter");
      held.waitForIt();
      page.locator("#name").pressSequentially(" and newer");
      page.locator("#description").fill("Written meanwhile");
      held.letGo();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Somebody else was quicker");
      assertThat(page.locator("#name")).hasValue("Mine and newer");
      assertThat(page.locator("#description")).hasValue("Written meanwhile");
      assertThat(page.locator("#description")).isFocused();
      page.getByRole(AriaRole.BUTTON, named("Save mine anyway")).click();
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Mine and newer");
    }
  }

  @Test
  void itStaysInADialogThatIsRefused() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project + "/board").page();
      Held held = Held.first(page, "**/projects/WEB/tasks?**");
      page.keyboard().press("c");
      Locator dialog = page.locator("#new-task");
      dialog.getByLabel("Title").fill("  ");
      dialog.getByLabel("Title").press("Enter");
      held.waitForIt();
      dialog.getByLabel("Description").fill("Written meanwhile");
      held.letGo();
      assertThat(dialog.locator(".error")).isVisible();
      assertThat(dialog.getByLabel("Description")).hasValue("Written meanwhile");
      assertThat(dialog.getByLabel("Description")).isFocused();
    }
  }

  @Test
  void behindACommentItIsTheNextOne() {
    int said = 0;
    for (String place : List.of(task, doors.project + "?task=WEB-1")) {
      try (Visit visit = Visit.as(doors.ada)) {
        Page page = visit.open(place).page();
        Locator field = page.locator("form[action$='/tasks/WEB-1/comments'] [name=body]").last();
        Locator comments = page.locator(".comment > .prose");
        assertThat(comments).hasCount(said);
        Held held = Held.first(page, "**/tasks/WEB-1/comments");
        field.fill("First");
        field.press("Control+Enter");
        held.waitForIt();
        field.pressSequentially(" and second");
        field.press("Control+Enter");
        held.letGo();
        assertThat(comments).hasCount(said + 1);
        assertThat(comments.last()).hasText("First");
        assertThat(field).hasValue(" and second");
        assertThat(field).isFocused();
        field.press("Control+Enter");
        assertThat(comments).hasCount(said + 2);
        assertThat(comments.last()).hasText("and second");
        assertThat(field).hasValue("");
        said += 2;
      }
    }
  }

  @Test
  void aTitleThatIsTypedOnStaysOpenAndContradictsNobody() {
    String[] names = {"Paint it", "Paint it twice", "Leave it", "Leave it alone"};
    int at = 0;
    for (String place : List.of(task, doors.project + "?task=WEB-1")) {
      try (Visit visit = Visit.as(doors.ada)) {
        Page page = visit.open(place).page();
        Locator sheet = page.locator("[data-live-task-value]");
        sheet.getByRole(AriaRole.BUTTON, in("Rename")).click();
        Held held = Held.first(page, "**/tasks/WEB-1/edit");
        Locator field = sheet.locator("form[action$='/edit'] [name=title]");
        field.fill(names[at]);
        field.press("Enter");
        held.waitForIt();
        field.fill(names[at + 1]);
        held.letGo();
        // Behind the editor the page says what is so now.
        assertThat(sheet.locator("h1")).hasText(names[at]);
        assertThat(sheet.locator("h1")).isHidden();
        assertThat(field).hasValue(names[at + 1]);
        assertThat(field).isFocused();
        field.press("Enter");
        assertThat(sheet.locator("h1")).hasText(names[at + 1]);
        assertThat(sheet.locator("h1")).isVisible();
        at += 2;
      }
    }
  }

  @Test
  void whatWasTypedOnIsGivenUpForWhatWasSent() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(task).page();
      Locator sheet = page.locator("[data-live-task-value]");
      sheet.getByRole(AriaRole.BUTTON, in("Rename")).click();
      Held held = Held.first(page, "**/tasks/WEB-1/edit");
      Locator field = sheet.locator("form[action$='/edit'] [name=title]");
      field.fill("Paint it");
      field.press("Enter");
      held.waitForIt();
      field.fill("Paint it twice");
      held.letGo();
      assertThat(sheet.locator("h1")).hasText("Paint it");
      field.press("Escape");
      assertThat(sheet.locator("h1")).isVisible();
      sheet.getByRole(AriaRole.BUTTON, in("Rename")).click();
      assertThat(field).hasValue("Paint it");
    }
  }

  @Test
  void aTitleOfARowIsTypedOn() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project).page();
      assertThat(page.locator("[data-following]")).isVisible();
      Held held = Held.first(page, "**/projects/WEB/tasks/**");
      Locator row = ThreeDoors.row(page, 1);
      Locator field = ThreeDoors.rename(page, 1, "Paint it");
      held.waitForIt();
      field.fill("Paint it twice");
      held.letGo();
      assertThat(row.locator(".name")).hasText("Paint it");
      assertThat(field).hasValue("Paint it twice");
      assertThat(field).isFocused();
      assertThat(row.locator(".rename [name=version]")).hasValue("2");
      field.press("Enter");
      assertThat(field).hasCount(0);
      assertThat(row.locator(".name")).hasText("Paint it twice");
      assertThat(row).hasAttribute("data-version", "3");
    }
  }

  @Test
  void aTitleOfARowMayBeSentAgainAsSoonAsItsVersionIsKnown() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project).page();
      assertThat(page.locator("[data-following]")).isVisible();
      Held held = Held.first(page, "**/projects/WEB/tasks/**");
      Locator row = ThreeDoors.row(page, 1);
      Locator field = ThreeDoors.rename(page, 1, "Paint it");
      held.waitForIt();
      field.fill("Paint it twice");
      field.evaluate(
          """
          ({ form }) =>
            new MutationObserver((_, watching) => {
              watching.disconnect()
              form.requestSubmit()
            }).observe(form.elements.version, { attributes: true })
          """);
      held.letGo();
      assertThat(field).hasCount(0);
      assertThat(row.locator(".name")).hasText("Paint it twice");
      assertThat(row).hasAttribute("data-version", "3");
    }
  }

  @Test
  void aDialogThatIsGoneOnWithStaysForTheNext() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = Carried.ready(visit.open(doors.project + "/board"));
      Held held = Held.first(page, "**/projects/WEB/tasks?**");
      page.keyboard().press("c");
      Locator dialog = page.locator("#new-task");
      dialog.getByLabel("Title").fill("Fix the door");
      dialog.getByLabel("Title").press("Enter");
      held.waitForIt();
      dialog.getByLabel("Description").fill("Written meanwhile");
      held.letGo();
      assertThat(Carried.card(page, "WEB-4")).containsText("Fix the door");
      assertThat(dialog).isVisible();
      assertThat(dialog.getByLabel("Title")).hasValue("");
      assertThat(dialog.getByLabel("Description")).hasValue("Written meanwhile");
      assertThat(dialog.getByLabel("Description")).isFocused();
      dialog.getByLabel("Title").fill("Fix the other");
      dialog.getByLabel("Title").press("Enter");
      assertThat(dialog).isHidden();
      assertThat(Carried.card(page, "WEB-5")).containsText("Fix the other");
    }
  }

  @Test
  void aDialogThatWasRefusedBeforeIsGoneOnWithInTheSameField() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = Carried.ready(visit.open(doors.project + "/board"));
      page.keyboard().press("c");
      Locator dialog = page.locator("#new-task");
      dialog.getByLabel("Title").fill("  ");
      dialog.getByLabel("Title").press("Enter");
      assertThat(dialog.locator(".error")).isVisible();
      Held held = Held.first(page, "**/projects/WEB/tasks?**");
      dialog.getByLabel("Title").fill("Fix the door");
      dialog.getByLabel("Title").press("Enter");
      held.waitForIt();
      dialog.getByLabel("Description").fill("Written meanwhile");
      held.letGo();
      assertThat(Carried.card(page, "WEB-4")).containsText("Fix the door");
      assertThat(dialog.locator(".error")).hasCount(0);
      assertThat(dialog.getByLabel("Description")).hasValue("Written meanwhile");
      assertThat(dialog.getByLabel("Description")).isFocused();
    }
  }

  @Test
  void theNextCardOfAColumnIsBegunWhileTheFirstIsMade() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = Carried.ready(visit.open(doors.project + "/board"));
      Locator add = page.locator("details.add").first();
      add.locator("summary").click();
      Held held = Held.first(page, "**/projects/WEB/tasks?**");
      Locator field = add.locator("[name=title]");
      field.fill("Fix the door");
      field.press("Enter");
      held.waitForIt();
      field.pressSequentially("Oil the lock");
      held.letGo();
      assertThat(Carried.card(page, "WEB-4")).containsText("Fix the door");
      assertThat(field).hasValue("Oil the lock");
      assertThat(field).isFocused();
      field.press("Enter");
      assertThat(Carried.card(page, "WEB-5")).containsText("Oil the lock");
      assertThat(field).hasValue("");
    }
  }
}

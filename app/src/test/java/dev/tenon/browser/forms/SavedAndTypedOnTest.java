package dev.tenon.browser.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.ThreeDoors.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Held;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestServer;
import org.junit.jupiter.api.Test;

/** What is changed on while it is being saved contradicts nobody: it is saved next, behind that. */
@InBrowser
final class SavedAndTypedOnTest {
  private final ThreeDoors doors = new ThreeDoors();

  @Test
  void aLabelIsTypedOnInItsDialog() {
    String label =
        doors
            .client
            .post("/projects/WEB/labels", "{\"name\": \"bug\", \"color\": \"d73a4a\"}")
            .expect(201)
            .text("/id");
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project + "/labels").page();
      page.getByRole(AriaRole.BUTTON, named("Edit bug")).click();
      Held held = Held.first(page, "**/labels/" + label + "?**");
      Locator dialog = page.locator("#edit-" + label);
      Locator field = dialog.locator("[name=name]");
      field.fill("fault");
      field.press("Enter");
      held.waitForIt();
      field.pressSequentially(" of ours");
      held.letGo();
      assertThat(page.locator("main .rows")).containsText("fault");
      assertThat(dialog).isVisible();
      assertThat(field).hasValue("fault of ours");
      assertThat(field).isFocused();
      field.press("Enter");
      assertThat(dialog).isHidden();
      assertThat(page.locator("main .rows")).containsText("fault of ours");
      assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }
  }

  @Test
  void aProjectIsTypedOnWhereItsPageIsLeft() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project + "/edit").page();
      Held held = Held.first(page, "**/projects/WEB/edit");
      Locator title = page.locator("form[action$='/edit'] [name=title]");
      title.fill("Shop");
      title.press("Enter");
      held.waitForIt();
      title.pressSequentially(" and stock");
      held.letGo();
      assertThat(page).hasURL(TestServer.uri(doors.project).toString());
      visit.open(doors.project + "/edit");
      assertThat(title).hasValue("Shop and stock");
      assertThat(page.locator("form[action$='/edit'] [name=version]")).hasValue("2");
      assertThat(page.locator("[data-restored]")).not().containsText("Somebody has changed this");
      title.press("Enter");
      assertThat(page).hasURL(TestServer.uri(doors.project).toString());
      assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("Shop and stock");
    }
  }

  @Test
  void aMoveIsForbiddenWhileTheOthersAreSaved() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project + "/workflow").page();
      Held held = Held.first(page, "**/workflow/moves");
      Locator form = page.locator("form[action$='/moves']");
      Locator first = form.locator("[name=moves]").nth(0);
      Locator second = form.locator("[name=moves]").nth(1);
      form.locator("[name=restricted]").check();
      assertThat(first).hasAttribute("checked", "");
      first.uncheck();
      form.getByRole(AriaRole.BUTTON).click();
      held.waitForIt();
      second.uncheck();
      held.letGo();
      assertThat(first).not().hasAttribute("checked", "");
      assertThat(second).not().isChecked();
      form.getByRole(AriaRole.BUTTON).click();
      assertThat(second).not().hasAttribute("checked", "");
      assertThat(first).not().isChecked();
    }
  }

  @Test
  void aKeyIsCorrectedAsAWhole() {
    try (Visit visit = Visit.as(doors.ada)) {
      String task = "/o/" + doors.organization.slug() + "/tasks/WEB-1";
      Page page = visit.open(task).page();
      Held held = Held.first(page, "**/tasks/WEB-1/relations");
      Locator field = page.locator("[name=other]").last();
      field.fill("WEB-2");
      field.press("Enter");
      held.waitForIt();
      field.pressSequentially("3");
      held.letGo();
      assertThat(page.locator("section[aria-labelledby=relations] .row .key")).hasText("WEB-2");
      assertThat(field).hasValue("WEB-23");
    }
  }
}

package dev.tenon.browser.everywhere;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Menus, dialogs and what else opens over a page, while it is open: everybody can use them. */
@InBrowser
final class OpenPartsTest {
  private final ThreeDoors doors = new ThreeDoors();

  @Test
  void everyMenuAndDialogOfAViewCanBeUsed() {
    try (Visit visit = Visit.as(doors.organization.admin())) {
      Page page = visit.open(doors.project).page();
      assertThat(page.locator("[data-following]")).isVisible();
      for (String menu : List.of("s", "p", "a")) {
        page.keyboard().press("j");
        page.keyboard().press(menu);
        holds(visit, page.locator(".menu:popover-open"), "menu-" + menu);
      }
      page.locator("#card_WEB-1 .mark.due").click();
      holds(visit, page.locator("#due-menu"), "menu-due");
      page.getByRole(AriaRole.BUTTON, ThreeDoors.named("Saved filters")).click();
      holds(visit, page.locator("#saved-menu"), "menu-saved");
      page.locator("button[popovertarget=account]").click();
      holds(visit, page.locator("#account"), "menu-account");
      page.keyboard().press("c");
      holds(visit, page.locator("#new-task"), "dialog-new-task");
      page.keyboard().press("?");
      holds(visit, page.locator("#shortcuts"), "dialog-shortcuts");
      page.keyboard().press("Control+k");
      page.keyboard().type("new");
      holds(visit, page.locator("#palette"), "palette");
      page.locator("#filter").fill("assi");
      holds(visit, page.locator("#filter-words"), "completion");
      page.keyboard().press("x");
    }
  }

  @Test
  void theColumnsOfATableAndTheTickedTasksBarCanBeUsed() {
    try (Visit visit = Visit.as(doors.organization.admin())) {
      Page page = visit.open(doors.project + "/table").page();
      assertThat(page.locator("[data-following]")).isVisible();
      page.keyboard().press("j");
      page.keyboard().press("x");
      Accessibility.holds(visit, "bulk");
      page.getByRole(AriaRole.BUTTON, ThreeDoors.named("Columns")).click();
      holds(visit, page.locator("#columns"), "menu-columns");
    }
  }

  @Test
  void aTaskOverAViewCanBeUsedWithItsEditorsOpen() {
    doors.client.post("/tasks/WEB-1/comments", "{\"body\": \"Which colour?\"}").expect(201);
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project + "?task=WEB-1").page();
      Locator panel = page.locator(".panel");
      panel.getByRole(AriaRole.BUTTON, ThreeDoors.in("Rename")).click();
      panel.getByRole(AriaRole.BUTTON, ThreeDoors.in("Edit the description")).click();
      for (Locator summary : panel.locator("summary").all()) {
        summary.click();
      }
      Accessibility.holds(visit, "panel-editing");
      panel.getByRole(AriaRole.BUTTON, ThreeDoors.in("Delete").setExact(true)).click();
      holds(visit, page.locator("#confirm"), "dialog-confirm");
    }
  }

  private static void holds(Visit visit, Locator part, String name) {
    assertThat(part).isVisible();
    Accessibility.holds(visit, name);
    visit.page().keyboard().press("Escape");
    assertThat(part).isHidden();
  }
}

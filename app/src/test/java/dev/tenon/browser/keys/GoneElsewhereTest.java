package dev.tenon.browser.keys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.ThreeDoors.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Carried;
import dev.tenon.browser.Held;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
import org.junit.jupiter.api.Test;

/** Who has gone elsewhere while something was on its way stays there when the answer comes. */
@InBrowser
final class GoneElsewhereTest {
  private final ThreeDoors doors = new ThreeDoors();

  @Test
  void aTitleThatIsTakenTakesNobodyFromAnotherField() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project).page();
      assertThat(page.locator("[data-following]")).isVisible();
      Held held = Held.first(page, "**/projects/WEB/tasks/**");
      ThreeDoors.rename(page, 1, "Paint it");
      held.waitForIt();
      filter(page).click();
      held.letGo();
      assertThat(ThreeDoors.row(page, 1).locator(".name")).hasText("Paint it");
      assertThat(ThreeDoors.row(page, 1)).hasAttribute("data-version", "2");
      assertThat(filter(page)).isFocused();
    }
  }

  @Test
  void theAnswerToOneTitleIsNotTakenForAnothers() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project).page();
      assertThat(page.locator("[data-following]")).isVisible();
      Held held = Held.first(page, "**/projects/WEB/tasks/**");
      ThreeDoors.rename(page, 1, "Paint it");
      held.waitForIt();
      page.keyboard().press("Escape");
      Locator other = ThreeDoors.row(page, 2);
      String before = other.locator(".name").textContent();
      other.locator(".renames").click();
      held.letGo();
      assertThat(ThreeDoors.row(page, 1).locator(".name")).hasText("Paint it");
      assertThat(other.locator(".rename [name=title]")).hasValue(before);
      assertThat(other.locator(".rename [name=version]")).hasValue("1");
      page.keyboard().press("Escape");
      assertThat(other.locator(".name")).hasText(before);
    }
  }

  @Test
  void aCardThatIsMadeTakesNobodyFromAnotherField() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = Carried.ready(visit.open(doors.project + "/board"));
      Locator add = page.locator("details.add").first();
      add.locator("summary").click();
      Held held = Held.first(page, "**/projects/WEB/tasks?**");
      add.locator("[name=title]").fill("Fix the door");
      add.locator("[name=title]").press("Enter");
      held.waitForIt();
      filter(page).click();
      held.letGo();
      assertThat(Carried.card(page, "WEB-4")).containsText("Fix the door");
      assertThat(add.locator("[name=title]")).hasValue("");
      assertThat(filter(page)).isFocused();
    }
  }

  private static Locator filter(Page page) {
    return page.getByRole(AriaRole.COMBOBOX, named("Filter"));
  }
}

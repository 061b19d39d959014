package dev.tenon.browser.tasks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.ThreeDoors.in;
import static dev.tenon.browser.ThreeDoors.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody does with their tasks where they see all of them, whatever their projects are. */
@InBrowser
final class MyWorkJourneyTest {
  private final ThreeDoors doors = new ThreeDoors();
  private final TestOrganization.Person ada = doors.ada;
  private final TestClient client = doors.client;
  private final String work = "/o/" + doors.organization.slug() + "/my-work";

  @BeforeEach
  void giveTasks() {
    client.post("/projects", "{\"key\": \"OPS\", \"title\": \"Operations\"}").expect(201);
    client.post("/projects/OPS/statuses", "{\"name\": \"On fire\", \"category\": \"started\"}");
    client.post("/projects/OPS/tasks", "{\"title\": \"Mend the pump\"}").expect(201);
    for (String key : new String[] {"WEB-1", "WEB-2", "OPS-1"}) {
      client.put("/tasks/%s/assignees/%s".formatted(key, ada.userId()), "{\"role\": \"lead\"}");
    }
  }

  @Test
  void aTaskIsChangedByTheKeysWhereItStands() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(work).page();
      to(page, "OPS-1");
      page.keyboard().press("s");
      Locator statuses = page.locator("#status-menu");
      assertThat(statuses.getByRole(AriaRole.MENUITEMRADIO, in("On fire"))).hasCount(1);
      assertThat(statuses.locator("[aria-checked=true]")).hasCount(1);
      Accessibility.holds(visit, "my-work-status");
      statuses.getByRole(AriaRole.MENUITEMRADIO, in("On fire")).click();
      assertThat(page.locator("#card_OPS-1 .mark.status"))
          .hasAttribute("aria-label", Pattern.compile(".*On fire"));
      to(page, "WEB-1");
      page.keyboard().press("s");
      assertThat(statuses.getByRole(AriaRole.MENUITEMRADIO, in("On fire"))).hasCount(0);
      page.keyboard().press("Escape");
      page.keyboard().press("p");
      page.locator("#priority-menu").getByRole(AriaRole.MENUITEMRADIO, in("Urgent")).click();
      assertThat(row(page, 1)).hasAttribute("data-priority", "urgent");
      page.keyboard().press("a");
      page.keyboard().type("ada admin");
      page.keyboard().press("Enter");
      assertThat(row(page, 1))
          .hasAttribute(
              "data-assignees", Pattern.compile(".*" + doors.organization.admin().userId() + ".*"));
    }
  }

  @Test
  void whoWorksOnATaskFromNowOnIsSaid() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(work).page();
      to(page, "OPS-1");
      for (String words : new String[] {"works on OPS-1", "no longer works on OPS-1"}) {
        page.keyboard().press("a");
        page.keyboard().type("ada admin");
        page.keyboard().press("Enter");
        assertThat(page.locator(".toast").last()).containsText("Ada Admin " + words);
        assertThat(page.locator("#card_OPS-1")).isFocused();
      }
      visit.picture("my-work-assigned");
    }
  }

  @Test
  void tasksOfSeveralProjectsAreChosenAndChangedTogether() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(work).page();
      choose(page, "WEB-2", "OPS-1");
      Locator bar = page.locator("#bulk");
      assertThat(bar.getByRole(AriaRole.STATUS)).hasText("2 tasks chosen");
      Accessibility.holds(visit, "my-work-chosen");
      page.keyboard().press("p");
      page.locator("#priority-menu").getByRole(AriaRole.MENUITEMRADIO, in("High")).click();
      assertThat(row(page, 2)).hasAttribute("data-priority", "high");
      assertThat(page.locator("#card_OPS-1")).hasAttribute("data-priority", "high");
      assertThat(row(page, 1)).hasAttribute("data-priority", "none");
      assertThat(bar).isHidden();
    }
  }

  @Test
  void theBarOfTheChosenTasksIsAKeyAwayAndUnderNoMessage() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.width(Visit.NARROW).open(work).page();
      choose(page, "OPS-1");
      page.evaluate(
          "() => document.dispatchEvent(new CustomEvent('toast', {detail: {words: 'Well'}}))");
      assertThat(page.locator(".toast")).isVisible();
      page.keyboard().press("b");
      assertThat(page.locator("#bulk [name=priority]")).isFocused();
      BoundingBox toasts = page.locator(".toasts").boundingBox();
      Assertions.assertThat(toasts.y + toasts.height)
          .isLessThanOrEqualTo(page.locator("#bulk").boundingBox().y);
      visit.picture("my-work-bar");
    }
  }

  @Test
  void chosenTasksTakeAStatusTogetherWhereTheyAreOfOneProject() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(work).page();
      choose(page, "WEB-1", "WEB-2");
      page.keyboard().press("s");
      Locator started =
          page.locator("#status-menu").getByRole(AriaRole.MENUITEMRADIO, in("In progress"));
      assertThat(started).hasCount(1);
      started.click();
      for (int number : new int[] {1, 2}) {
        assertThat(row(page, number).locator(".mark.status"))
            .hasAttribute("aria-label", Pattern.compile(".*In progress"));
      }
      assertThat(page.locator("#bulk")).isHidden();
      choose(page, "WEB-2", "OPS-1");
      page.keyboard().press("s");
      assertThat(page.getByText("The chosen tasks are of several projects")).isVisible();
      assertThat(page.locator("#status-menu")).isHidden();
    }
  }

  @Test
  void aTaskOpensOverTheOthersAndTheSearchIsAKeyAway() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(work).page();
      to(page, "WEB-2");
      page.keyboard().press("Enter");
      Locator panel = page.locator(".panel");
      assertThat(panel.getByRole(AriaRole.HEADING, in("Paint door 2"))).isVisible();
      assertThat(page).hasURL(Pattern.compile(".*/my-work[?]task=WEB-2"));
      page.reload();
      assertThat(panel.getByRole(AriaRole.HEADING, in("Paint door 2"))).isVisible();
      page.keyboard().press("Escape");
      assertThat(panel).isHidden();
      assertThat(row(page, 2).locator(".name")).isFocused();
      page.keyboard().press("/");
      assertThat(page).hasURL(Pattern.compile(".*/search"));
      assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
    }
  }

  @Test
  void aTitleIsChangedWhereItStands() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(work).page();
      to(page, "OPS-1");
      page.keyboard().press("e");
      page.locator(".rename [name=title]").fill("Mend the old pump");
      page.keyboard().press("Enter");
      assertThat(page.locator("#card_OPS-1 .name")).hasText("Mend the old pump");
      assertThat(page.locator("#card_OPS-1")).hasAttribute("data-version", "2");
    }
  }

  private static void choose(Page page, String... keys) {
    for (String key : keys) {
      to(page, key);
      page.keyboard().press("x");
    }
  }

  /** Makes a task the current one, by the keys. */
  private static void to(Page page, String key) {
    Locator wanted = page.locator("#card_" + key);
    for (String way : new String[] {"k", "k", "k", "j", "j"}) {
      if (wanted.getAttribute("data-current") == null) {
        page.keyboard().press(way);
      }
    }
    assertThat(wanted).hasAttribute("data-current", "");
  }
}

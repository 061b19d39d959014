package dev.tenon.browser.forms;

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

/** Whoever is quicker than the server contradicts nobody, least of all themselves. */
@InBrowser
final class QuickEditsTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person ada = organization.member();
  private final TestClient client = ada.client();
  private final String home = "/o/" + organization.slug();

  @BeforeEach
  void makeTask() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client.post("/projects/WEB/tasks", "{\"title\": \"Paint the wall\"}").expect(201);
  }

  @Test
  void twoFactsOfARowChangeOneAfterTheOther() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(home + "/projects/WEB").page();
      assertThat(page.locator("[data-following]")).isVisible();
      Held held = Held.first(page, "**/projects/WEB/tasks/**");
      page.keyboard().press("j");
      page.keyboard().press("p");
      choose(page, "#priority-menu", "Urgent");
      held.waitForIt();
      page.keyboard().press("s");
      choose(page, "#status-menu", "In progress");
      held.letGo();
      Locator row = page.locator("#card_WEB-1");
      assertThat(row).hasAttribute("data-priority", "urgent");
      assertThat(row).hasAttribute("data-category", "started");
      assertThat(page.getByText("Somebody else was quicker")).hasCount(0);
      assertThat(page.getByText("has not arrived")).isHidden();
    }
  }

  @Test
  void aFactThatWasChosenTooLateIsStillChosenBesideTheirs() {
    try (Visit visit = Visit.as(ada)) {
      Carried.unheard(visit);
      Page page = visit.width(Visit.NARROW).open(home + "/tasks/WEB-1").page();
      client.patch("/tasks/WEB-1", 1, "{\"priority\": \"low\"}").expect(200);
      Locator priority = page.locator("#priority");
      priority.selectOption("high");
      assertThat(page.locator("#overtaken")).containsText("Low");
      assertThat(priority).hasValue("high");
      Accessibility.holds(visit, "fact-too-late");
      page.locator("form:has(#priority)").getByText("Save").click();
      assertThat(page.locator("#overtaken")).hasCount(0);
      assertThat(priority).hasValue("high");
      assertThat(page.locator("form:has(#priority)").getByText("Save")).isHidden();
    }
  }

  @Test
  void whatWasBrokenOffForSomethingNewerIsNotCalledUnsent() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(home + "/projects/WEB").page();
      Held held = Held.first(page, "**/projects/WEB?**");
      page.locator("#group").selectOption("priority");
      held.waitForIt();
      page.locator("#group").selectOption("none");
      assertThat(page).hasURL(Pattern.compile(".*group=none.*"));
      assertThat(page.getByRole(AriaRole.BUTTON, named("Send again"))).isHidden();
    }
  }

  private static void choose(Page page, String menu, String item) {
    page.locator(menu).getByText(item, new Locator.GetByTextOptions().setExact(true)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}

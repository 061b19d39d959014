package dev.tenon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.testing.TestOrganization;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InBrowser
final class KeyboardJourneyTest {
  private final TestOrganization organization = TestOrganization.make();
  private final String home = "/o/" + organization.slug();

  @Test
  void thePaletteLeadsToPagesActionsAndTasks() {
    var client = organization.admin().client();
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client.post("/projects/WEB/tasks", "{\"title\": \"Paint the wall\"}").expect(201);
    try (Visit visit = Visit.as(organization.admin())) {
      Page page = visit.open(home + "/my-work").page();
      goTo(page, "api tok");
      assertThat(page).hasTitle(Pattern.compile("API tokens.*"));
      goTo(page, "Projects");
      assertThat(page).hasTitle(Pattern.compile("Projects.*"));
      goTo(page, "New project");
      assertThat(page).hasTitle(Pattern.compile("New project.*"));
      goTo(page, "WEB-1");
      assertThat(page.getByRole(AriaRole.HEADING, named("Paint the wall"))).isVisible();
      goTo(page, "Sign out");
      assertThat(page).hasTitle(Pattern.compile("Sign in.*"));
    }
  }

  @Test
  void aDialogKeepsTheKeyboardAndGivesItBack() {
    try (Visit visit = Visit.as(organization.admin())) {
      Page page = visit.open(home + "/projects").page();
      Locator opener = page.locator(".sidebar [commandfor=palette]");
      opener.focus();
      page.keyboard().press("Enter");
      Locator palette = page.locator("#palette");
      assertThat(palette.getByRole(AriaRole.COMBOBOX)).isFocused();
      page.keyboard().press("Escape");
      assertThat(palette).isHidden();
      assertThat(opener).isFocused();

      Locator help = page.locator("#shortcuts");
      page.waitForCondition(() -> {
        page.keyboard().press("?");
        return help.isVisible();
      });
      for (int i = 0; i < 5; i++) {
        page.keyboard().press("Tab");
        assertThat(page.locator("body > :not(dialog) :focus")).hasCount(0);
      }
      page.keyboard().press("Escape");
      assertThat(help).isHidden();
      assertThat(opener).isFocused();
    }
  }

  @Test
  void whoSkipsToTheContentIsPastTheNavigation() {
    try (Visit visit = Visit.as(organization.admin())) {
      Page page = visit.open(home + "/teams").page();
      page.keyboard().press("Tab");
      assertThat(page.getByText("Skip to the content")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("#main")).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.locator("main :focus")).hasCount(1);
    }
  }

  /** By the palette, and the first of what it offers. */
  private static void goTo(Page page, String words) {
    Locator palette = page.locator("#palette");
    page.waitForCondition(() -> {
      page.keyboard().press("Control+k");
      return palette.isVisible();
    });
    palette.getByRole(AriaRole.COMBOBOX).fill(words);
    assertThat(palette.locator("[data-active]"))
        .containsText(Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE));
    page.keyboard().press("Enter");
    assertThat(palette).isHidden();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}

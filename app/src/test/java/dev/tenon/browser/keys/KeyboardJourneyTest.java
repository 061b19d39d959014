package dev.tenon.browser.keys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestOrganization;
import org.junit.jupiter.api.Test;

@InBrowser
final class KeyboardJourneyTest {
  private final TestOrganization organization = TestOrganization.make();
  private final String home = "/o/" + organization.slug();

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
}

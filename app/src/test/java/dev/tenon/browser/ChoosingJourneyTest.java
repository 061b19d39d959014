package dev.tenon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.ThreeDoors.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Choosing one of many, and several of a few. */
@InBrowser
final class ChoosingJourneyTest {
  private final ThreeDoors doors = new ThreeDoors();

  @Test
  void oneOfManyPeopleIsFoundByTyping() {
    for (int i = 0; i < 12; i++) {
      doors.organization.member();
    }
    try (Visit visit = Visit.as(doors.organization.admin())) {
      Carried.unheard(visit);
      Page page = visit.open(doors.project + "/edit").page();
      Locator lead = page.getByRole(AriaRole.COMBOBOX, named("Lead"));
      lead.focus();
      page.keyboard().press("ArrowDown");
      assertThat(page.getByRole(AriaRole.OPTION)).hasCount(15);
      Accessibility.holds(visit, "chooser");
      lead.fill("adm");
      assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
      page.keyboard().press("Enter");
      assertThat(lead).hasValue("Ada Admin");
      lead.fill("nobody");
      page.keyboard().press("Escape");
      assertThat(lead).hasValue("Ada Admin");
      page.getByRole(AriaRole.BUTTON, named("Save")).click();
      page.waitForURL(url -> !url.endsWith("/edit"));
      visit.open("/o/" + doors.organization.slug() + "/projects");
      assertThat(page.getByRole(AriaRole.TABLE)).containsText("Ada Admin");
    }
  }

  @Test
  void theColumnsOfATableAreChosenTogetherByTheKeys() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project + "/table").page();
      page.getByRole(AriaRole.BUTTON, named("Columns")).press("Enter");
      assertThat(page.locator("#columns input").first()).isFocused();
      page.keyboard().press("Space");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Space");
      assertThat(page.locator("#columns")).isVisible();
      page.keyboard().press("Escape");
      assertThat(page).hasURL(Pattern.compile(".*[?&]columns=.*"));
      assertThat(page.getByRole(AriaRole.COLUMNHEADER, named("Status"))).hasCount(0);
      assertThat(page.getByRole(AriaRole.COLUMNHEADER, named("Priority"))).hasCount(0);
      assertThat(page.getByRole(AriaRole.COLUMNHEADER, named("Due"))).hasCount(1);
    }
  }
}

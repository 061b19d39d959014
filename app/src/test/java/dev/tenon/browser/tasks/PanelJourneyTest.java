package dev.tenon.browser.tasks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.ThreeDoors.in;
import static dev.tenon.browser.ThreeDoors.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.Carried;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestOrganization;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InBrowser
final class PanelJourneyTest {
  private final ThreeDoors doors = new ThreeDoors();
  private final TestOrganization.Person ada = doors.ada;
  private final String project = doors.project;

  @Test
  void aTaskOpensOverEachViewAndClosesWhereItWas() {
    for (String view : ThreeDoors.VIEWS) {
      try (Visit visit = Visit.as(ada)) {
        Page page = visit.open(project + view).page();
        Locator link = row(page, 2).locator(".name");
        link.click();
        Locator panel = page.locator(".panel");
        assertThat(panel.getByRole(AriaRole.HEADING, in("Paint door 2"))).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*[?]task=WEB-2"));
        assertThat(panel).isFocused();
        page.reload();
        assertThat(panel.getByRole(AriaRole.HEADING, in("Paint door 2"))).isVisible();
        page.keyboard().press("Escape");
        assertThat(panel).isHidden();
        assertThat(link).isFocused();
        page.goBack();
        assertThat(panel).isVisible();
        page.goBack();
        assertThat(panel).isHidden();
      }
    }
  }

  @Test
  void theBrowsersButtonsOpenAndCloseItAgainAndAgain() {
    for (String query : List.of("", "?filter=title:door")) {
      try (Visit visit = Visit.as(ada)) {
        Page page = visit.open(project + query).page();
        Locator panel = page.locator(".panel");
        row(page, 2).locator(".name").click();
        assertThat(panel.getByRole(AriaRole.HEADING, in("Paint door 2"))).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*task=WEB-2"));
        for (int i = 0; i < 3; i++) {
          page.goBack();
          assertThat(panel).isHidden();
          assertThat(page).not().hasURL(Pattern.compile(".*task=WEB-2"));
          page.goForward();
          assertThat(panel.getByRole(AriaRole.HEADING, in("Paint door 2"))).isVisible();
          assertThat(page).hasURL(Pattern.compile(".*task=WEB-2"));
        }
      }
    }
  }

  @Test
  void whatIsChangedInThePanelShowsBehindIt() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(project + "/board").page();
      Carried.ready(visit);
      Carried.card(page, "WEB-2").locator(".name").click();
      Locator panel = page.locator(".panel");
      panel.getByRole(AriaRole.BUTTON, in("Rename")).click();
      panel.getByLabel("Title").fill("Paint the fence");
      page.keyboard().press("Enter");
      assertThat(panel.getByRole(AriaRole.HEADING, in("Paint the fence"))).isVisible();
      assertThat(Carried.card(page, "WEB-2")).containsText("Paint the fence");
      Accessibility.holds(visit, "panel");
      panel.getByRole(AriaRole.BUTTON, in("Delete")).first().click();
      page.locator("#confirm button[value=yes]").click();
      assertThat(panel).isHidden();
      assertThat(Carried.card(page, "WEB-2")).hasCount(0);
      assertThat(page).hasURL(Pattern.compile(".*/board"));
    }
  }

  @Test
  void aLinkOpenedInATabOfItsOwnIsTheTasksPage() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(project + "/board").page();
      Carried.ready(visit);
      Page tab =
          page.context()
              .waitForPage(() ->
                  row(page, 2)
                      .locator(".name")
                      .click(
                          new Locator.ClickOptions()
                              .setModifiers(List.of(KeyboardModifier.CONTROL))));
      assertThat(tab).hasURL(Pattern.compile(".*/tasks/WEB-2"));
      assertThat(page.locator(".panel")).isHidden();
    }
  }

  @Test
  void onAPhoneTheTaskIsAllThereIs() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.width(Visit.NARROW).open(project).page();
      row(page, 2).locator(".name").click();
      Locator panel = page.locator(".panel");
      assertThat(panel.getByRole(AriaRole.HEADING, in("Paint door 2"))).isVisible();
      assertThat(page.locator("main[inert]")).hasCount(1);
      panel.getByRole(AriaRole.BUTTON, in("Close the task")).click();
      assertThat(panel).isHidden();
      assertThat(page.locator("main[inert]")).hasCount(0);
    }
  }
}

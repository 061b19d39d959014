package dev.tenon.browser.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.ThreeDoors.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.Carried;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
import dev.tenon.db.Sql;
import dev.tenon.testing.TestServer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Choosing one of many, and several of a few. */
@InBrowser
final class ChoosingJourneyTest {
  /** More people than any page holds. */
  private static final Sql CROWD =
      Sql.of(
          """
          insert into users (organization_id, id, display_name, imported_login, role)
          select :organization_id, gen_random_uuid(), 'Person ' || lpad(n::text, 3, '0'),
                 'person-' || n, 'member'
            from generate_series(1, 250) as n
          """);

  private static final Pattern PERSON = Pattern.compile(".*Person 249.*");

  private final ThreeDoors doors = new ThreeDoors();

  @Test
  void oneOfManyPeopleIsFoundByTyping() {
    for (int i = 0; i < 12; i++) {
      doors.organization.member();
    }
    try (Visit visit = Visit.as(doors.organization.admin())) {
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
  void somebodyWhomThePageDoesntHoldIsFoundByTyping() {
    TestServer.db().update(doors.organization.admin().tenant(), CROWD.bound());
    try (Visit visit = Visit.as(doors.organization.admin())) {
      Carried.unheard(visit);
      Page page = visit.open(doors.project).page();
      page.keyboard().press("j");
      page.keyboard().press("a");
      assertThat(page.locator("#assignee-list [role=option]").first()).isVisible();
      assertThat(page.locator("#assignee-list").getByText("Person 249")).hasCount(0);
      page.keyboard().type("Person 249");
      assertThat(page.locator("#assignee-list [aria-selected]:visible")).hasCount(1);
      page.keyboard().press("Enter");
      Locator mark = page.getByRole(AriaRole.BUTTON, named("Person 249"));
      assertThat(mark).isVisible();
      page.reload();
      mark.click();
      assertThat(page.locator("#assignee-list [aria-selected=true]")).hasText(PERSON);
      page.keyboard().press("Escape");
      page.locator("#filter").fill("assignee:\"Person 24");
      assertThat(page.locator("#filter-words").getByText("assignee:\"Person 245\"")).isVisible();
      visit.open(doors.project + "/edit");
      Locator lead = page.getByRole(AriaRole.COMBOBOX, named("Lead"));
      lead.fill("Person 247");
      assertThat(page.getByRole(AriaRole.OPTION)).hasText("Person 247");
      page.keyboard().press("Enter");
      page.getByRole(AriaRole.BUTTON, named("Save")).click();
      page.waitForURL(url -> !url.endsWith("/edit"));
      visit.open(doors.project + "/edit");
      assertThat(lead).hasValue("Person 247");
    }
  }

  @Test
  void whoIsToWorkOnATaskIsFoundByTypingThere() {
    for (int i = 0; i < 12; i++) {
      doors.organization.member();
    }
    String organization = "/o/" + doors.organization.slug();
    for (String place :
        List.of(organization + "/tasks/WEB-1", doors.project + "/board?task=WEB-2")) {
      try (Visit visit = Visit.as(doors.ada)) {
        Page page = visit.open(place).page();
        Locator field = page.getByRole(AriaRole.COMBOBOX, named("Somebody to assign"));
        assertThat(field).isVisible();
        page.keyboard().press("a");
        assertThat(field).isFocused();
        field.pressSequentially("adm");
        page.keyboard().press("Enter");
        assertThat(field).hasValue("Ada Admin");
        page.locator("form[action$='/assignees'] > .cluster button").click();
        assertThat(page.locator("[aria-labelledby=people] .rows .person"))
            .containsText("Ada Admin");
        assertThat(field).hasValue("");
      }
    }
  }

  @Test
  void theOrderOfAListIsChosenByTheKeysAndTheAddressSaysNoMoreThanThat() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(doors.project).page();
      Locator sort = page.locator("#sort");
      sort.focus();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("ArrowDown");
      String chosen = sort.inputValue();
      assertThat(page).hasURL(Pattern.compile(".*/projects/WEB"));
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile(".*/projects/WEB[?]sort=" + chosen));
      assertThat(sort).isFocused();
      assertThat(sort).hasValue(chosen);
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

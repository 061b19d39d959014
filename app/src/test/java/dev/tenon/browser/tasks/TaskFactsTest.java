package dev.tenon.browser.tasks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.tasks.OneTask.exactly;
import static dev.tenon.browser.tasks.OneTask.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is known of a task, each fact changed by itself. */
@InBrowser
final class TaskFactsTest {
  private final OneTask one = new OneTask();

  @Test
  void whatIsKnownOfATaskStandsBeforeWhatIsSaidOfIt() {
    try (Visit visit = Visit.as(one.ada)) {
      for (int width : new int[] {Visit.WIDE, Visit.NARROW}) {
        Page page = visit.width(width).open(one.address).page();
        double facts = page.getByLabel("Status", exactly()).boundingBox().y;
        assertThat(page.locator("aside:has(#status) ~ div #comments")).hasCount(1);
        Assertions.assertThat(facts).isLessThan(heading(visit, "Comments").boundingBox().y);
      }
    }
  }

  @Test
  void aStatusThatIsWalkedByTheKeysIsChosenOnce() {
    try (Visit visit = Visit.as(one.ada)) {
      Page page = visit.open(one.address).page();
      page.keyboard().press("s");
      Locator status = page.getByLabel("Status", exactly());
      assertThat(status).isFocused();
      String before = status.inputValue();
      status.press("ArrowDown");
      status.press("ArrowDown");
      status.press("Escape");
      assertThat(status).hasValue(before);
      status.press("ArrowDown");
      String chosen = status.inputValue();
      status.press("Enter");
      assertThat(page.locator("[data-live-task-value] input[name=version]").first()).hasValue("2");
      JsonNode now = one.client.get("/tasks/WEB-1").expect(200).json();
      Assertions.assertThat(now.at("/status/id").asString()).isEqualTo(chosen);
      Assertions.assertThat(now.at("/version").intValue()).isEqualTo(2);
    }
  }

  @Test
  void whoIsChosenForATaskStaysChosenUntilThatIsSent() {
    for (String place :
        List.of(one.address, "/o/" + one.organization.slug() + "/projects/WEB?task=WEB-1")) {
      try (Visit visit = Visit.as(one.ada)) {
        Page page = visit.open(place).page();
        Locator person = page.locator("#assign");
        Locator role = page.locator("form:has(#assign) [name=role]");
        person.selectOption(one.ben.userId().toString());
        role.selectOption("lead");
        String title = "Paint " + place;
        one.client
            .patch("/tasks/WEB-1", version(), "{\"title\": \"%s\"}".formatted(title))
            .expect(200);
        assertThat(heading(visit, title)).isVisible();
        assertThat(person).hasValue(one.ben.userId().toString());
        assertThat(role).hasValue("lead");
        page.locator("form:has(#assign) button").click();
        assertThat(person).hasValue("");
        assertThat(role).hasValue("contributor");
        Locator people = page.locator("section[aria-labelledby=people] .person");
        assertThat(people).containsText(new String[] {"Grace Hopper"});
      }
    }
  }

  @Test
  void aNewDueDayMovesTheTaskAsOnTheCalendar() {
    one.client
        .patch(
            "/tasks/WEB-1",
            1,
            "{\"start_date\": \"2150-03-09T08:00:00Z\", \"due_date\": \"2150-03-10T12:00:00Z\"}")
        .expect(200);
    try (Visit visit = Visit.as(one.ada)) {
      Locator due = visit.open(one.address).page().getByLabel("Due", exactly());
      due.fill("2150-03-12");
      assertThat(visit.page().locator("[data-live-task-value] input[name=version]").first())
          .hasValue("3");
      JsonNode now = one.client.get("/tasks/WEB-1").expect(200).json();
      Assertions.assertThat(now.at("/due_date").asString()).startsWith("2150-03-12T12:00");
      Assertions.assertThat(now.at("/start_date").asString()).startsWith("2150-03-11T08:00");
    }
  }

  @Test
  void aDayIsThatOfThePersonEvenWhereItHas23Hours() {
    one.ada
        .client()
        .patch("/users/" + one.ada.userId(), 1, "{\"time_zone\": \"America/New_York\"}")
        .expect(200);
    one.client.patch("/tasks/WEB-1", 1, "{\"due_date\": \"2050-03-12T17:00:00Z\"}").expect(200);
    try (Visit visit = Visit.as(one.ada)) {
      Page page = visit.open(one.address).page();
      Locator due = page.getByLabel("Due", exactly());
      assertThat(due).hasValue("2050-03-12");
      // Summer begins there that night; noon stays noon.
      due.fill("2050-03-13");
      assertThat(page.locator("[data-live-task-value] input[name=version]").first()).hasValue("3");
      Assertions.assertThat(one.client.get("/tasks/WEB-1").expect(200).text("/due_date"))
          .startsWith("2050-03-13T16:00");
      page.getByLabel("Start", exactly()).fill("2050-03-13");
      assertThat(page.locator("[data-live-task-value] input[name=version]").first()).hasValue("4");
      Assertions.assertThat(one.client.get("/tasks/WEB-1").expect(200).text("/start_date"))
          .startsWith("2050-03-13T05:00");
      visit.open("/o/" + one.organization.slug() + "/projects/WEB/calendar?month=2050-03");
      assertThat(page.locator(".day[data-place='2050-03-13'] .name")).hasText("Paint the wall");
    }
  }

  private int version() {
    return one.client.get("/tasks/WEB-1").expect(200).json().at("/version").asInt();
  }
}

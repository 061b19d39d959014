package dev.tenon.browser.views;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.Carried;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InBrowser
final class CalendarJourneyTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person member = organization.member();
  private final TestClient client = member.client();
  private final String calendar = "/o/" + organization.slug() + "/projects/WEB/calendar";
  private final String march = calendar + "?month=2150-03";

  @BeforeEach
  void makeProject() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
  }

  @Test
  void aTaskIsCarriedToAnotherDayAndOthersSeeIt() {
    make("\"due_date\": \"2150-03-10T12:00:00Z\"");
    try (Visit mine = Visit.as(member);
        Visit others = Visit.as(organization.admin())) {
      Page page = Carried.ready(mine.open(march));
      Page other = Carried.ready(others.open(march));
      Carried.byMouse(page, Carried.card(page, "WEB-1"), day(page, 19));
      assertThat(announced(page)).hasText("WEB-1 is due Thursday, March 19, 2150.");
      assertThat(tasks(page, 19)).hasCount(1);
      assertThat(tasks(other, 19)).hasCount(1);
      assertThat(tasks(other, 10)).hasCount(0);
    }
  }

  @Test
  void aTaskWithoutADayGetsOne() {
    make("\"priority\": \"high\"");
    try (Visit visit = Visit.as(member)) {
      Page page = Carried.ready(visit.open(march));
      assertThat(page.locator(".undated .event")).hasCount(1);
      Carried.byMouse(page, Carried.card(page, "WEB-1"), day(page, 3));
      assertThat(announced(page)).hasText("WEB-1 is due Tuesday, March 3, 2150.");
      visit.open(march);
      assertThat(tasks(page, 3)).hasCount(1);
      assertThat(page.locator(".undated .event")).hasCount(0);
    }
  }

  @Test
  void aDayThatIsFullSaysHowManyMoreThereAre() {
    for (int i = 0; i < 7; i++) {
      make("\"due_date\": \"2150-03-10T12:00:00Z\"");
    }
    try (Visit visit = Visit.as(member)) {
      Page page = Carried.ready(visit.open(march));
      Locator rest = day(page, 10).locator(".rest");
      assertThat(rest).hasText("1 more");
      make("\"due_date\": \"2150-03-10T12:00:00Z\"");
      assertThat(tasks(page, 10)).hasCount(7);
      assertThat(rest).hasText("1 more");
      Carried.byMouse(page, tasks(page, 10).first(), day(page, 19));
      assertThat(tasks(page, 19)).hasCount(1);
      assertThat(rest).hasText("1 more");
      client.delete("/tasks/WEB-7", 1).expect(204);
      assertThat(rest).isHidden();
    }
  }

  @Test
  void aMonthSaysThatItIsEmptyOnlyWhileItIs() {
    try (Visit visit = Visit.as(member)) {
      Page page = Carried.ready(visit.open(march));
      assertThat(page.locator("p.hint")).containsText("Nothing is due in this month.");
      make("\"due_date\": \"2150-03-10T12:00:00Z\"");
      assertThat(tasks(page, 10)).hasCount(1);
      assertThat(page.locator("p.hint")).isHidden();
    }
  }

  @Test
  void aTaskIsCarriedByKeyboard() {
    make("\"due_date\": \"2150-03-10T12:00:00Z\"");
    try (Visit visit = Visit.as(member)) {
      Page page = Carried.ready(visit.open(march));
      Carried.card(page, "WEB-1").locator(".name").focus();
      page.keyboard().press("Space");
      page.keyboard().press("ArrowDown");
      assertThat(announced(page)).hasText("Tuesday, March 17, 2150");
      page.keyboard().press("ArrowRight");
      page.keyboard().press("Space");
      assertThat(announced(page)).hasText("WEB-1 is due Wednesday, March 18, 2150.");
      page.keyboard().press("[");
      assertThat(announced(page)).hasText("WEB-1 is due Tuesday, March 17, 2150.");
      assertThat(tasks(page, 17)).hasCount(1);
    }
  }

  @Test
  void whatSomebodyChangedMeanwhileIsShownInsteadOfMoved() {
    make("\"due_date\": \"2150-03-10T12:00:00Z\"");
    try (Visit visit = Visit.as(member)) {
      Carried.unheard(visit);
      Page page = visit.open(march).page();
      assertThat(page.locator("[data-carries]")).isVisible();
      client.patch("/tasks/WEB-1", 1, "{\"title\": \"Sand the door\"}").expect(200);
      Carried.byMouse(page, Carried.card(page, "WEB-1"), day(page, 19));
      assertThat(page.locator(".toast")).containsText("Somebody changed WEB-1 meanwhile.");
      assertThat(tasks(page, 10)).containsText(new String[] {"Sand the door"});
      assertThat(tasks(page, 19)).hasCount(0);
    }
  }

  @Test
  void aTaskIsMadeForADay() {
    try (Visit visit = Visit.as(member)) {
      Page page = Carried.ready(visit.open(march));
      day(page, 24).hover();
      day(page, 24).getByRole(AriaRole.BUTTON).click();
      page.getByLabel("Title").fill("Paint the door");
      page.getByRole(AriaRole.BUTTON, named("Create the task")).click();
      assertThat(tasks(page, 24)).containsText(new String[] {"Paint the door"});
    }
  }

  @Test
  void oneGoesFromMonthToMonth() {
    make("\"due_date\": \"2150-04-10T12:00:00Z\"");
    try (Visit visit = Visit.as(member)) {
      Page page = visit.open(march).page();
      page.getByRole(AriaRole.LINK, named("The month after")).click();
      assertThat(page.getByRole(AriaRole.HEADING, named("April 2150"))).isVisible();
      assertThat(page.locator("[data-place='2150-04-10'] .event")).hasCount(1);
    }
  }

  @Test
  void everybodyCanUseTheCalendar() {
    make("\"due_date\": \"2150-03-10T12:00:00Z\"");
    make("\"priority\": \"high\"");
    try (Visit visit = Visit.as(member)) {
      Carried.ready(visit.open(march));
      Accessibility.holds(visit, "calendar");
    }
  }

  private void make(String members) {
    client
        .post("/projects/WEB/tasks", "{\"title\": \"Paint the door\", %s}".formatted(members))
        .expect(201);
  }

  private static Locator day(Page page, int day) {
    return page.locator("[data-place='2150-03-%02d']".formatted(day));
  }

  private static Locator tasks(Page page, int day) {
    return day(page, day).locator(".event");
  }

  private static Locator announced(Page page) {
    return page.locator("#announcements");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}

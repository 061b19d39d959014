package dev.tenon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@InBrowser
final class TaskPageTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person ada = organization.member();
  private final TestOrganization.Person ben = organization.member();
  private final TestClient client = ada.client();
  private final String task = "/o/" + organization.slug() + "/tasks/WEB-1";

  @BeforeEach
  void makeTask() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client
        .post(
            "/projects/WEB/tasks",
            "{\"title\": \"Paint the wall\", \"description\": \"With *care*\"}")
        .expect(201);
    organization
        .admin()
        .client()
        .patch("/users/" + ben.userId(), 1, "{\"display_name\": \"Grace Hopper\"}")
        .expect(200);
  }

  @Test
  void aTitleIsEditedWhereItStands() {
    try (Visit visit = Visit.as(ada)) {
      visit.open(task);
      button(visit, "Rename").click();
      Locator field = visit.page().getByLabel("Title");
      field.fill("Paint both walls");
      field.press("Enter");
      assertThat(heading(visit, "Paint both walls")).isVisible();
    }
  }

  @Test
  void aClickIntoTheTitleOrTheDescriptionBeginsToChangeIt() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(task).page();
      heading(visit, "Paint the wall").click();
      Locator title = page.getByLabel("Title");
      assertThat(title).isFocused();
      title.fill("Paint both walls");
      title.press("Enter");
      assertThat(heading(visit, "Paint both walls")).isVisible();
      page.locator(".prose").first().click();
      Locator description = page.getByLabel("Description").last();
      assertThat(description).isFocused();
      assertThat(description).hasValue("With *care*");
    }
  }

  @Test
  void aClickIntoTheTitleOrTheDescriptionPutsTheCaretWhereItHits() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(task).page();
      page.locator(".prose em").first().click();
      page.keyboard().type("X");
      assertThat(page.getByLabel("Description").last())
          .hasValue(Pattern.compile("^With \\*[care]*X[care]*\\*$"));
      page.keyboard().press("Escape");
      heading(visit, "Paint the wall").click(new Locator.ClickOptions().setPosition(24, 12));
      page.keyboard().type("X");
      assertThat(page.getByLabel("Title")).hasValue(Pattern.compile("^P[aint]*X[aint]* the wall$"));
    }
  }

  @Test
  void aTitleThatSomebodyElseChangedIsSavedByTheSecondEnter() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(task).page();
      button(visit, "Rename").click();
      page.getByLabel("Title").fill("My title");
      ben.client().patch("/tasks/WEB-1", 1, "{\"title\": \"Their title\"}").expect(200);
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Somebody else was quicker");
      assertThat(page.getByLabel("Title")).hasCount(1);
      assertThat(page.getByLabel("Title")).hasValue("My title");
      assertThat(page.getByLabel("Title")).isFocused();
      page.keyboard().press("Enter");
      assertThat(heading(visit, "My title")).isVisible();
    }
  }

  @Test
  void whatIsKnownOfATaskStandsBeforeWhatIsSaidOfIt() {
    try (Visit visit = Visit.as(ada)) {
      for (int width : new int[] {Visit.WIDE, Visit.NARROW}) {
        Page page = visit.width(width).open(task).page();
        double facts = page.getByLabel("Status", exactly()).boundingBox().y;
        assertThat(page.locator("aside:has(#status) ~ div #comments")).hasCount(1);
        org.assertj.core.api.Assertions.assertThat(facts)
            .isLessThan(heading(visit, "Comments").boundingBox().y);
      }
    }
  }

  @Test
  void aLinkInTheDescriptionIsFollowedAndWhatIsSelectedOnlySelected() {
    client
        .patch(
            "/tasks/WEB-1",
            1,
            "{\"description\": \"Ask [them](/o/%s/teams) first\"}".formatted(organization.slug()))
        .expect(200);
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(task).page();
      Locator words = page.locator(".prose").first();
      BoundingBox box = words.boundingBox();
      page.mouse().move(box.x + 2, box.y + box.height / 2);
      page.mouse().down();
      page.mouse().move(box.x + 30, box.y + box.height / 2);
      page.mouse().up();
      assertThat(words).isVisible();
      words.getByRole(AriaRole.LINK).click();
      assertThat(page).hasURL(Pattern.compile(".*/teams"));
    }
  }

  @Test
  void aCommentThatIsChangedCanMentionSomebodyAndIsLookedAtFirst() {
    client.post("/tasks/WEB-1/comments", "{\"body\": \"Ask\"}").expect(201);
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(task).page();
      page.locator("summary", new Page.LocatorOptions().setHasText("Edit")).click();
      Locator form = page.locator("details[open]");
      Locator field = form.getByRole(AriaRole.TEXTBOX);
      field.press("End");
      field.pressSequentially(" @grace");
      assertThat(page.locator(".mentions [role=option]")).hasCount(1);
      Accessibility.holds(visit, "mentions");
      field.press("Enter");
      form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Preview")).click();
      assertThat(form.locator(".prose")).containsText("Grace Hopper");
      field.press("Control+Enter");
      assertThat(page.locator(".comment > .prose")).containsText("Grace Hopper");
    }
  }

  @Test
  void whatTwoPeopleWriteAtOnceIsKeptAndShown() {
    try (Visit visit = Visit.as(ada)) {
      visit.open(task);
      button(visit, "Edit the description").click();
      Locator field = visit.page().getByLabel("Description").last();
      field.fill("My own words");
      ben.client().patch("/tasks/WEB-1", 1, "{\"description\": \"Their words\"}").expect(200);
      button(visit, "Save").click();
      assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("Somebody else was quicker");
      assertThat(visit.page().locator(".prose").first()).hasText("Their words");
      assertThat(visit.page().getByLabel("Description").last()).hasValue("My own words");
      button(visit, "Save").click();
      assertThat(visit.page().locator(".prose").first()).hasText("My own words");
    }
  }

  @Test
  void aStatusThatIsWalkedByTheKeysIsChosenOnce() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(task).page();
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
      JsonNode now = client.get("/tasks/WEB-1").expect(200).json();
      org.assertj.core.api.Assertions.assertThat(now.at("/status/id").asString()).isEqualTo(chosen);
      org.assertj.core.api.Assertions.assertThat(now.at("/version").intValue()).isEqualTo(2);
    }
  }

  @Test
  void whoIsChosenForATaskStaysChosenUntilThatIsSent() {
    for (String place : List.of(task, "/o/" + organization.slug() + "/projects/WEB?task=WEB-1")) {
      try (Visit visit = Visit.as(ada)) {
        Page page = visit.open(place).page();
        Locator person = page.locator("#assign");
        Locator role = page.locator("form:has(#assign) [name=role]");
        person.selectOption(ben.userId().toString());
        role.selectOption("lead");
        String title = "Paint " + place;
        client.patch("/tasks/WEB-1", version(), "{\"title\": \"%s\"}".formatted(title)).expect(200);
        assertThat(heading(visit, title)).isVisible();
        assertThat(person).hasValue(ben.userId().toString());
        assertThat(role).hasValue("lead");
        button(visit, "Assign").click();
        assertThat(person).hasValue("");
        assertThat(role).hasValue("contributor");
        Locator people = page.locator("section[aria-labelledby=people] .person");
        assertThat(people).hasText(new String[] {"Grace Hopper"});
      }
    }
  }

  @Test
  void aNewDueDayMovesTheTaskAsOnTheCalendar() {
    client
        .patch(
            "/tasks/WEB-1",
            1,
            "{\"start_date\": \"2150-03-09T08:00:00Z\", \"due_date\": \"2150-03-10T12:00:00Z\"}")
        .expect(200);
    try (Visit visit = Visit.as(ada)) {
      Locator due = visit.open(task).page().getByLabel("Due", exactly());
      due.fill("2150-03-12");
      assertThat(visit.page().locator("[data-live-task-value] input[name=version]").first())
          .hasValue("3");
      JsonNode now = client.get("/tasks/WEB-1").expect(200).json();
      org.assertj.core.api.Assertions.assertThat(now.at("/due_date").asString())
          .startsWith("2150-03-12T12:00");
      org.assertj.core.api.Assertions.assertThat(now.at("/start_date").asString())
          .startsWith("2150-03-11T08:00");
    }
  }

  @Test
  void aDayIsThatOfThePersonEvenWhereItHas23Hours() {
    ada.client()
        .patch("/users/" + ada.userId(), 1, "{\"time_zone\": \"America/New_York\"}")
        .expect(200);
    client.patch("/tasks/WEB-1", 1, "{\"due_date\": \"2050-03-12T17:00:00Z\"}").expect(200);
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(task).page();
      Locator due = page.getByLabel("Due", exactly());
      assertThat(due).hasValue("2050-03-12");
      // Summer begins there that night; noon stays noon.
      due.fill("2050-03-13");
      assertThat(page.locator("[data-live-task-value] input[name=version]").first()).hasValue("3");
      org.assertj.core.api.Assertions.assertThat(
              client.get("/tasks/WEB-1").expect(200).text("/due_date"))
          .startsWith("2050-03-13T16:00");
      page.getByLabel("Start", exactly()).fill("2050-03-13");
      assertThat(page.locator("[data-live-task-value] input[name=version]").first()).hasValue("4");
      org.assertj.core.api.Assertions.assertThat(
              client.get("/tasks/WEB-1").expect(200).text("/start_date"))
          .startsWith("2050-03-13T05:00");
      visit.open("/o/" + organization.slug() + "/projects/WEB/calendar?month=2050-03");
      assertThat(page.locator(".day[data-place='2050-03-13'] .name")).hasText("Paint the wall");
    }
  }

  @Test
  void whoIsOfferedAsAMentionIsToldToWhoeverListens() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(task).page();
      assertThat(page.locator("#announcements[role=status]")).hasCount(1);
      Locator field = page.getByLabel("Comment", exactly());
      field.pressSequentially("@gra");
      Locator option = page.locator(".mentions [role=option]").first();
      assertThat(option).hasAttribute("aria-selected", "true");
      assertThat(field).hasAttribute("aria-activedescendant", option.getAttribute("id"));
      Accessibility.holds(visit, "mentions");
      field.press("ArrowLeft");
      assertThat(page.locator(".mentions")).hasCount(0);
      field.fill("Well");
      field.press("Control+Enter");
      assertThat(page.locator(".comment > .prose")).hasText("Well");
      assertThat(field).hasValue("");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Members")).first().click();
      assertThat(page.locator("#announcements")).containsText("Members");
    }
  }

  @Test
  void aCommentWithAMentionAppearsInTheOthersBrowser() {
    try (Visit writes = Visit.as(ada);
        Visit reads = Visit.as(ben)) {
      reads.open(task);
      writes.open(task);
      Locator field = writes.page().getByLabel("Comment", exactly());
      field.pressSequentially("Look, @gra");
      assertThat(writes.page().locator(".mentions [role=option]")).containsText("Grace Hopper");
      field.press("Enter");
      assertThat(field).hasValue("Look, @grace.hopper ");
      button(writes, "Comment").click();
      assertThat(writes.page().locator(".comment .mention")).hasText("@Grace Hopper");
      assertThat(reads.page().locator(".comment .mention")).hasText("@Grace Hopper");
    }
  }

  @Test
  void aChangeAppearsWithoutLosingWhatIsTyped() {
    try (Visit reads = Visit.as(ben)) {
      reads.open(task);
      Locator field = reads.page().getByLabel("Comment", exactly());
      field.fill("Half a thou");
      client.patch("/tasks/WEB-1", 1, "{\"title\": \"Paint the fence\"}").expect(200);
      assertThat(heading(reads, "Paint the fence")).isVisible();
      assertThat(field).hasValue("Half a thou");
      assertThat(field).isFocused();
    }
  }

  @Test
  void everybodyCanUseATask() {
    client.post("/tasks/WEB-1/comments", "{\"body\": \"Well, `now`\"}").expect(201);
    client.put("/tasks/WEB-1/assignees/" + ada.userId(), "{\"role\": \"lead\"}").expect(200);
    String home = "/o/" + organization.slug();
    try (Visit visit = Visit.as(ada)) {
      Accessibility.holds(visit.open(task), "task");
      Accessibility.holds(visit.open(home + "/my-work"), "my-work");
      Accessibility.holds(visit.open(home + "/search?words=paint"), "search");
      Accessibility.holds(visit.open(task + "/history"), "task-history");
    }
  }

  private int version() {
    return client.get("/tasks/WEB-1").expect(200).json().at("/version").asInt();
  }

  private static Locator button(Visit visit, String name) {
    return visit
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator heading(Visit visit, String name) {
    return visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}

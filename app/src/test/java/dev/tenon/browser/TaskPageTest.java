package dev.tenon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

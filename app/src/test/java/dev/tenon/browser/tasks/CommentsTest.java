package dev.tenon.browser.tasks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.tasks.OneTask.button;
import static dev.tenon.browser.tasks.OneTask.exactly;
import static dev.tenon.browser.tasks.OneTask.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import org.junit.jupiter.api.Test;

/** What is said about a task, and heard by others. */
@InBrowser
final class CommentsTest {
  private final OneTask one = new OneTask();

  @Test
  void aCommentThatIsChangedCanMentionSomebodyAndIsLookedAtFirst() {
    one.client.post("/tasks/WEB-1/comments", "{\"body\": \"Ask\"}").expect(201);
    try (Visit visit = Visit.as(one.ada)) {
      Page page = visit.open(one.address).page();
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
  void whoIsOfferedAsAMentionIsToldToWhoeverListens() {
    try (Visit visit = Visit.as(one.ada)) {
      Page page = visit.open(one.address).page();
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
    try (Visit writes = Visit.as(one.ada);
        Visit reads = Visit.as(one.ben)) {
      reads.open(one.address);
      writes.open(one.address);
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
    try (Visit reads = Visit.as(one.ben)) {
      reads.open(one.address);
      Locator field = reads.page().getByLabel("Comment", exactly());
      field.fill("Half a thou");
      one.client.patch("/tasks/WEB-1", 1, "{\"title\": \"Paint the fence\"}").expect(200);
      assertThat(heading(reads, "Paint the fence")).isVisible();
      assertThat(field).hasValue("Half a thou");
      assertThat(field).isFocused();
    }
  }

  @Test
  void everybodyCanUseATask() {
    one.client.post("/tasks/WEB-1/comments", "{\"body\": \"Well, `now`\"}").expect(201);
    one.client
        .put("/tasks/WEB-1/assignees/" + one.ada.userId(), "{\"role\": \"lead\"}")
        .expect(200);
    String home = "/o/" + one.organization.slug();
    try (Visit visit = Visit.as(one.ada)) {
      Accessibility.holds(visit.open(one.address), "task");
      Accessibility.holds(visit.open(home + "/my-work"), "my-work");
      Accessibility.holds(visit.open(home + "/search?words=paint"), "search");
      Accessibility.holds(visit.open(one.address + "/history"), "task-history");
    }
  }
}

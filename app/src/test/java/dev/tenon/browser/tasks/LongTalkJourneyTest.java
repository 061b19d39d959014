package dev.tenon.browser.tasks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.ThreeDoors.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
import org.junit.jupiter.api.Test;

/** A task about which more is said than its page begins with. */
@InBrowser
final class LongTalkJourneyTest {
  private final ThreeDoors doors = new ThreeDoors();

  LongTalkJourneyTest() {
    for (int i = 0; i < 230; i++) {
      doors.client.post("/tasks/WEB-1/comments", "{\"body\": \"Well\"}").expect(201);
    }
  }

  @Test
  void isReadOnFromItsBeginningAndShowsWhatOneSaysToIt() {
    String page = "/o/" + doors.organization.slug() + "/tasks/WEB-1";
    for (String place : new String[] {page, doors.project + "?task=WEB-1"}) {
      try (Visit visit = Visit.as(doors.ada)) {
        Page shown = visit.open(place).page();
        Locator comments = shown.locator(".comment > .prose");
        assertThat(comments).hasCount(200);
        shown.getByRole(AriaRole.LINK, named("More comments")).click();
        assertThat(comments).not().hasCount(200);
        assertThat(shown.locator("#comments")).isInViewport();
        visit.open(place);
        Locator field = shown.getByLabel("Comment", new Page.GetByLabelOptions().setExact(true));
        field.fill("My word");
        field.press("Control+Enter");
        assertThat(comments).hasCount(1);
        assertThat(comments).hasText("My word");
        assertThat(comments).isInViewport();
        assertThat(field).hasValue("");
      }
    }
  }
}

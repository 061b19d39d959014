package dev.tenon.browser.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.tenon.browser.Held;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What is written is sent once, however often the keys for it are pressed. */
@InBrowser
final class SentOnceTest {
  private final ThreeDoors doors = new ThreeDoors();
  private final String task = "/o/" + doors.organization.slug() + "/tasks/WEB-1";

  @Test
  void aCommentIsSentOnceBeforeItShows() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(task).page();
      Locator field = comment(page);
      field.fill("First");
      // Once it is taken, and before that shows, there is nothing to see yet.
      page.evaluate(
          """
          () => document.addEventListener("turbo:submit-end", ({ target }) => {
            const pressed = { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }
            target.elements.body.dispatchEvent(new KeyboardEvent("keydown", pressed))
          }, { once: true })
          """);
      field.press("Control+Enter");
      assertThat(page.locator(".comment > .prose").first()).hasText("First");
      saysNext(page, "First");
    }
  }

  @Test
  void aCommentThatWaitsForItsTurnIsSentOnce() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(task).page();
      Held held = Held.first(page, "**/tasks/WEB-1/edit");
      page.locator("#priority").selectOption("high");
      held.waitForIt();
      comment(page).fill("First");
      comment(page).press("Control+Enter");
      comment(page).press("Control+Enter");
      held.letGo();
      assertThat(page.locator(".comment > .prose").first()).hasText("First");
      saysNext(page, "First");
    }
  }

  @Test
  void aCommentThatWaitsForItsTurnIsSentOnceTheAnswerBeforeItShows() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(task).page();
      List<String> asked = new CopyOnWriteArrayList<>();
      page.onRequest(request -> asked.add(request.method() + " " + request.url()));
      page.locator("#priority").selectOption("high");
      comment(page).fill("First");
      comment(page).press("Control+Enter");
      assertThat(page.locator(".comment > .prose").first()).hasText("First");
      String address = page.url();
      int edit = asked.indexOf("POST " + address + "/edit");
      int comment = asked.indexOf("POST " + address + "/comments");
      assertThat(asked.subList(edit, comment)).contains("GET " + address);
    }
  }

  @Test
  void aCommentIsSentOnceHoweverOftenItsButtonIsPressed() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(task).page();
      comment(page).fill("First");
      // Once it is taken its button can be pressed again, before that shows.
      page.evaluate(
          """
          () => document.addEventListener("turbo:submit-end", ({ target }) => {
            target.querySelector("button.primary").click()
          }, { once: true })
          """);
      page.locator("form[action$='/tasks/WEB-1/comments'] button.primary").last().click();
      assertThat(page.locator(".comment > .prose").first()).hasText("First");
      saysNext(page, "First");
    }
  }

  private static void saysNext(Page page, String first) {
    assertThat(comment(page)).hasValue("");
    comment(page).fill("Second");
    comment(page).press("Control+Enter");
    assertThat(page.locator(".comment > .prose")).hasText(new String[] {first, "Second"});
  }

  private static Locator comment(Page page) {
    return page.locator("form[action$='/tasks/WEB-1/comments'] [name=body]").last();
  }
}

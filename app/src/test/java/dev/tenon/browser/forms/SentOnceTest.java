package dev.tenon.browser.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.tenon.browser.Held;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
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
  void aCommentWaitsUntilTheAnswerBeforeItIsShownHoweverLateThatIs() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = visit.open(task).page();
      page.evaluate(
          """
          () => {
            const read = Response.prototype.text
            let late = 300
            Response.prototype.text = async function () {
              const [words, wait] = [await read.call(this), this.redirected ? late : 0]
              late = this.redirected ? 0 : late
              await new Promise((done) => setTimeout(done, wait))
              return words
            }
          }
          """);
      page.locator("#priority").selectOption("high");
      comment(page).fill("First");
      comment(page).press("Control+Enter");
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

package dev.tenon.browser.tasks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.tasks.OneTask.button;
import static dev.tenon.browser.tasks.OneTask.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A task's title and description, which are edited where they stand. */
@InBrowser
final class EditedInPlaceTest {
  private final OneTask one = new OneTask();

  @Test
  void aTitleIsEditedWhereItStands() {
    try (Visit visit = Visit.as(one.ada)) {
      visit.open(one.address);
      button(visit, "Rename").click();
      Locator field = visit.page().getByLabel("Title");
      field.fill("Paint both walls");
      field.press("Enter");
      assertThat(heading(visit, "Paint both walls")).isVisible();
    }
  }

  @Test
  void aClickIntoTheTitleOrTheDescriptionBeginsToChangeIt() {
    try (Visit visit = Visit.as(one.ada)) {
      Page page = visit.open(one.address).page();
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
    try (Visit visit = Visit.as(one.ada)) {
      Page page = visit.open(one.address).page();
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
    try (Visit visit = Visit.as(one.ada)) {
      Page page = visit.open(one.address).page();
      button(visit, "Rename").click();
      page.getByLabel("Title").fill("My title");
      one.ben.client().patch("/tasks/WEB-1", 1, "{\"title\": \"Their title\"}").expect(200);
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
  void aLinkInTheDescriptionIsFollowedAndWhatIsSelectedOnlySelected() {
    one.client
        .patch(
            "/tasks/WEB-1",
            1,
            "{\"description\": \"Ask [them](/o/%s/teams) first\"}"
                .formatted(one.organization.slug()))
        .expect(200);
    try (Visit visit = Visit.as(one.ada)) {
      Page page = visit.open(one.address).page();
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
  void whatTwoPeopleWriteAtOnceIsKeptAndShown() {
    try (Visit visit = Visit.as(one.ada)) {
      visit.open(one.address);
      button(visit, "Edit the description").click();
      Locator field = visit.page().getByLabel("Description").last();
      field.fill("My own words");
      one.ben.client().patch("/tasks/WEB-1", 1, "{\"description\": \"Their words\"}").expect(200);
      button(visit, "Save").click();
      assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("Somebody else was quicker");
      assertThat(visit.page().locator(".prose").first()).hasText("Their words");
      assertThat(visit.page().getByLabel("Description").last()).hasValue("My own words");
      button(visit, "Save").click();
      assertThat(visit.page().locator(".prose").first()).hasText("My own words");
    }
  }
}

package dev.tenon.browser.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.ThreeDoors;
import dev.tenon.browser.Visit;
import org.junit.jupiter.api.Test;

/** How a project is set up, by several people at once. */
@InBrowser
final class SetupJourneyTest {
  private final ThreeDoors doors = new ThreeDoors();

  @Test
  void whatOthersChangeAppearsAndWhatIsTypedStays() {
    try (Visit visit = Visit.as(doors.ada)) {
      Page page = follow(visit, "/labels");
      page.getByLabel("What it stands for").fill("half written");
      doors
          .client
          .post("/projects/WEB/labels", "{\"name\": \"bug\", \"color\": \"d73a4a\"}")
          .expect(201);
      assertThat(page.locator("main .rows")).containsText("bug");
      assertThat(page.getByLabel("What it stands for").first()).hasValue("half written");

      page = follow(visit, "/workflow");
      doors
          .client
          .post("/projects/WEB/statuses", "{\"name\": \"Parked\", \"category\": \"backlog\"}")
          .expect(201);
      assertThat(page.locator("main .rows").first()).containsText("Parked");

      page = follow(visit, "/members");
      String admin = doors.organization.admin().userId().toString();
      doors.client.put("/projects/WEB/members/" + admin, "{\"role\": \"member\"}").expect(200);
      assertThat(page.locator("main .rows")).containsText("Ada Admin");

      page = follow(visit, "/edit");
      doors.client.patch("/projects/WEB", 1, "{\"title\": \"Web shop\"}").expect(200);
      assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("Web shop");
    }
  }

  /** Opens a page of the project, and waits until it listens. */
  private Page follow(Visit visit, String rest) {
    Page page = visit.page();
    page.waitForRequest(
        request -> request.url().contains("/changes?"), () -> visit.open(doors.project + rest));
    return page;
  }
}

package dev.tenon.browser.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who administer an organization see on its pages what the others do, and lose nothing. */
@InBrowser
final class AdministratorsTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person second = organization.member();
  private final TestClient first = organization.admin().client();

  @BeforeEach
  void appoint() {
    first.patch("/users/" + second.userId(), 1, "{\"role\": \"admin\"}").expect(200);
  }

  @Test
  void whatAnotherOneDoesAppearsBesideWhatIsTyped() {
    try (Visit visit = Visit.as(second)) {
      Page page = following(visit, "/members");
      Locator role = page.locator("main select[name=role]").first();
      role.selectOption("viewer");
      page.locator("#email").fill("half@");
      first
          .post("/invitations", "{\"email\": \"new@example.test\", \"role\": \"member\"}")
          .expect(201);
      assertThat(page.locator("main")).containsText("new@example.test");
      assertThat(page.locator("#email")).hasValue("half@");
      assertThat(role).hasValue("viewer");

      page = following(visit, "/teams");
      page.locator("#name").fill("Half a");
      String team = first.post("/teams", "{\"name\": \"Design\"}").expect(201).text("/id");
      assertThat(page.locator("main")).containsText("Design");
      assertThat(page.locator("#name")).hasValue("Half a");

      page = following(visit, "/teams/" + team);
      page.locator("#description").fill("Half a text");
      first
          .put("/teams/%s/members/%s".formatted(team, second.userId()), "{\"role\": \"lead\"}")
          .expect(200);
      assertThat(page.locator("main .rows")).containsText("A member");
      assertThat(page.locator("#description")).hasValue("Half a text");

      page = following(visit, "/settings");
      page.locator("#name").fill("Half a na");
      first.patch("/organization", 1, "{\"name\": \"Kestrel\"}").expect(200);
      assertThat(page.locator("#itself")).hasText("Kestrel");
      assertThat(page.locator("#name")).hasValue("Half a na");
    }
  }

  @Test
  void theLinkOfAnInvitationStaysUntilItIsCopied() {
    try (Visit visit = Visit.as(second)) {
      Page page = following(visit, "/members");
      page.locator("#email").fill("one@example.test");
      page.locator("#email").press("Enter");
      Locator link = page.locator("#invitations [data-copy-target=text]");
      assertThat(link).isVisible();
      first
          .post("/invitations", "{\"email\": \"two@example.test\", \"role\": \"member\"}")
          .expect(201);
      assertThat(page.locator("main")).containsText("two@example.test");
      assertThat(link).isVisible();
      visit.picture("invitation-link");
    }
  }

  @Test
  void aChoiceThatWasRefusedIsOfferedAgainAndStays() {
    try (Visit visit = Visit.as(second)) {
      Page page = following(visit, "/members");
      // Whoever takes the right to administer from themselves has another page.
      Locator other = page.locator("main tr:has-text('Ada Admin')");
      Locator role = other.locator("select[name=role]");
      Locator save = other.locator(".offered");
      refuseOnce(page, "**/members/*?version=*");
      role.selectOption("viewer");
      save.press("Enter");
      assertThat(page.locator(".toast")).containsText("Not now");
      assertThat(save).isVisible();
      assertThat(role).isFocused();
      visit.picture("offered-again");
      page.locator("h1").click();
      first
          .post("/invitations", "{\"email\": \"new@example.test\", \"role\": \"member\"}")
          .expect(201);
      assertThat(page.locator("main")).containsText("new@example.test");
      assertThat(role).hasValue("viewer");
      save.press("Enter");
      assertThat(save).isHidden();
      assertThat(role).hasValue("viewer");
      assertThat(role).isFocused();
    }
  }

  @Test
  void whoGivesUpTheRightToAdministerIsAskedFirst() {
    try (Visit visit = Visit.as(second)) {
      Page page = following(visit, "/members");
      Locator own = page.locator("main tr:has-text('A member')");
      own.locator("select[name=role]").selectOption("member");
      own.locator(".offered").press("Enter");
      Locator question = page.locator("#confirm");
      assertThat(question).containsText("Give up the right to administer");
      visit.picture("step-down");
      question.locator("[value=no]").click();
      assertThat(question).isHidden();
      assertThat(own.locator("select[name=role]")).hasValue("member");
      own.locator(".offered").press("Enter");
      question.locator("[value=yes]").click();
      assertThat(page.locator("#invitations")).hasCount(0);
      assertThat(own.locator("select")).hasCount(0);
    }
  }

  @Test
  void aChoiceThatFoundNoNetworkOutlivesWhatOthersDidMeanwhile() {
    try (Visit visit = Visit.as(second)) {
      Page page = following(visit, "/members");
      Locator other = page.locator("main tr:has-text('Ada Admin')");
      Locator role = other.locator("select[name=role]");
      visit.offline(true);
      role.selectOption("viewer");
      other.locator(".offered").click();
      assertThat(page.locator(".offline")).containsText("has not arrived");
      page.locator("h1").click();
      first
          .post("/invitations", "{\"email\": \"new@example.test\", \"role\": \"member\"}")
          .expect(201);
      visit.offline(false);
      assertThat(page.locator("main")).containsText("new@example.test");
      assertThat(role).hasValue("viewer");
    }
  }

  @Test
  void whatWasRefusedTypedAnewAndTakenFollowsTheOthersAgain() {
    String team = first.post("/teams", "{\"name\": \"Design\"}").expect(201).text("/id");
    try (Visit visit = Visit.as(second)) {
      Page page = following(visit, "/teams/" + team);
      Locator name = page.locator("#name");
      refuseOnce(page, "**/teams/*?version=*");
      name.fill("One");
      name.press("Enter");
      assertThat(page.locator(".toast")).containsText("Not now");
      name.fill("Two");
      name.press("Enter");
      assertThat(page.locator("h1")).hasText("Two");
      page.locator("h1").click();
      first.patch("/teams/" + team, 2, "{\"name\": \"Three\"}").expect(200);
      assertThat(page.locator("h1")).hasText("Three");
      assertThat(name).hasValue("Three");
    }
  }

  @Test
  void whoIsChosenForATeamStaysChosen() {
    organization.member();
    organization.member();
    String team = first.post("/teams", "{\"name\": \"Design\"}").expect(201).text("/id");
    try (Visit visit = Visit.as(second)) {
      Page page = following(visit, "/teams/" + team);
      Locator people = page.locator("#user_id option");
      String other = people.nth(1).getAttribute("value");
      String chosen = people.nth(2).getAttribute("value");
      page.locator("#user_id").selectOption(chosen);
      page.locator("#team_role").selectOption("lead");
      first
          .put("/teams/%s/members/%s".formatted(team, other), "{\"role\": \"member\"}")
          .expect(200);
      assertThat(page.locator("main .rows .person")).hasCount(1);
      assertThat(page.locator("#user_id")).hasValue(chosen);
      assertThat(page.locator("#team_role")).hasValue("lead");
      page.locator("form:has(#user_id) button").click();
      assertThat(page.locator("main .rows .person")).hasCount(2);
      assertThat(page.locator("#team_role")).hasValue("member");
    }
  }

  @Test
  void whoAdministersNoLongerHasThePageThatIsLeftToThem() {
    try (Visit visit = Visit.as(second)) {
      Page page = following(visit, "/members");
      assertThat(page.locator("#invitations")).isVisible();
      first.patch("/users/" + second.userId(), 2, "{\"role\": \"member\"}").expect(200);
      // Streams end every minute, and are opened again then, or when the network is back.
      page.evaluate("() => dispatchEvent(new Event('online'))");
      assertThat(page.locator("#invitations")).hasCount(0);
      assertThat(page.locator("h1")).hasText("Members");
      assertThat(page.locator(".offline")).isHidden();
    }
  }

  /** Has the next form that goes there refused beside what was sent. */
  private static void refuseOnce(Page page, String address) {
    page.route(
        address,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(429)
                    .setContentType("text/vnd.turbo-stream.html; charset=utf-8")
                    .setBody(
                        """
                        <turbo-stream action="append" target="toasts"><template>
                          <div class="toast" data-toasts-target="toast">Not now</div>
                        </template></turbo-stream>
                        """)),
        new Page.RouteOptions().setTimes(1));
  }

  /** Opens a page, and waits until it listens. */
  private Page following(Visit visit, String rest) {
    Page page = visit.page();
    page.waitForResponse(
        response -> response.url().contains("/changes?"),
        () -> visit.open("/o/" + organization.slug() + rest));
    return page;
  }
}

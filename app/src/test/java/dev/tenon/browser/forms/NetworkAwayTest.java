package dev.tenon.browser.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tenon.browser.ThreeDoors.named;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestOrganization;
import org.junit.jupiter.api.Test;

/** What people see and keep while the network is away. */
@InBrowser
final class NetworkAwayTest {
  private final TestOrganization organization = TestOrganization.make();
  private final String home = "/o/" + organization.slug();

  @Test
  void aFormThatCouldNotBeSentStaysAndIsSentAgain() {
    String team =
        organization
            .admin()
            .client()
            .post("/teams", "{\"name\": \"Design\"}")
            .expect(201)
            .text("/id");
    try (Visit admin = Visit.as(organization.admin())) {
      Page page = admin.open(home + "/teams/" + team).page();
      admin.offline(true);
      assertThat(page.getByText("The network is away. What you type is kept.")).isVisible();
      page.getByLabel("Name").fill("Typed in a tunnel");
      page.getByRole(AriaRole.BUTTON, named("Save")).click();
      assertThat(page.getByText("has not arrived")).isVisible();
      assertThat(page.getByLabel("Name")).hasValue("Typed in a tunnel");
      admin.picture("unsent");
      admin.offline(false);
      page.getByRole(AriaRole.BUTTON, named("Send again")).click();
      assertThat(page.getByText("Saved.")).isVisible();
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Typed in a tunnel");
    }
  }

  @Test
  void aPageThatIsAskedForWithoutANetworkIsOurOwn() {
    try (Visit admin = Visit.as(organization.admin())) {
      Page page = admin.open(home + "/projects").page();
      page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
      admin.offline(true);
      page.navigate(home + "/teams");
      assertThat(page.getByRole(AriaRole.HEADING)).hasText("The network is away");
      Accessibility.holds(admin, "offline");
      assertThat(page.getByRole(AriaRole.LINK, named("Try again"))).isVisible();
      // It comes by itself once there is a network.
      admin.offline(false);
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Teams");
    }
  }
}

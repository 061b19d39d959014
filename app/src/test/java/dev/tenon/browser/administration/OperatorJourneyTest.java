package dev.tenon.browser.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.identity.EmailAddress;
import dev.tenon.operator.Appointments;
import dev.tenon.testing.Newcomer;
import dev.tenon.testing.TestDatabase;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@InBrowser
final class OperatorJourneyTest {
  private final Newcomer newcomer = new Newcomer();

  @Test
  void anOperatorIsAppointedGivesThePasswordSeesSizesAndIsDismissed() {
    newcomer.signUp().expect(201);
    EmailAddress email = new EmailAddress(newcomer.email());
    try (Visit visit = Visit.anonymous()) {
      Page page = signIn(visit);
      assertThat(status(page, "/operator")).as("an administrator of a tenant").isEqualTo(404);

      asOwner(appointments -> appointments.grant(email));
      assertThat(status(page, "/operator")).isEqualTo(200);
      assertThat(page.getByText("They open for half an hour")).isVisible();
      assertThat(page.getByRole(AriaRole.TABLE)).hasCount(0);
      page.getByLabel("Password").fill("not the password");
      page.getByRole(AriaRole.BUTTON, named("Open")).click();
      assertThat(page.getByText("That isn't the account's password.")).isVisible();
      page.getByLabel("Password").fill(Newcomer.PASSWORD);
      page.getByRole(AriaRole.BUTTON, named("Open")).click();
      turnTo(page, newcomer.slug());

      Accessibility.holds(visit.open("/operator/work"), "operator-work");
      Accessibility.holds(visit.open("/operator/database"), "operator-database");
      Accessibility.holds(visit.open("/operator/schema"), "operator-schema");
      assertThat(page.getByRole(AriaRole.HEADING, named("Let stand, with reasons"))).isVisible();
      assertThat(page.getByText("Old links name an organization by its slug")).isVisible();
      visit.open("/operator/schema/diagram");
      assertThat(page.locator("svg").first()).isVisible();

      asOwner(appointments -> appointments.revoke(email));
      assertThat(status(page, "/operator/work")).isEqualTo(404);
    }
  }

  /** Turns the pages of all organizations, the largest first, until one is there. */
  private static void turnTo(Page page, String slug) {
    Locator table = page.getByRole(AriaRole.TABLE);
    assertThat(table).isVisible();
    while (table.getByText(slug).count() == 0) {
      String next = page.getByRole(AriaRole.LINK, named("More")).getAttribute("href");
      page.navigate(next);
    }
    assertThat(table).containsText(slug);
  }

  private Page signIn(Visit visit) {
    Page page = visit.open("/sign-in").page();
    page.getByLabel("E-mail").fill(newcomer.email());
    page.getByLabel("Password").fill(Newcomer.PASSWORD);
    page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isAttached();
    return page;
  }

  private static int status(Page page, String path) {
    Response response = page.navigate(path);
    return Objects.requireNonNull(response).status();
  }

  private static void asOwner(Consumer<Appointments> work) {
    try (HikariDataSource pool = Pool.open(TestDatabase.owner(), 1)) {
      work.accept(new Appointments(Db.open(pool), Generators.timeBasedEpochGenerator()::generate));
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
